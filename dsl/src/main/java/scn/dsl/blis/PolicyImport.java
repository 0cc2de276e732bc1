package scn.dsl.blis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.Span;

/** Writes a policy file of BLIS as a strategy. */
final class PolicyImport {
  private static final List<String> TOP = List.of("admission", "routing", "priority", "scheduler");
  private static final List<String> ADMISSION =
      List.of("policy", "token_bucket_capacity", "token_bucket_refill_rate");
  static final List<String> SCORERS =
      List.of(
          "prefix-affinity",
          "queue-depth",
          "kv-utilization",
          "load-balance",
          "slo-priority",
          "kv-pressure",
          "cost-benefit",
          "slo-headroom");
  static final Map<String, List<String>> POLICIES = policies();

  private final ScenarioText text;
  private final Findings findings;

  PolicyImport(ScenarioText text, Findings findings) {
    this.text = text;
    this.findings = findings;
  }

  /** By the word of the language; the first is the one that BLIS takes where nothing is said. */
  private static Map<String, List<String>> policies() {
    Map<String, List<String>> policies = new LinkedHashMap<>();
    policies.put(
        "admission",
        List.of("always-admit", "token-bucket", "reject-all", "slo-gated", "predictive-slo"));
    policies.put(
        "routing",
        List.of(
            "round-robin",
            "least-loaded",
            "weighted",
            "prefix-affinity",
            "always-busiest",
            "adaptive-weighted",
            "kv-adaptive",
            "epoch-adaptive"));
    policies.put("scheduler", List.of("fcfs", "priority-fcfs", "sjf", "reverse-priority"));
    policies.put(
        "priority",
        List.of(
            "constant", "slo-based", "inverted-slo", "slo-tiered", "load-adaptive", "slo-class"));
    return policies;
  }

  void write(String name, YamlNode.Mapping file) {
    Fields top = Fields.of(file, TOP, findings);
    text.open("strategy " + name);
    admission(top);
    routing(top);
    text.line("scheduler " + policy("scheduler", top, "scheduler"));
    String priority =
        top.mapping("priority", List.of("policy"))
            .map(it -> policy("priority", it, "policy"))
            .orElse("constant");
    text.line("priority  " + priority);
    text.close();
  }

  private void admission(Fields top) {
    Optional<Fields> admission = top.mapping("admission", ADMISSION);
    String policy = admission.map(it -> policy("admission", it, "policy")).orElse("always-admit");
    if (policy.equals("slo-gated")) {
      text.note(
          admission.orElseThrow().at("policy"),
          "slo-gated is two policies of BLIS; this is the one of the scheduling track");
      policy = "slo-gated-mean-load";
    }
    if (policy.equals("token-bucket")) {
      List<String> arguments = new ArrayList<>();
      admission
          .orElseThrow()
          .number("token_bucket_capacity")
          .ifPresent(it -> arguments.add("capacity: " + it));
      admission
          .orElseThrow()
          .number("token_bucket_refill_rate")
          .ifPresent(it -> arguments.add("refill_rate: " + it));
      policy += arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
    }
    text.line("admission " + policy);
  }

  private void routing(Fields top) {
    Optional<Fields> routing = top.mapping("routing", List.of("policy", "scorers"));
    String policy = routing.map(it -> policy("routing", it, "policy")).orElse("round-robin");
    List<String> scorers = new ArrayList<>();
    for (Fields scorer :
        routing.map(it -> it.list("scorers", List.of("name", "weight"))).orElse(List.of())) {
      known(scorer.text("name"), SCORERS, scorer.at("name"), "scorer");
      scorers.add(scorer.text("name") + " " + scorer.required("weight"));
    }
    if (!policy.equals("weighted")) {
      if (!scorers.isEmpty()) {
        text.note(routing.orElseThrow().at("scorers"), "scorers are not used by " + policy);
      }
      text.line("routing   " + policy);
      return;
    }
    String list =
        scorers.isEmpty()
            ? "prefix-affinity 3  queue-depth 2  kv-utilization 2" // what BLIS takes
            : String.join("  ", scorers);
    text.line("routing   weighted { " + list + " }");
  }

  private String policy(String kind, Fields fields, String field) {
    List<String> names = POLICIES.get(kind);
    String name = fields.text(field);
    if (name.isEmpty()) {
      return names.get(0);
    }
    known(name, names, fields.at(field), kind + " policy");
    return name;
  }

  private void known(String name, List<String> names, Span at, String what) {
    if (!names.contains(name)) {
      findings.error(
          at, "there is no " + what + " '" + name + "'", NearestName.hint(name, names, "names"));
    }
  }
}
