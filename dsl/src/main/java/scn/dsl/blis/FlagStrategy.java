package scn.dsl.blis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.Span;

/** Writes what flags of BLIS say of policies, as the items of a strategy. */
final class FlagStrategy {
  private static final List<String> TIERS =
      List.of(
          "slo-base-critical critical",
          "slo-base-standard standard",
          "slo-base-sheddable sheddable",
          "slo-age-weight age_weight",
          "slo-threshold-standard threshold_standard",
          "slo-threshold-sheddable threshold_sheddable");
  private static final List<String> LOADS =
      List.of("load-adaptive-low low", "load-adaptive-high high");
  private static final List<String> BUCKET =
      List.of("token-bucket-capacity capacity", "token-bucket-refill-rate refill_rate");
  private static final List<String> GATE = List.of("slo-gated-threshold threshold");
  private static final List<String> BIASES =
      List.of("slo-scorer-bias-critical bias_critical", "slo-scorer-bias-sheddable bias_sheddable");

  private static final List<String> BATCH =
      List.of(
          "max-num-running-reqs max_requests",
          "max-num-scheduled-tokens max_tokens",
          "long-prefill-token-threshold chunk");
  private static final List<String> ROUTER = List.of("snapshot-refresh-interval snapshot_refresh");
  private static final List<String> OTHERS =
      List.of(
          "admission-policy",
          "routing-policy",
          "routing-scorers",
          "scheduler",
          "priority-policy",
          "slo-prefill-critical",
          "slo-prefill-sheddable");

  private final ScenarioText text;
  private final Findings findings;
  private final Flags flags;
  private final Map<String, List<String>> choices;

  /**
   * @param choices names of policies to choose from, by the parameter that does
   */
  FlagStrategy(
      ScenarioText text, Findings findings, Flags flags, Map<String, List<String>> choices) {
    this.text = text;
    this.findings = findings;
    this.flags = flags;
    this.choices = choices;
  }

  void write() {
    kind("admission", "admission-policy");
    kind("routing", "routing-policy");
    kind("scheduler", "scheduler");
    kind("priority", "priority-policy");
    if (flags.takeSwitch("slo-prefill")) {
      String critical = flags.take("slo-prefill-critical").map(this::chunk).orElse("128 tokens");
      String rest = flags.take("slo-prefill-sheddable").map(this::chunk).orElse("off");
      text.line(
          "prefill { critical %s  sheddable %s  batch %s  background %s }"
              .formatted(critical, rest, rest, rest));
    }
    if (flags.takeSwitch("slo-preemption")) {
      text.line("preemption lowest-priority");
    }
    if (flags.takeSwitch("slo-priority-bridge")) {
      text.line("bridge on");
    }
    section("batch", BATCH);
    section("router", ROUTER);
  }

  /** Whether a strategy can say what this flag does, so that a parameter can tune it. */
  static boolean takes(String flag) {
    return OTHERS.contains(flag)
        || Stream.of(TIERS, LOADS, BUCKET, GATE, BIASES, BATCH, ROUTER)
            .flatMap(List::stream)
            .anyMatch(pair -> pair.startsWith(flag + " "));
  }

  private void kind(String kind, String flag) {
    Span at = flags.has(flag) ? flags.at(flag) : null;
    boolean tuned = flags.isTuned(flag);
    Optional<String> said = flags.take(flag);
    String start = kind + " ".repeat(Math.max(1, 10 - kind.length()));
    List<String> names = PolicyImport.POLICIES.get(kind);
    if (tuned) {
      List<String> options = new ArrayList<>();
      for (String name : choices.get(said.orElseThrow())) {
        options.add(policy(kind, known(name, names, at)));
      }
      text.line(start + "choose " + said.get() + " { " + String.join(", ", options) + " }");
    } else {
      String name = said.map(it -> known(it, names, at)).orElse(names.get(0));
      text.line(start + policy(kind, name));
    }
  }

  private String known(String name, List<String> names, Span at) {
    if (!names.contains(name)) {
      findings.error(
          at, "there is no policy '" + name + "'", NearestName.hint(name, names, "policies"));
    }
    return name;
  }

  private String policy(String kind, String name) {
    return switch (kind + " " + name) {
      case "admission slo-gated" -> "slo-gated-mean-load" + arguments(GATE);
      case "admission token-bucket" -> name + arguments(BUCKET);
      case "routing weighted" -> "weighted { " + scorers() + " }";
      case "priority slo-tiered" -> name + arguments(TIERS);
      case "priority load-adaptive" -> {
        List<String> all = new ArrayList<>(TIERS);
        all.addAll(LOADS);
        yield name + arguments(all);
      }
      default -> name;
    };
  }

  /** Each a flag and the argument that it is. */
  private String arguments(List<String> pairs) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String pair : pairs) {
      int blank = pair.indexOf(' ');
      flags
          .take(pair.substring(0, blank))
          .ifPresent(it -> arguments.put(pair.substring(blank + 1), it));
    }
    List<String> written = new ArrayList<>();
    arguments.forEach((name, value) -> written.add(name + ": " + value));
    return written.isEmpty() ? "" : "(" + String.join(", ", written) + ")";
  }

  private String scorers() {
    Span at = flags.has("routing-scorers") ? flags.at("routing-scorers") : null;
    String list =
        flags.isTuned("routing-scorers")
            ? firstOf(flags.take("routing-scorers").orElseThrow(), at)
            : flags.take("routing-scorers").orElse("");
    if (list.isBlank()) {
      return "prefix-affinity 3  queue-depth 2  kv-utilization 2"; // what BLIS takes
    }
    List<String> scorers = new ArrayList<>();
    for (String pair : List.of(list.split(",", -1))) {
      int colon = pair.indexOf(':');
      String name = (colon < 0 ? pair : pair.substring(0, colon)).strip();
      String weight = colon < 0 ? "" : pair.substring(colon + 1).strip();
      if (!weight.matches("[0-9]+([.][0-9]+)?")) {
        findings.error(
            at, "'" + pair.strip() + "' is not NAME:WEIGHT", "for example: queue-depth:2");
      }
      known(name, PolicyImport.SCORERS, at);
      scorers.add(name + (name.equals("slo-priority") ? arguments(BIASES) : "") + " " + weight);
    }
    return String.join("  ", scorers);
  }

  private String firstOf(String parameter, Span at) {
    text.note(at, "not carried over: the choice among lists of scorers; this is the first of them");
    return choices.get(parameter).get(0);
  }

  private String chunk(String tokens) {
    return tokens.equals("0 tokens") ? "off" : tokens;
  }

  private void section(String name, List<String> pairs) {
    List<String> settings = new ArrayList<>();
    for (String pair : pairs) {
      int blank = pair.indexOf(' ');
      flags
          .take(pair.substring(0, blank))
          .ifPresent(it -> settings.add(pair.substring(blank + 1) + " " + chunk(it)));
    }
    if (!settings.isEmpty()) {
      text.line(name + " { " + String.join("  ", settings) + " }");
    }
  }
}
