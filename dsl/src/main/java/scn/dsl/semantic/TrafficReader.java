package scn.dsl.semantic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.ArrivalsNode;
import scn.dsl.syntax.LengthNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.PrefixNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.WorkloadItemNode;
import scn.engine.workload.ArrivalProcess;
import scn.engine.workload.Client;
import scn.engine.workload.LengthDistribution;
import scn.engine.workload.Starts;

/** Reads what a client says of its traffic or inherits from its workload. */
final class TrafficReader {
  private static final List<String> SESSION = List.of("rounds", "think", "context", "loop");

  private final Faults faults;
  private final Quantities quantities;
  private final Map<String, Client.Prefix> prefixes = new HashMap<>();
  private boolean sound = true;

  TrafficReader(Quantities quantities) {
    this.faults = quantities.faults();
    this.quantities = quantities;
  }

  /** Whether prefixes and sessions were without faults so far. */
  boolean sound() {
    return sound;
  }

  Optional<ArrivalProcess> arrivals(NameNode at, Map<String, WorkloadItemNode> said) {
    if (said.get("arrivals") instanceof ArrivalsNode node) {
      return new ArrivalReader(quantities).read(node.process());
    }
    faults.error(at.at(), "'" + at.text() + "' says no arrivals", "for example: arrivals poisson");
    return Optional.empty();
  }

  Optional<LengthDistribution> length(NameNode at, String key, Map<String, WorkloadItemNode> said) {
    if (said.get(key) instanceof LengthNode node) {
      return new LengthReader(quantities).read(node.distribution());
    }
    faults.error(
        at.at(),
        "'" + at.text() + "' says no " + key,
        "for example: " + key + " exponential(mean: 128) tokens");
    return Optional.empty();
  }

  Optional<Starts> users(Map<String, WorkloadItemNode> said) {
    OptionalInt count =
        quantities.whole(((SettingNode) said.get("users")).value(), "users", Quantities.NUMBER, 1);
    return count.isPresent() ? Optional.of(new Starts.Users(count.getAsInt())) : Optional.empty();
  }

  /**
   * @param member name of the cohort's member, empty for a single client
   */
  Optional<Client.Prefix> prefix(Map<String, WorkloadItemNode> said, Optional<String> member) {
    if (!(said.get("prefix") instanceof PrefixNode node)) {
      return Optional.empty();
    }
    OptionalInt tokens = quantities.whole(node.length(), "prefix", Quantities.TOKENS, 1);
    if (tokens.isEmpty() || node.group().text().isBlank()) {
      if (tokens.isPresent()) {
        faults.error(node.group().at(), "a prefix group needs a name", "");
      }
      sound = false;
      return Optional.empty();
    }
    if (node.perMember() && member.isEmpty()) {
      faults.error(node.at(), "only a cohort has members", "leave out 'per member'");
      sound = false;
      return Optional.empty();
    }
    String group =
        node.perMember() ? node.group().text() + "/" + member.get() : node.group().text();
    var prefix = new Client.Prefix(group, tokens.getAsInt());
    Client.Prefix first = prefixes.putIfAbsent(prefix.group(), prefix);
    if (first != null && first.tokens() != prefix.tokens()) {
      sound = false;
      faults.error(
          node.length().at(),
          "prefix '" + prefix.group() + "' has two lengths",
          "another client says " + first.tokens() + " tokens");
    }
    return Optional.of(prefix);
  }

  Optional<Client.Session> session(Map<String, WorkloadItemNode> said) {
    if (!(said.get("session") instanceof SectionNode node)) {
      return Optional.empty();
    }
    Settings settings = Settings.of("session", node.settings(), SESSION, faults);
    OptionalInt rounds =
        value(node, settings, "rounds")
            .map(it -> quantities.whole(it, "rounds", Quantities.NUMBER, 1))
            .orElse(OptionalInt.empty());
    OptionalLong think =
        value(node, settings, "think")
            .map(it -> quantities.micros(it, "think", 0))
            .orElse(OptionalLong.empty());
    String context = word(settings, "context", "accumulate", "none");
    String loop = word(settings, "loop", "open", "closed");
    if (rounds.isEmpty() || think.isEmpty() || context.isEmpty() || loop.isEmpty()) {
      sound = false;
      return Optional.empty();
    }
    return Optional.of(
        new Client.Session(
            rounds.getAsInt(),
            think.getAsLong(),
            context.equals("accumulate"),
            loop.equals("open") ? Client.Loop.OPEN : Client.Loop.CLOSED));
  }

  /** Without an end, without growth, and the next request waits for the answer to the last. */
  Optional<Client.Session> sessionOfUsers(NameNode at, Map<String, WorkloadItemNode> said) {
    if (!(said.get("session") instanceof SectionNode node)) {
      sound = false;
      faults.error(
          at.at(), "'" + at.text() + "' says no think time", "for example: session { think 2 s }");
      return Optional.empty();
    }
    for (SettingNode setting : node.settings()) {
      if (!setting.key().text().equals("think")) {
        sound = false;
        faults.error(
            setting.key().at(),
            "the session of users has no '" + setting.key().text() + "': it never ends",
            "say only think, or say a share or a rate instead of users");
        return Optional.empty();
      }
    }
    OptionalLong think =
        value(node, Settings.of("session", node.settings(), SESSION, faults), "think")
            .map(it -> quantities.micros(it, "think", 0))
            .orElse(OptionalLong.empty());
    if (think.isEmpty()) {
      sound = false;
      return Optional.empty();
    }
    return Optional.of(
        new Client.Session(Client.Session.ENDLESS, think.getAsLong(), false, Client.Loop.CLOSED));
  }

  private Optional<ArgumentValueNode> value(SectionNode session, Settings settings, String name) {
    Optional<SettingNode> setting = settings.get(name);
    if (setting.isEmpty()) {
      faults.error(
          session.key().at(),
          "a session needs '" + name + "'",
          "for example: session { rounds 4  think 1 s  context accumulate }");
    }
    return setting.map(SettingNode::value);
  }

  /** Empty after a fault; the words are there unless 'rounds' is missing, which has been said. */
  private String word(Settings settings, String name, String one, String other) {
    Optional<SettingNode> setting = settings.get(name);
    if (setting.isEmpty()) {
      return "";
    }
    String word = setting.get().value() instanceof NameNode it ? it.text() : "";
    if (word.equals(one) || word.equals(other)) {
      return word;
    }
    faults.error(setting.get().value().at(), "'" + name + "' is " + one + " or " + other, "");
    return "";
  }
}
