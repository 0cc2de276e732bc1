package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import scn.dsl.syntax.MixNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.ShareNode;
import scn.dsl.syntax.TextNode;
import scn.dsl.syntax.WorkloadItemNode;
import scn.engine.policy.SloClass;
import scn.engine.workload.Client;
import scn.engine.workload.RateFunction;
import scn.engine.workload.Starts;

/** Reads the clients of a drawn workload, or makes one of each class of its mix. */
final class ClientReader {
  private static final int MOST_MEMBERS = 100_000;

  private final NameNode workload;
  private final WorkloadParts parts;
  private final Faults faults;
  private final Quantities quantities;
  private final TrafficReader traffic;
  private boolean sound = true;

  ClientReader(NameNode workload, WorkloadParts parts, Faults faults) {
    this.workload = workload;
    this.parts = parts;
    this.faults = faults;
    this.quantities = parts.quantities();
    this.traffic = new TrafficReader(quantities);
  }

  Optional<List<Client>> read() {
    Optional<MixNode> mix = parts.get("mix", MixNode.class);
    if (mix.isPresent() && !parts.clients().isEmpty()) {
      faults.error(mix.get().at(), "a workload has a mix or clients, not both", "");
      return Optional.empty();
    }
    if (mix.isEmpty() && parts.clients().isEmpty()) {
      faults.error(
          workload.at(),
          "workload '" + workload.text() + "' has no clients",
          "for example: mix { critical 20%  standard 80% }");
      return Optional.empty();
    }
    List<Client> clients = mix.map(this::ofMix).orElseGet(this::ofClients);
    return sound && traffic.sound() ? Optional.of(clients) : Optional.empty();
  }

  private List<Client> ofMix(MixNode mix) {
    Optional<RateFunction> rate = workloadRate();
    Shares shares = Shares.read(mix.shares(), quantities);
    sound &= shares.sound();
    List<Client> clients = new ArrayList<>();
    for (ShareNode share : mix.shares()) {
      String name = share.name().text();
      Optional<SloClass> sloClass = ClassNames.find(name, share.name().at(), faults);
      if (sloClass.isEmpty() || rate.isEmpty() || !shares.sound()) {
        sound = false;
        continue;
      }
      RateFunction own = rate.get().share(shares.parts().get(name), shares.sum());
      Member member = new Member(name, "", sloClass.get(), Optional.empty());
      client(workload, member, Optional.of(own), parts.items()).ifPresent(clients::add);
    }
    return clients;
  }

  private List<Client> ofClients() {
    Map<String, Windows> windows = new HashMap<>();
    for (ClientSource source : parts.clients()) {
      windows.put(source.text(), Windows.read(source.windows(), quantities));
    }
    boolean shared = !SharedRates.shares(parts.clients()).isEmpty();
    Optional<RateFunction> whole = shared ? workloadRate() : Optional.empty();
    SharedRates rates = SharedRates.read(parts.clients(), windows, whole, quantities);
    sound &= rates.sound();
    List<Client> clients = new ArrayList<>();
    for (ClientSource source : parts.clients()) {
      clients.addAll(members(source, rates, windows.get(source.text())));
    }
    return clients;
  }

  private List<Client> members(ClientSource source, SharedRates shared, Windows windows) {
    OptionalInt count = count(source);
    boolean users = source.own().containsKey("users");
    Optional<RateFunction> rate =
        source.own().containsKey("rate")
            ? new RateReader(quantities).read(source.own().get("rate")).map(windows::gate)
            : shared.of(source.text());
    if (!saysWhenItStarts(source) || count.isEmpty() || rate.isEmpty() && !users) {
      sound = false;
      return List.of();
    }
    SloClass sloClass = sloClass(source);
    String tenant =
        source.own().get("tenant") instanceof SettingNode setting
                && setting.value() instanceof TextNode it
            ? it.text()
            : "";
    Map<String, WorkloadItemNode> said = source.inheriting(parts.items());
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < count.getAsInt(); i++) {
      boolean cohort = source.members().isPresent();
      String name = cohort ? source.text() + "-" + i : source.text();
      Member member =
          new Member(name, tenant, sloClass, cohort ? Optional.of(name) : Optional.empty());
      Optional<RateFunction> own = rate.map(it -> cohort ? it.share(1, count.getAsInt()) : it);
      Optional<Client> client = client(source.name(), member, own, said);
      if (client.isEmpty()) {
        return List.of(); // The others have the same faults.
      }
      clients.add(client.get());
    }
    return clients;
  }

  private OptionalInt count(ClientSource source) {
    if (source.members().isEmpty()) {
      return OptionalInt.of(1);
    }
    OptionalInt count = quantities.whole(source.members().get(), "members", Quantities.NUMBER, 1);
    if (count.orElse(0) > MOST_MEMBERS) {
      faults.error(
          source.members().get().at(), "a cohort has at most " + MOST_MEMBERS + " members", "");
      return OptionalInt.empty();
    }
    return count;
  }

  private boolean saysWhenItStarts(ClientSource source) {
    List<String> said =
        List.of("share", "rate", "users").stream().filter(source.own()::containsKey).toList();
    String subject = source.kind() + " '" + source.text() + "'";
    if (said.isEmpty()) {
      faults.error(source.at(), subject + " needs a share or a rate", "for example: share 20%");
    } else if (said.size() > 1) {
      faults.error(
          source.at(), subject + " has " + String.join(" and ", said) + ", not one of them", "");
    } else if (said.contains("users") && !source.windows().isEmpty()) {
      faults.error(
          source.windows().get(0).at(), "users are always active", "use a rate with windows");
      return false;
    }
    return said.size() == 1;
  }

  private SloClass sloClass(ClientSource source) {
    if (source.own().get("class") instanceof SettingNode setting
        && setting.value() instanceof NameNode it) {
      Optional<SloClass> found = ClassNames.find(it.text(), it.at(), faults);
      sound &= found.isPresent();
      return found.orElse(SloClass.NONE);
    }
    return SloClass.NONE;
  }

  /**
   * @param cohortMember its name, if it has siblings that are all alike
   */
  private record Member(
      String name, String tenant, SloClass sloClass, Optional<String> cohortMember) {}

  /**
   * @param rate empty for users
   */
  private Optional<Client> client(
      NameNode at, Member member, Optional<RateFunction> rate, Map<String, WorkloadItemNode> said) {
    Optional<Starts> starts =
        rate.isPresent()
            ? traffic.arrivals(at, said).map(it -> new Starts.Drawn(rate.get(), it))
            : traffic.users(said);
    var input = traffic.length(at, "input", said);
    var output = traffic.length(at, "output", said);
    var prefix = traffic.prefix(said, member.cohortMember());
    Optional<Client.Session> session =
        rate.isPresent() ? traffic.session(said) : traffic.sessionOfUsers(at, said);
    if (starts.isEmpty() || input.isEmpty() || output.isEmpty() || !traffic.sound()) {
      sound = false;
      return Optional.empty();
    }
    return Optional.of(
        new Client(
            member.name(),
            member.tenant(),
            member.sloClass(),
            starts.get(),
            input.get(),
            output.get(),
            prefix,
            session));
  }

  private Optional<RateFunction> workloadRate() {
    if (!parts.items().containsKey("rate")) {
      sound = false;
      faults.error(
          workload.at(),
          "workload '" + workload.text() + "' has no rate",
          "for example: rate 2000 req/s");
      return Optional.empty();
    }
    Optional<RateFunction> rate = new RateReader(quantities).read(parts.items().get("rate"));
    sound &= rate.isPresent();
    return rate;
  }
}
