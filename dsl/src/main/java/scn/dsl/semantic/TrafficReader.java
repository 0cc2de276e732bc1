package scn.dsl.semantic;

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

/** Reads what a client says of its traffic or inherits from its workload. */
final class TrafficReader {
  private static final List<String> SESSION = List.of("rounds", "think", "context");

  private final Faults faults;
  private final Quantities quantities;
  private final Map<String, Client.Prefix> prefixes;
  private boolean sound = true;

  /**
   * @param prefixes the groups met so far, by name
   */
  TrafficReader(Quantities quantities, Map<String, Client.Prefix> prefixes) {
    this.faults = quantities.faults();
    this.quantities = quantities;
    this.prefixes = prefixes;
  }

  /** Whether prefixes and sessions were without faults so far. */
  boolean sound() {
    return sound;
  }

  Optional<ArrivalProcess> arrivals(NameNode at, Map<String, WorkloadItemNode> said) {
    if (said.get("arrivals") instanceof ArrivalsNode node) {
      return new LawReader(quantities).arrivals(node.process());
    }
    faults.error(at.at(), "'" + at.text() + "' says no arrivals", "for example: arrivals poisson");
    return Optional.empty();
  }

  Optional<LengthDistribution> length(NameNode at, String key, Map<String, WorkloadItemNode> said) {
    if (said.get(key) instanceof LengthNode node) {
      return new LawReader(quantities).length(node.distribution());
    }
    faults.error(
        at.at(),
        "'" + at.text() + "' says no " + key,
        "for example: " + key + " exponential(mean: 128) tokens");
    return Optional.empty();
  }

  Optional<Client.Prefix> prefix(Map<String, WorkloadItemNode> said) {
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
    var prefix = new Client.Prefix(node.group().text(), tokens.getAsInt());
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
    Optional<Boolean> accumulate = context(settings);
    if (rounds.isEmpty() || think.isEmpty() || accumulate.isEmpty()) {
      sound = false;
      return Optional.empty();
    }
    return Optional.of(new Client.Session(rounds.getAsInt(), think.getAsLong(), accumulate.get()));
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

  private Optional<Boolean> context(Settings settings) {
    Optional<SettingNode> setting = settings.get("context");
    String word = setting.orElseThrow().value() instanceof NameNode name ? name.text() : "";
    if (word.equals("accumulate") || word.equals("none")) {
      return Optional.of(word.equals("accumulate"));
    }
    faults.error(setting.get().value().at(), "'context' is accumulate or none", "");
    return Optional.empty();
  }
}
