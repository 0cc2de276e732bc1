package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.policy.Dimension;
import scn.dsl.syntax.ClientNode;
import scn.dsl.syntax.MixNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.ShareNode;
import scn.dsl.syntax.TextNode;
import scn.dsl.syntax.ValueNode;
import scn.dsl.syntax.WorkloadItemNode;
import scn.engine.policy.SloClass;
import scn.engine.workload.Client;

/** Reads the clients of a drawn workload, or makes one of each class of its mix. */
final class ClientReader {
  private static final double PLAUSIBLE_RATE = 1e7;

  private final NameNode workload;
  private final WorkloadParts parts;
  private final Faults faults;
  private final Quantities quantities;
  private final TrafficReader traffic;
  private final Map<String, Client.Prefix> prefixes = new HashMap<>();
  private boolean sound = true;

  ClientReader(NameNode workload, WorkloadParts parts, Faults faults) {
    this.workload = workload;
    this.parts = parts;
    this.faults = faults;
    this.quantities = parts.quantities();
    this.traffic = new TrafficReader(quantities, prefixes);
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
    return sound ? Optional.of(clients) : Optional.empty();
  }

  private List<Client> ofMix(MixNode mix) {
    Optional<Double> rate = workloadRate();
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
      client(workload, name, "", sloClass.get(), shares.of(name, rate.get()), parts.items())
          .ifPresent(clients::add);
    }
    return clients;
  }

  private List<Client> ofClients() {
    Map<String, Map<String, WorkloadItemNode>> said = new LinkedHashMap<>();
    List<ShareNode> shareNodes = new ArrayList<>();
    for (ClientNode node : parts.clients()) {
      Map<String, WorkloadItemNode> own = WorkloadParts.unique(node.items(), faults);
      said.put(node.name().text(), own);
      if (own.get("share") instanceof SettingNode share
          && share.value() instanceof ValueNode part) {
        shareNodes.add(new ShareNode(node.name(), part, share.at()));
      }
    }
    Shares shares = Shares.read(shareNodes, quantities);
    Optional<Double> rate = shareNodes.isEmpty() ? Optional.empty() : workloadRate();
    sound &= shares.sound();
    List<Client> clients = new ArrayList<>();
    for (ClientNode node : parts.clients()) {
      client(node, said.get(node.name().text()), shares, rate).ifPresent(clients::add);
    }
    return clients;
  }

  private Optional<Client> client(
      ClientNode node, Map<String, WorkloadItemNode> own, Shares shares, Optional<Double> total) {
    String name = node.name().text();
    if (own.containsKey("rate") == own.containsKey("share")) {
      sound = false;
      faults.error(
          node.name().at(),
          "client '"
              + name
              + "' needs a share or a rate"
              + (own.containsKey("rate") ? ", not both" : ""),
          "for example: share 20%");
      return Optional.empty();
    }
    Optional<Double> rate =
        own.get("rate") instanceof SettingNode setting
            ? rate(setting)
            : total.filter(it -> shares.has(name)).map(it -> shares.of(name, it));
    SloClass sloClass = SloClass.NONE;
    if (own.get("class") instanceof SettingNode setting && setting.value() instanceof NameNode it) {
      Optional<SloClass> found = ClassNames.find(it.text(), it.at(), faults);
      sound &= found.isPresent();
      sloClass = found.orElse(SloClass.NONE);
    }
    String tenant =
        own.get("tenant") instanceof SettingNode setting && setting.value() instanceof TextNode it
            ? it.text()
            : "";
    Map<String, WorkloadItemNode> all = new LinkedHashMap<>(parts.items());
    all.putAll(own);
    if (rate.isEmpty()) {
      sound = false;
      return Optional.empty();
    }
    return client(node.name(), name, tenant, sloClass, rate.get(), all);
  }

  private Optional<Client> client(
      NameNode at,
      String name,
      String tenant,
      SloClass sloClass,
      double rate,
      Map<String, WorkloadItemNode> said) {
    var arrivals = traffic.arrivals(at, said);
    var input = traffic.length(at, "input", said);
    var output = traffic.length(at, "output", said);
    var prefix = traffic.prefix(said);
    var session = traffic.session(said);
    if (arrivals.isEmpty() || input.isEmpty() || output.isEmpty() || !traffic.sound()) {
      sound = false;
      return Optional.empty();
    }
    return Optional.of(
        new Client(
            name,
            tenant,
            sloClass,
            rate,
            arrivals.get(),
            input.get(),
            output.get(),
            prefix,
            session));
  }

  private Optional<Double> workloadRate() {
    Optional<SettingNode> setting = parts.get("rate", SettingNode.class);
    if (setting.isEmpty()) {
      sound = false;
      faults.error(
          workload.at(),
          "workload '" + workload.text() + "' has no rate",
          "for example: rate 2000 req/s");
      return Optional.empty();
    }
    return rate(setting.get());
  }

  private Optional<Double> rate(SettingNode setting) {
    Optional<Double> rate =
        quantities.above(setting.value(), "rate", List.of(Dimension.REQUEST_RATE), 0, true);
    sound &= rate.isPresent();
    if (rate.isPresent() && (rate.get() > PLAUSIBLE_RATE || rate.get() < 1 / PLAUSIBLE_RATE)) {
      faults.warning(setting.value().at(), "this rate is hardly what was meant", "");
    }
    return rate;
  }
}
