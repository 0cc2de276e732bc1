package scn.dsl.effect;

import java.util.List;
import java.util.stream.Collectors;
import scn.dsl.run.JudgementLine;
import scn.dsl.run.TextTable;

/** What changes do, for a terminal. */
public final class EffectText {
  /** Where verdicts end: further to the right the eye loses the line. */
  private static final int MOST = 100;

  private final int page;
  private final StringBuilder text = new StringBuilder();

  private EffectText(int page) {
    this.page = page;
  }

  /**
   * @param page columns there are, 80 or more
   */
  public static String of(Effects effects, int page) {
    EffectText words = new EffectText(page);
    effects.experiments().forEach(words::experiment);
    words.gates(effects.gates());
    return words.text.toString();
  }

  /** Where a strategy first decides otherwise, and upon what; empty if nobody looked for it. */
  public static String firstDifference(StrategyEffect effect, int page) {
    return effect.first().map(it -> new FirstDifferenceText(page).of(effect, it)).orElse("");
  }

  private void experiment(ExperimentEffect effect) {
    text.append('\n');
    lines("effect in " + effect.name() + (effect.added() ? ", which is new" : ""), 2);
    if (!effect.fault().isEmpty()) {
      lines("  not measured: " + effect.fault(), 4);
      return;
    }
    lines(seeds(effect), 2);
    effect.strategies().stream().filter(StrategyEffect::touched).forEach(this::strategy);
    List<String> untouched =
        effect.strategies().stream()
            .filter(it -> !it.touched())
            .map(StrategyEffect::strategy)
            .toList();
    if (!untouched.isEmpty() || !effect.removed().isEmpty() || hasVerdicts(effect)) {
      text.append('\n');
    }
    if (!untouched.isEmpty()) {
      lines("not touched, results are equal: " + String.join(", ", untouched), 2);
    }
    if (!effect.removed().isEmpty()) {
      lines("removed: " + String.join(", ", effect.removed()), 2);
    }
    verdicts(effect);
  }

  private static String seeds(ExperimentEffect effect) {
    String listed = effect.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return (effect.seeds().size() == 1 ? "seed " : "seeds ")
        + listed
        + (effect.seedNote().isEmpty() ? "" : " (" + effect.seedNote() + ")");
  }

  private void strategy(StrategyEffect effect) {
    text.append('\n');
    lines(effect.strategy() + basis(effect), 2);
    for (String failure : effect.failures()) {
      lines("not measured: " + failure, 4);
    }
    text.append(new MetricsText(page).of(effect));
    text.append(firstDifference(effect, page));
    effect.shares().ifPresent(shares -> text.append(new SharesText(page).of(effect, shares)));
  }

  private static String basis(StrategyEffect effect) {
    String other = effect.basis().strategy();
    if (effect.basis() instanceof StrategyEffect.Basis.Baseline) {
      return " is new, against " + other;
    }
    return other.equals(effect.strategy()) ? ", new against old" : ", against " + other + " of old";
  }

  private static boolean hasVerdicts(ExperimentEffect effect) {
    return !effect.verdicts().isEmpty() || effect.sameVerdicts() > 0;
  }

  private void verdicts(ExperimentEffect effect) {
    if (effect.verdicts().isEmpty()) {
      if (effect.sameVerdicts() > 0) {
        lines("no verdict flipped, of " + effect.sameVerdicts(), 2);
      }
      return;
    }
    int same = effect.sameVerdicts();
    lines(
        "verdicts that flipped"
            + (same == 0
                ? ""
                : same == 1
                    ? ", 1 other is as before"
                    : ", %d others are as before".formatted(same)),
        2);
    for (Flip flip : effect.verdicts()) {
      heading(
          "  %s %s of %s"
              .formatted(
                  flip.claim().kind(), flip.claim().wording().name(), flip.claim().wording().arm()),
          flip.before().status().label() + " -> " + flip.after().status().label());
    }
  }

  private void gates(List<GateResult> gates) {
    if (gates.isEmpty()) {
      return;
    }
    text.append('\n');
    lines("gates", 2);
    for (GateResult gate : gates) {
      heading("  " + gate.gate().text(), gate.state().label());
      String figures =
          gate.effect()
              .map(it -> JudgementLine.of(gate.gate().expectation(), it))
              .orElse(gate.missing());
      lines("    %s of %s: %s".formatted(gate.strategy(), gate.experiment(), figures), 6);
    }
  }

  /** Words at the left and a verdict at the right end of the page, or below if there is no room. */
  private void heading(String left, String right) {
    int room = Math.min(page, MOST) - left.length() - right.length();
    if (room >= 2) {
      text.append(left).append(" ".repeat(room)).append(right).append('\n');
    } else {
      lines(left, 4);
      text.append(" ".repeat(Math.max(4, Math.min(page, MOST) - right.length()))).append(right);
      text.append('\n');
    }
  }

  private void lines(String words, int indent) {
    String start = words.substring(0, words.length() - words.stripLeading().length());
    text.append(TextTable.wrapped(page, start, words.strip(), indent));
  }
}
