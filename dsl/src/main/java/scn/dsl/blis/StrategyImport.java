package scn.dsl.blis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scn.dsl.diagnostic.Span;

/**
 * Writes a strategy file of the strategy evolution, which names what BLIS is called with and what
 * of that is tuned: a strategy, an experiment that holds it against the ledger's default, and a
 * search.
 */
final class StrategyImport {
  private static final List<String> TOP =
      List.of(
          "name",
          "description",
          "fixed_args",
          "parameters",
          "workload_spec",
          "workload",
          "objective",
          "constraints");
  private static final List<String> PARAMETER =
      List.of("name", "flag", "type", "low", "high", "prior", "categories");
  private static final Pattern TIME =
      Pattern.compile(
          "(?:(critical|standard|sheddable|batch|background)_)?"
              + "(ttft|e2e|itl|tpot)_(mean|p50|p90|p95|p99)(?:_ms)?");
  private static final Map<String, String> FIGURES =
      Map.of(
          "throughput_tps", "throughput",
          "tokens_per_sec", "throughput",
          "responses_per_sec", "request_rate",
          "completed", "completed",
          "dropped", "dropped",
          "preemptions", "preemptions");

  private final ScenarioText text;
  private final Findings findings;
  private final Flags flags = new Flags();
  private final Map<String, List<String>> choices = new LinkedHashMap<>();

  StrategyImport(ScenarioText text, Findings findings) {
    this.text = text;
    this.findings = findings;
  }

  static boolean isStrategy(YamlNode.Mapping file) {
    return file.entries().containsKey("parameters");
  }

  void write(String file, YamlNode.Mapping content, Path folder) {
    Fields top = Fields.of(content, TOP, findings);
    flags.fixed(top.texts("fixed_args"));
    text.line("import \"lib/ledger.scn\"");
    text.line("");
    String name = top.has("name") ? BlisImport.name(Path.of(top.text("name"))) : file;
    String workload = workload(name, top, folder);
    text.open("strategy " + name);
    for (Fields parameter : top.list("parameters", PARAMETER)) {
      parameter(parameter);
    }
    new FlagStrategy(text, findings, flags, choices).write();
    text.close();
    String cluster = cluster(name);
    flags.rest().forEach((flag, at) -> text.note(at, "not carried over: " + flag));
    text.line("");
    text.open("experiment " + name + "_tuned");
    text.line("semantics reference");
    text.line("workload " + workload);
    text.line("cluster  " + cluster);
    text.line("baseline llmd_default  // the file has none");
    text.line("compare  " + name);
    text.line("seeds    42, 43, 44");
    text.close();
    text.line("");
    text.open("optimize %s_search of %s_tuned.%s".formatted(name, name, name));
    objective(top);
    for (Fields limit :
        top.list("constraints", List.of("metric", "direction", "threshold", "weight"))) {
      constraint(limit);
    }
    text.line("budget 50 trials  // what the origin's harness takes where nothing is said");
    text.close();
  }

  /** Its name; written here if its file is there. */
  private String workload(String strategy, Fields top, Path folder) {
    String field = top.has("workload_spec") ? "workload_spec" : "workload";
    String path = top.text(field);
    if (path.isEmpty()) {
      return "orthogonal";
    }
    Path file = folder.resolve(path).normalize();
    if (!Files.isRegularFile(file)) {
      text.note(
          top.at(field),
          "there is no file " + file + ": the ledger's orthogonal workload stands for it");
      return "orthogonal";
    }
    String name = strategy + "_workload";
    new WorkloadImport(text, findings).write(name, YamlFile.read(file));
    text.line("");
    return name;
  }

  private void parameter(Fields parameter) {
    String name = parameter.text("name").replaceAll("[^A-Za-z0-9_]", "_");
    String flag = parameter.text("flag").replaceFirst("^-+", "");
    String unit = Flags.unit(flag);
    flags.tuned(flag, name, parameter.at("flag"));
    if (!FlagStrategy.takes(flag)) {
      return; // Said with what is not carried over.
    }
    switch (parameter.text("type")) {
      case "categorical" -> categories(parameter, name, flag, unit);
      case "real", "integer" -> {
        String low = parameter.required("low");
        String high = parameter.required("high");
        boolean log = parameter.text("prior").equals("log-uniform");
        boolean whole = parameter.text("type").equals("integer");
        text.line(
            "param %s = %s%s  in %s%s .. %s%s%s%s"
                .formatted(
                    name,
                    Flags.usual(flag, low, high),
                    unit,
                    low,
                    unit,
                    high,
                    unit,
                    log ? "  log" : "",
                    whole ? "  integer" : ""));
      }
      default ->
          findings.error(
              parameter.at("type"),
              "there is no type '" + parameter.text("type") + "'",
              "types are real, integer, categorical");
    }
  }

  private void categories(Fields parameter, String name, String flag, String unit) {
    List<String> values =
        parameter.texts("categories").stream().map(YamlNode.Scalar::text).toList();
    choices.put(name, values);
    if (values.isEmpty()) {
      findings.error(parameter.at(), "'" + name + "' has no categories", "");
    } else if (!flag.endsWith("-policy")
        && !List.of("scheduler", "routing-scorers").contains(flag)) {
      String list = String.join(unit + ", ", values) + unit;
      text.line("param %s = %s%s  in { %s }".formatted(name, values.get(0), unit, list));
    }
  }

  /** Its name; that of the ledger unless flags say otherwise. */
  private String cluster(String name) {
    List<String> items = new ArrayList<>();
    taken("num-instances").ifPresent(it -> items.add("instances " + it + " of h100_llama8b"));
    List<String> kv = new ArrayList<>();
    taken("block-size-in-tokens").ifPresent(it -> kv.add("block " + it));
    taken("total-kv-blocks").ifPresent(it -> kv.add("tier gpu " + it));
    taken("kv-cpu-blocks").ifPresent(it -> kv.add("tier cpu " + it));
    if (!kv.isEmpty()) {
      items.add("kv { " + String.join("  ", kv) + " }");
    }
    if (items.isEmpty()) {
      return "eight_h100";
    }
    text.line("");
    text.open("cluster " + name + "_cluster extends eight_h100");
    items.forEach(text::line);
    text.close();
    return name + "_cluster";
  }

  /** A search tunes strategies: what it would tune of a cluster is left, and said. */
  private Optional<String> taken(String flag) {
    return flags.isTuned(flag) ? Optional.empty() : flags.take(flag);
  }

  private void objective(Fields top) {
    Optional<Fields> objective = top.mapping("objective", List.of("metric", "direction"));
    if (objective.isEmpty()) {
      text.line("minimize ttft.p99  // what the origin's harness takes where nothing is said");
      return;
    }
    boolean most = objective.get().text("direction").startsWith("max");
    text.line((most ? "maximize " : "minimize ") + metric(objective.get()));
  }

  /** A direction of max means that more is better: below the threshold it is violated. */
  private void constraint(Fields limit) {
    if (limit.has("weight")) {
      text.note(limit.at("weight"), "not carried over: weight, a limit here is kept");
    }
    String sign = limit.text("direction").startsWith("max") ? ">=" : "<=";
    String unit = TIME.matcher(limit.text("metric")).matches() ? " ms" : "";
    text.line(
        "subject to %s %s %s%s".formatted(metric(limit), sign, limit.required("threshold"), unit));
  }

  private String metric(Fields of) {
    String name = of.text("metric");
    Matcher time = TIME.matcher(name);
    if (time.matches()) {
      String group = time.group(1) == null ? "" : "[" + time.group(1) + "]";
      return time.group(2) + "." + time.group(3) + group;
    }
    if (!FIGURES.containsKey(name)) {
      Span at = of.at("metric");
      findings.error(
          at,
          "there is no metric '" + name + "' to import",
          "for example: ttft_p99_ms, critical_ttft_p99_ms, throughput_tps");
    }
    return FIGURES.getOrDefault(name, "throughput");
  }
}
