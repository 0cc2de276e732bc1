package scn.dsl.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scn.dsl.effect.EffectText;
import scn.dsl.effect.Effects;
import scn.dsl.effect.ExperimentEffect;
import scn.dsl.effect.Flip;
import scn.dsl.effect.GateResult;
import scn.dsl.effect.StrategyEffect;
import scn.dsl.run.JudgementLine;

/** What changes do: gates and failures, an overview if there is much of it, and each strategy. */
record EffectBlocks(Effects effects) {
  /** Columns of the text that tells where two versions part. */
  private static final int TEXT = 96;

  /** Whether changes are stopped, and what could not be measured. */
  static List<Block> verdicts(Effects effects) {
    List<Block> blocks = new ArrayList<>();
    if (!effects.gates().isEmpty()) {
      blocks.add(
          new Block(
              "gates",
              1,
              3,
              List.of("", Markdown.row("gate", "strategy", "measured", ""), "|---|---|---|---|"),
              Stream.concat(
                      effects.gates().stream().filter(GateResult::fires),
                      effects.gates().stream().filter(it -> !it.fires()))
                  .map(EffectBlocks::gate)
                  .toList(),
              List.of(),
              Markdown::row));
    }
    List<String> failures = failures(effects);
    if (!failures.isEmpty()) {
      blocks.add(
          new Block(
              "failures",
              1,
              2,
              List.of("", "**Not measured**", ""),
              failures,
              List.of(),
              more -> "- " + more));
    }
    return blocks;
  }

  private static String gate(GateResult gate) {
    String figures =
        gate.effect()
            .map(it -> JudgementLine.of(gate.gate().expectation(), it))
            .orElse(Markdown.words(gate.missing()));
    return Markdown.row(
        Markdown.code(gate.gate().text()),
        Markdown.code(gate.strategy()) + " in " + Markdown.code(gate.experiment()),
        Markdown.clipped(figures),
        gate.fires() ? "**" + gate.state().label() + "**" : gate.state().label());
  }

  private static List<String> failures(Effects effects) {
    List<String> lines = new ArrayList<>();
    for (ExperimentEffect experiment : effects.experiments()) {
      String name = "- " + Markdown.code(experiment.name()) + ": ";
      if (!experiment.fault().isEmpty()) {
        lines.add(name + Markdown.words(experiment.fault()));
      }
      experiment.strategies().stream()
          .flatMap(it -> it.failures().stream())
          .forEach(it -> lines.add(name + Markdown.words(it)));
    }
    return lines;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<Touched> touched = Touched.of(effects).stream().filter(it -> !it.isEqual()).toList();
    boolean several = touched.size() > 1;
    if (several) {
      blocks.add(new Overview(touched).block());
    }
    flips(blocks);
    for (int i = 0; i < touched.size(); i++) {
      strategy(touched.get(i), several, i == 0, blocks);
    }
    asBefore(blocks);
    return blocks;
  }

  private void flips(List<Block> blocks) {
    List<String> rows = new ArrayList<>();
    for (ExperimentEffect experiment : effects.experiments()) {
      for (Flip flip : experiment.verdicts()) {
        rows.add(
            "- %s of %s in %s: %s -> **%s**"
                .formatted(
                    Markdown.code(flip.claim().kind() + " " + flip.claim().wording().name()),
                    Markdown.code(flip.claim().wording().arm()),
                    Markdown.code(experiment.name()),
                    flip.before().status().label(),
                    flip.after().status().label()));
      }
    }
    if (!rows.isEmpty()) {
      blocks.add(new Block("verdicts", 4, 3, List.of(""), rows, List.of(), more -> "- " + more));
    }
  }

  /**
   * @param most whether it is the strategy that changes most: what is folded of it comes before
   *     scripts, and those before what is folded of others
   */
  private static void strategy(Touched touched, boolean folded, boolean most, List<Block> blocks) {
    StrategyEffect effect = touched.strategy();
    int rank = most ? 7 : 10;
    blocks.add(
        folded
            ? new MetricsBlock(touched).folded(most ? 6 : 9)
            : new MetricsBlock(touched).block());
    effect
        .shares()
        .filter(it -> !it.isOne())
        .ifPresent(it -> blocks.add(new SharesBlock(effect, it).block(rank)));
    List<String> first = EffectText.firstDifference(effect, TEXT).lines().toList();
    if (!first.isEmpty()) {
      String fence = Markdown.fence(first);
      blocks.add(
          new Block(
              "first decision",
              rank,
              4,
              List.of(
                  "<details><summary>first decision of %s that differs</summary>"
                      .formatted(Html.code(effect.strategy())),
                  "",
                  fence),
              first,
              List.of(fence, "</details>"),
              more -> more + " lines"));
    }
  }

  private void asBefore(List<Block> blocks) {
    List<String> rows = new ArrayList<>();
    for (ExperimentEffect experiment : effects.experiments()) {
      List<String> equal =
          experiment.strategies().stream()
              .filter(it -> new Touched(experiment, it).isEqual())
              .map(StrategyEffect::strategy)
              .toList();
      String text =
          Stream.of(
                  equal.isEmpty() ? "" : "equal results of " + Markdown.codes(equal),
                  experiment.removed().isEmpty()
                      ? ""
                      : "removed " + Markdown.codes(experiment.removed()),
                  experiment.sameVerdicts() == 0
                      ? ""
                      : DiffMarkdown.count(experiment.sameVerdicts(), "verdict") + " as before")
              .filter(it -> !it.isEmpty())
              .collect(Collectors.joining("; "));
      if (!text.isEmpty()) {
        rows.add("- " + Markdown.code(experiment.name()) + ": " + text);
      }
    }
    if (!rows.isEmpty()) {
      blocks.add(
          new Block("what is as before", 11, 1, List.of(""), rows, List.of(), more -> "- " + more));
    }
  }
}
