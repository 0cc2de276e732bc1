package scn.dsl.run;

import java.util.Locale;
import java.util.stream.Collectors;
import scn.engine.compare.Doubt;
import scn.engine.compare.Effect;
import scn.engine.compare.Verdict;

/** A verdict in words. */
final class JudgementText {
  private final Judgement judgement;

  JudgementText(Judgement judgement) {
    this.judgement = judgement;
  }

  String verdict() {
    Verdict verdict = judgement.verdict();
    if (verdict instanceof Verdict.Refuted refuted) {
      return "refuted in " + refuted.in().name().toLowerCase(Locale.ROOT);
    }
    return ClaimStatus.of(verdict).label();
  }

  /** Effect, interval and what it rests on. */
  String figures() {
    Verdict verdict = judgement.verdict();
    if (verdict instanceof Verdict.NotMeasured missing) {
      return missing.missing().stream()
          .map(it -> "seed " + it.seed() + ": " + it.why())
          .distinct()
          .limit(3)
          .collect(Collectors.joining(", "));
    }
    Effect effect = Evidences.of(verdict).orElseThrow().effect();
    StringBuilder text = new StringBuilder(JudgementLine.of(judgement.expectation(), effect));
    if (verdict instanceof Verdict.Inconclusive open) {
      text.append("; ").append(doubt(open));
    }
    return text.toString();
  }

  /** The effect alone, for a line of a table. */
  String effect() {
    return Evidences.of(judgement.verdict()).map(it -> figure(it.effect().estimate())).orElse("-");
  }

  String interval() {
    return Evidences.of(judgement.verdict())
        .flatMap(it -> it.effect().interval())
        .map(it -> range(it.low(), it.high()))
        .orElse("");
  }

  private static String doubt(Verdict.Inconclusive open) {
    if (open.doubt() == Doubt.ONE_SEED) {
      return open.doubt().statement();
    }
    if (open.moreSeeds().isEmpty()) {
      return "no number of seeds would settle it";
    }
    int more = open.moreSeeds().getAsInt();
    return "about " + more + (more == 1 ? " more seed" : " more seeds") + " would settle it";
  }

  private String range(double low, double high) {
    return JudgementLine.range(judgement.expectation().prediction(), low, high);
  }

  private String figure(double figure) {
    return JudgementLine.figure(judgement.expectation().prediction(), figure);
  }
}
