package scn.dsl.blis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.Span;

/** Writes a workload file of BLIS, version 1 or 2, as a workload. */
final class WorkloadImport {
  private static final List<String> TOP =
      List.of(
          "version",
          "seed",
          "category",
          "aggregate_rate",
          "num_requests",
          "horizon",
          "clients",
          "cohorts",
          "servegen_data",
          "inference_perf");
  private static final List<String> CLIENT =
      List.of(
          "id",
          "tenant_id",
          "slo_class",
          "model",
          "rate_fraction",
          "arrival",
          "input_distribution",
          "output_distribution",
          "prefix_group",
          "prefix_length",
          "streaming",
          "network",
          "lifecycle",
          "multimodal",
          "reasoning",
          "timeout",
          "slo_target_us",
          "concurrency",
          "think_time_us",
          "closed_loop",
          "adapter",
          "population",
          "prefix");
  private static final List<String> COHORT =
      Stream.concat(CLIENT.stream(), RatePattern.FIELDS.stream()).toList();
  private static final List<String> CLASSES =
      List.of("critical", "standard", "sheddable", "batch", "background");
  private static final Map<String, String> VERSION_1 =
      Map.of("realtime", "critical", "interactive", "standard");

  private final ScenarioText text;
  private final Findings findings;
  private final LawImport laws;
  private final Map<String, String> prefixTokens = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final RatePattern patterns;
  private boolean upgrades;

  WorkloadImport(ScenarioText text, Findings findings) {
    this.text = text;
    this.findings = findings;
    this.laws = new LawImport(text, findings);
    this.patterns = new RatePattern(text, findings);
  }

  void write(String name, YamlNode.Mapping file) {
    Fields top = Fields.of(file, TOP, findings);
    version(top);
    List<Fields> clients = top.list("clients", CLIENT);
    List<Fields> cohorts = top.list("cohorts", COHORT);
    if (clients.isEmpty() && cohorts.isEmpty()) {
      findings.error(top.at(), "there are no clients to import", "");
    }
    text.open("workload " + name);
    leftOut(top, List.of("category", "servegen_data", "inference_perf"));
    if (top.has("seed")) {
      text.note(top.at("seed"), "seed " + top.text("seed") + ": an experiment says its seeds");
    }
    if (Stream.concat(clients.stream(), cohorts.stream()).anyMatch(it -> it.has("rate_fraction"))) {
      rate(top);
    }
    if (!top.time("horizon").equals("0 s")) {
      text.line("horizon " + top.time("horizon"));
    }
    cap(top, clients, cohorts);
    patterns.shares(top, clients, cohorts);
    clients.forEach(client -> client(client, Optional.empty()));
    cohorts.forEach(cohort -> client(cohort, Optional.of(cohort.required("population"))));
    text.close();
  }

  private void rate(Fields top) {
    String rate = top.required("aggregate_rate");
    if (Double.parseDouble(rate) <= 0) {
      findings.error(
          top.at("aggregate_rate"),
          "aggregate_rate is " + rate + ", and clients share it",
          "write a rate above 0; absolute rates of clients are not imported");
    }
    text.line("rate " + rate + " req/s");
  }

  private void version(Fields top) {
    String version = top.text("version");
    if (!List.of("", "1", "2").contains(version)) {
      findings.error(
          top.at("version"), "there is no version '" + version + "'", "versions are 1 and 2");
    }
    upgrades = !version.equals("2");
  }

  private void cap(Fields top, List<Fields> clients, List<Fields> cohorts) {
    Optional<String> requests = top.number("num_requests").filter(it -> !it.equals("0"));
    if (requests.isEmpty()) {
      return;
    }
    boolean sessions =
        clients.stream().anyMatch(WorkloadImport::hasSessions)
            || cohorts.stream().anyMatch(WorkloadImport::hasSessions);
    if (sessions) {
      text.note(
          top.at("num_requests"), "the cap counts rounds: late rounds of sessions are missing");
    }
    text.line("requests " + requests.get() + (sessions ? " cut sessions" : ""));
  }

  private static boolean hasSessions(Fields client) {
    return client.has("reasoning");
  }

  private void client(Fields client, Optional<String> population) {
    String id = name(client);
    text.line("");
    text.open(population.isPresent() ? "cohort " + id + " x " + population.get() : "client " + id);
    leftOut(
        client,
        List.of(
            "model", "streaming", "network", "multimodal", "timeout", "slo_target_us", "adapter"));
    if (!id.equals(client.text("id"))) {
      text.note(client.at("id"), "the id was '" + client.text("id") + "'");
    }
    sloClass(client);
    if (client.has("tenant_id")) {
      text.line("tenant " + quoted(client.text("tenant_id")));
    }
    boolean users = client.has("concurrency");
    Optional<String> pattern = users ? Optional.empty() : patterns.rate(client);
    text.line(
        users
            ? "users " + client.required("concurrency")
            : pattern.orElseGet(() -> "share " + client.required("rate_fraction")));
    windows(client);
    if (!users) {
      laws.arrivals(client);
    }
    prefix(client, population.isPresent());
    laws.lengths(client, "input_distribution", "input ");
    laws.lengths(client, "output_distribution", "output");
    if (users) {
      text.line("session { think " + client.time("think_time_us") + " }");
    } else {
      session(client);
    }
    text.close();
  }

  private void leftOut(Fields fields, List<String> names) {
    for (String name : names) {
      if (fields.has(name) && !fields.isFalse(name)) {
        text.note(fields.at(name), "not carried over: " + name);
      }
    }
  }

  private String name(Fields client) {
    String written = client.text("id").isEmpty() ? "client" + ids.size() : client.text("id");
    String plain = written.replaceAll("[^A-Za-z0-9_-]", "_");
    String name = plain.matches("[A-Za-z_].*") ? plain : "c_" + plain;
    if (!ids.add(name)) {
      findings.error(
          client.at("id"), "there are two clients '" + name + "'", "give each client its own id");
    }
    return name;
  }

  private void sloClass(Fields client) {
    String name = client.text("slo_class");
    if (upgrades && VERSION_1.containsKey(name)) {
      text.note(client.at("slo_class"), "class " + name + " of version 1");
      name = VERSION_1.get(name);
    }
    if (!name.isEmpty() && !CLASSES.contains(name)) {
      findings.error(
          client.at("slo_class"),
          "there is no class '" + name + "'",
          NearestName.hint(name, CLASSES, "classes"));
    } else if (!name.isEmpty()) {
      text.line("class " + name);
    }
  }

  private void windows(Fields client) {
    Optional<Fields> lifecycle = client.mapping("lifecycle", List.of("windows"));
    lifecycle.ifPresent(
        it ->
            text.note(
                it.at("windows"),
                "in its windows a client shares the rate with those active then; the version of"
                    + " the ledgers left the rates of all alone"));
    for (Fields window :
        lifecycle.map(it -> it.list("windows", List.of("start_us", "end_us"))).orElse(List.of())) {
      text.line("active %s .. %s".formatted(window.time("start_us"), window.time("end_us")));
    }
  }

  private void prefix(Fields client, boolean cohort) {
    String group = client.text("prefix_group");
    if (group.isEmpty()) {
      if (client.has("prefix_length")) {
        text.note(
            client.at("prefix_length"), "not carried over: prefix_length without prefix_group");
      }
      return;
    }
    String said = client.number("prefix_length").filter(it -> !it.equals("0")).orElse("50");
    String tokens = prefixTokens.merge(group, said, (first, later) -> first);
    if (!tokens.equals(said)) {
      text.note(
          client.at("prefix_length"),
          "prefix_length %s: the first client of the group says %s, and that counts"
              .formatted(said, tokens));
    }
    boolean own = cohort && client.text("prefix").equals("per_member");
    text.line("prefix %s %s tokens%s".formatted(quoted(group), tokens, own ? " per member" : ""));
  }

  private void session(Fields client) {
    Optional<Fields> reasoning =
        client.mapping("reasoning", List.of("reason_ratio_distribution", "multi_turn"));
    if (reasoning.isPresent() && reasoning.get().has("reason_ratio_distribution")) {
      text.note(
          reasoning.get().at("reason_ratio_distribution"),
          "not carried over: reason_ratio_distribution");
    }
    Optional<Fields> turns =
        reasoning.flatMap(
            it ->
                it.mapping(
                    "multi_turn",
                    List.of("max_rounds", "think_time_us", "context_growth", "single_session")));
    turns.ifPresent(it -> rounds(client, it));
  }

  private void rounds(Fields client, Fields turns) {
    if (turns.isTrue("single_session")) {
      text.note(turns.at("single_session"), "not carried over: single_session");
    }
    String growth = turns.text("context_growth");
    if (!growth.isEmpty() && !growth.equals("accumulate") && !growth.equals("none")) {
      Span at = turns.at("context_growth");
      text.note(at, "context_growth '" + growth + "' counts as none");
    }
    String loop = client.isTrue("closed_loop") ? "  loop closed" : "";
    text.line(
        "session { rounds %s  think %s  context %s%s }"
            .formatted(
                turns.required("max_rounds"),
                turns.time("think_time_us"),
                growth.equals("accumulate") ? "accumulate" : "none",
                loop));
  }

  private static String quoted(String text) {
    return '"' + text.replace('"', '\'') + '"';
  }
}
