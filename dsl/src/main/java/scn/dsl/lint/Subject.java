package scn.dsl.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.Scenario;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.WrittenText;

/**
 * A scenario without errors.
 *
 * @param library folder of the shipped scenarios
 */
public record Subject(
    Path file, SourceText source, Phrase whole, Scenario scenario, Scripts scripts, Path library) {

  static Subject of(
      Path file,
      SourceText source,
      Scenario scenario,
      PolicyCatalog policies,
      Path shipped,
      Path library) {
    return new Subject(
        file,
        source,
        WrittenText.of(source.text()).whole(),
        scenario,
        new Scripts(policies, shipped),
        library);
  }

  List<Phrase> experiments() {
    return whole.children("experiment");
  }

  List<Phrase> strategies() {
    return whole.children("strategy");
  }

  List<Phrase> workloads() {
    return whole.children("workload");
  }

  /** What an experiment became. */
  Optional<Experiment> compiled(Phrase experiment) {
    return scenario.experiment(name(experiment));
  }

  /** The name of an argument, or that which a declaration or a claim gives itself. */
  static String name(Phrase phrase) {
    return phrase.child("name", "path").map(Phrase::text).orElse("");
  }

  static List<Phrase> claims(Phrase experiment) {
    return experiment.children("claim");
  }

  /** The workload that an experiment runs on. */
  static Optional<Phrase> workloadUse(Phrase experiment) {
    return experiment.children("experimentFrame").stream()
        .flatMap(frame -> frame.children("use").stream())
        .filter(use -> use.first().is("WORKLOAD"))
        .findFirst();
  }

  /** The value of a number with or without a unit. */
  static double number(Phrase quantity) {
    double number = Double.parseDouble(quantity.first().text());
    return quantity.has("PERCENT") ? number / 100 : number;
  }

  /** What stands behind the number, or nothing. */
  static String unit(Phrase quantity) {
    return quantity.child("unit").map(Phrase::text).orElse("");
  }
}
