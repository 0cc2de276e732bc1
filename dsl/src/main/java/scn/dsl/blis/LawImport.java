package scn.dsl.blis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.NearestName;

/** Writes the laws of arrivals and lengths of a client. */
final class LawImport {
  private static final List<String> PROCESSES = List.of("poisson", "gamma", "weibull", "constant");
  private static final List<String> TYPES =
      List.of("gaussian", "exponential", "pareto_lognormal", "constant", "empirical", "lognormal");

  private final ScenarioText text;
  private final Findings findings;

  LawImport(ScenarioText text, Findings findings) {
    this.text = text;
    this.findings = findings;
  }

  void arrivals(Fields client) {
    Optional<Fields> arrival =
        client.mapping("arrival", List.of("process", "cv", "shape", "scale"));
    if (arrival.isEmpty()) {
      findings.error(
          client.at(), "this client says no arrival", "for example: arrival: {process: poisson}");
      return;
    }
    Fields law = arrival.get();
    String process = law.text("process");
    if (!PROCESSES.contains(process)) {
      findings.error(
          law.at("process"),
          "there is no arrival process '" + process + "'",
          NearestName.hint(process, PROCESSES, "arrival processes"));
      return;
    }
    for (String name : List.of("shape", "scale")) {
      if (law.has(name)) {
        text.note(law.at(name), "not carried over: " + name + ", gaps follow rate and cv");
      }
    }
    boolean scatters = process.equals("gamma") || process.equals("weibull");
    String cv = law.number("cv").orElse("1");
    if (!scatters && law.has("cv")) {
      text.note(law.at("cv"), "cv has no effect on " + process + " arrivals");
    }
    if (process.equals("gamma") && Double.parseDouble(cv) > 10) {
      text.note(law.at("cv"), "gamma arrivals with a cv above 10 are poisson in BLIS");
      text.line("arrivals poisson");
      return;
    }
    text.line("arrivals " + process + (scatters ? "(cv: " + cv + ")" : ""));
  }

  void lengths(Fields client, String field, String word) {
    Optional<Fields> distribution = client.mapping(field, List.of("type", "params", "file"));
    if (distribution.isEmpty()) {
      findings.error(client.at(), "this client says no " + field, "");
      return;
    }
    Fields law = distribution.get();
    String type = law.text("type");
    if (!TYPES.contains(type)) {
      findings.error(
          law.at("type"),
          "there is no distribution '" + type + "'",
          NearestName.hint(type, TYPES, "distributions"));
      return;
    }
    if (law.has("file")) {
      text.note(law.at("file"), "not carried over: file, which BLIS does not read");
    }
    law(law, type).ifPresent(it -> text.line(word + " " + it + " tokens"));
  }

  private Optional<String> law(Fields law, String type) {
    return switch (type) {
      case "gaussian" ->
          law.mapping("params", List.of("mean", "std_dev", "min", "max")).map(this::gaussian);
      case "exponential" ->
          law.mapping("params", List.of("mean", "min", "max"))
              .map(it -> "exponential(mean: " + it.required("mean") + newBounds(it) + ")");
      case "lognormal" ->
          law.mapping("params", List.of("mu", "sigma", "min", "max"))
              .map(
                  it ->
                      "lognormal(mu: %s, sigma: %s%s)"
                          .formatted(it.required("mu"), it.required("sigma"), bounds(it)));
      case "pareto_lognormal" ->
          law.mapping("params", List.of("alpha", "xm", "mu", "sigma", "mix_weight"))
              .map(
                  it ->
                      "pareto-lognormal(alpha: %s, xm: %s, mu: %s, sigma: %s, weight: %s)"
                          .formatted(
                              it.required("alpha"),
                              it.required("xm"),
                              it.required("mu"),
                              it.required("sigma"),
                              it.required("mix_weight")));
      case "constant" ->
          law.mapping("params", List.of("value"))
              .map(it -> "constant(value: " + it.required("value") + ")");
      default -> empirical(law);
    };
  }

  private String gaussian(Fields of) {
    String min = of.required("min");
    String max = of.required("max");
    return min.equals(max)
        ? "constant(value: " + min + ")"
        : "gaussian(mean: %s, sd: %s, min: %s, max: %s)"
            .formatted(of.required("mean"), of.required("std_dev"), min, max);
  }

  /** The version of the ledgers ignores the bounds of an exponential law, newer ones keep them. */
  private String newBounds(Fields of) {
    for (String name : List.of("min", "max")) {
      if (of.has(name)) {
        text.note(of.at(name), "the version of the ledgers ignores " + name + " of this law");
      }
    }
    return bounds(of);
  }

  private static String bounds(Fields of) {
    StringBuilder bounds = new StringBuilder();
    for (String name : List.of("min", "max")) {
      of.number(name)
          .filter(it -> !it.equals("0"))
          .ifPresent(it -> bounds.append(", ").append(name).append(": ").append(it));
    }
    return bounds.toString();
  }

  private Optional<String> empirical(Fields law) {
    Optional<Fields> params = law.anyMapping("params");
    List<String> bins = new ArrayList<>();
    for (YamlNode.Entry bin : params.map(Fields::entries).orElse(List.of())) {
      if (bin.key().matches("[0-9]+") && bin.value() instanceof YamlNode.Scalar weight) {
        bins.add(bin.key() + ": " + weight.text());
      } else {
        findings.error(bin.at(), "an empirical length is a whole number with a weight", "");
      }
    }
    return Optional.of("empirical { " + String.join("  ", bins) + " }");
  }
}
