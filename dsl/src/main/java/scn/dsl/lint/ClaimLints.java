package scn.dsl.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Experiment;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.Word;

/** What is wrong with claims and their predictions. */
final class ClaimLints {
  private static final String CHANGES = "boundedChange changeBetween";
  private static final int FEWEST_FOR_P99 = 100;

  private ClaimLints() {}

  /** A gap between a class and itself; the compiler finds strategies compared with themselves. */
  static void comparesWithItself(Subject subject, Findings findings) {
    for (Phrase metric : subject.whole().all("derivedMetric")) {
      List<Phrase> names = metric.children("name");
      int last = names.size() - 1;
      if (last >= 2 && names.get(last).text().equals(names.get(last - 1).text())) {
        findings.add(
            names.get(last),
            "this compares '" + names.get(last).text() + "' with itself",
            "name two classes");
      }
    }
  }

  /** Of a baseline alone one can say what its own values are, not how it compares. */
  static void nothingCompared(Subject subject, Findings findings) {
    for (Phrase experiment : subject.experiments()) {
      if (experiment.all("compare").isEmpty()) {
        for (Phrase claim : Subject.claims(experiment)) {
          if (!isRelative(claim) || isOfCircumstances(claim)) {
            continue;
          }
          findings.add(
              claim.child("name").orElse(claim),
              "this claims a change, but the experiment compares nothing with its baseline",
              "say compare and a strategy");
        }
      }
    }
  }

  /** Whether it predicts more than absolute figures. */
  private static boolean isRelative(Phrase claim) {
    return claim.all("effect").stream()
        .anyMatch(effect -> !effect.label().equals("comparison") || effect.has("OF"));
  }

  /** Whether it compares a strategy with itself elsewhere, and not what it does to the baseline. */
  private static boolean isOfCircumstances(Phrase claim) {
    boolean against = claim.children("circumstances").stream().anyMatch(it -> it.has("AGAINST"));
    return against && claim.all("moreThan").isEmpty();
  }

  /** True whatever comes out, or as soon as nothing changes for the worse. */
  static void cannotFail(Subject subject, Findings findings) {
    for (Phrase effect : subject.whole().all("effect")) {
      List<Phrase> bounds = effect.all("quantity");
      if (bounds.isEmpty() || !effect.all("sum").isEmpty()) {
        continue;
      }
      double bound = Subject.number(bounds.get(0));
      boolean vacuous =
          switch (effect.label()) {
            case "comparison" ->
                (effect.has("AT_LEAST") || effect.has("ABOVE") && bound < 0) && bound <= 0;
            case "boundedChange" ->
                effect.has("LEAST") && bound <= 0
                    || effect.has("FALLS") && effect.has("MOST") && bound >= 1;
            case "changeBetween" ->
                bounds.size() == 2 && bound <= 0 && Subject.number(bounds.get(1)) >= 1;
            default -> false;
          };
      if (vacuous) {
        findings.add(
            effect,
            "this holds whatever comes out",
            "say by how much, for example: falls 40% .. 60%");
      }
    }
  }

  /** A claim that predicts nothing only reports, and needs no reason. */
  static void noReason(Subject subject, Findings findings) {
    for (Phrase experiment : subject.experiments()) {
      for (Phrase claim : Subject.claims(experiment)) {
        boolean observes = claim.first().is("ABLATION");
        if (!observes && !claim.has("BECAUSE")) {
          findings.add(
              claim.child("name").orElse(claim),
              "this says what will happen, but not why",
              "add: because \"...\", so that a refutation teaches something");
        }
      }
    }
  }

  static void sameMetricTwice(Subject subject, Findings findings) {
    for (Phrase experiment : subject.experiments()) {
      for (Phrase claim : Subject.claims(experiment)) {
        Map<String, Boolean> directions = new HashMap<>();
        for (Phrase prediction : claim.all("prediction")) {
          Phrase effect = prediction.child("effect").orElse(prediction);
          boolean more = effect.label().equals("moreThan");
          String metric = prediction.child("metric").map(Phrase::text).orElse("") + more;
          boolean least = effect.label().equals("changeBetween") || effect.has("LEAST");
          if (least && (effect.has("FALLS") || effect.has("RISES"))) {
            Boolean before = directions.putIfAbsent(metric, effect.has("FALLS"));
            if (before != null && before != effect.has("FALLS")) {
              findings.add(
                  effect,
                  "another prediction of this claim says the opposite",
                  "one of them must be refuted");
            }
          }
        }
      }
    }
  }

  /** A control shows that nothing else changed. */
  static void controlPredictsEffect(Subject subject, Findings findings) {
    for (Phrase claim : subject.whole().all("claim")) {
      if (!claim.first().is("CONTROL")) {
        continue;
      }
      for (Phrase effect : claim.all(CHANGES.split(" "))) {
        if (effect.has("LEAST") || effect.label().equals("changeBetween")) {
          findings.add(
              effect,
              "a control predicts an effect",
              "say: changes less than 5%, or make it a hypothesis");
        }
      }
    }
  }

  /** The 99th percentile of a few dozen requests is their maximum. */
  static void tailOfFew(Subject subject, Findings findings) {
    for (Phrase experiment : subject.experiments()) {
      OptionalInt requests =
          subject.compiled(experiment).map(Traffic::requests).orElse(OptionalInt.empty());
      if (requests.isEmpty() || requests.getAsInt() >= FEWEST_FOR_P99) {
        continue;
      }
      for (Phrase prediction : experiment.all("prediction")) {
        for (Word word : prediction.child("metric").orElse(prediction).words()) {
          if (word.text().equals("p99")) {
            findings.add(
                word,
                "of %d requests the 99th percentile is hardly more than the largest figure"
                    .formatted(requests.getAsInt()),
                "run at least " + FEWEST_FOR_P99 + " requests, or predict p90");
          }
        }
      }
    }
  }

  /** A claim about refused requests, where nobody refuses any. */
  static void nobodyRejects(Subject subject, Findings findings) {
    for (Phrase experiment : subject.experiments()) {
      boolean all =
          subject
              .compiled(experiment)
              .filter(it -> it.setup().arms().stream().allMatch(ClaimLints::admitsAll))
              .isPresent();
      for (Phrase prediction : all ? experiment.all("prediction") : List.<Phrase>of()) {
        Phrase metric = prediction.child("metric").orElse(prediction);
        if (metric.first().text().equals("rejected")) {
          findings.add(
              metric,
              "no strategy here ever rejects a request",
              "say admission in one of them, for example: admission tier-shed");
        }
      }
    }
  }

  private static boolean admitsAll(Arm arm) {
    return arm.policies().values().stream().anyMatch(it -> it.name().equals("always-admit"));
  }

  static void sameAsBaseline(Subject subject, Findings findings) {
    for (Phrase experiment : subject.experiments()) {
      Experiment compiled = subject.compiled(experiment).orElse(null);
      if (compiled == null) {
        continue;
      }
      Arm baseline = compiled.setup().arms().get(0);
      for (Arm arm : compiled.setup().arms().subList(1, compiled.setup().arms().size())) {
        if (Arms.alike(baseline, arm)) {
          experiment.all("compare").stream()
              .flatMap(compare -> compare.all("name").stream())
              .filter(name -> name.text().equals(arm.strategy()))
              .findFirst()
              .ifPresent(
                  name ->
                      findings.add(
                          name,
                          "'%s' does the same as the baseline '%s'"
                              .formatted(arm.strategy(), baseline.strategy()),
                          "change something in it"));
        }
      }
    }
  }
}
