package scn.dsl.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import scn.dsl.diff.Comparison;
import scn.dsl.effect.Effects;
import scn.dsl.effect.ExperimentEffect;
import scn.dsl.effect.GateResult;

/**
 * What two versions differ in and what that does, as one comment of a pull request: fewer than 60
 * lines of GitHub-flavored Markdown, whatever there is to tell.
 */
public final class DiffMarkdown {
  /** By this first line a comment is found again. */
  private static final String MARK = "<!-- scn diff -->";

  private static final int LINES = 59;

  private DiffMarkdown() {}

  /**
   * @param effects empty if they were not measured
   */
  public static String of(Comparison comparison, Optional<Effects> effects) {
    List<String> top =
        List.of(
            MARK,
            "### scn diff: %s -> %s"
                .formatted(Markdown.code(comparison.before()), Markdown.code(comparison.after())),
            verdict(comparison, effects));
    List<Block> blocks = new ArrayList<>(List.of(Block.whole("", 0, top)));
    effects.ifPresent(it -> blocks.addAll(EffectBlocks.verdicts(it)));
    blocks.addAll(new ChangeBlocks(comparison).blocks());
    effects.ifPresent(it -> blocks.addAll(new EffectBlocks(it).blocks()));
    return String.join("\n", new Page(LINES, blocks).fitted()) + "\n";
  }

  /** All that matters, in one line. */
  private static String verdict(Comparison comparison, Optional<Effects> effects) {
    List<String> parts = new ArrayList<>();
    effects.ifPresent(it -> gates(it, parts));
    if (!comparison.faults().isEmpty()) {
      parts.add("**" + count(comparison.faults().size(), "file") + " with errors**");
    }
    effects
        .filter(Effects::failed)
        .ifPresent(it -> parts.add("**not everything could be measured**"));
    parts.add(
        comparison.isEmpty()
            ? comparison.faults().isEmpty()
                ? "No change in meaning."
                : "no change in meaning in what can be read"
            : count(comparison.findings().size(), "change") + " in meaning");
    if (effects.isPresent()) {
      List<ExperimentEffect> experiments = effects.get().experiments();
      int flips = experiments.stream().mapToInt(it -> it.verdicts().size()).sum();
      parts.add(
          experiments.isEmpty()
              ? "no experiment runs otherwise"
              : count(experiments.size(), "experiment")
                  + ", "
                  + count(flips, "verdict")
                  + " flipped");
    } else if (!comparison.isEmpty()) {
      parts.add("effects were not measured");
    }
    return String.join("; ", parts);
  }

  private static void gates(Effects effects, List<String> parts) {
    List<GateResult> gates = effects.gates();
    if (!gates.isEmpty()) {
      int fired = gates(gates, GateResult::fires);
      int open = gates(gates, it -> it.state() == GateResult.State.NOT_MEASURED);
      parts.add(
          fired > 0
              ? "**Stopped by %s**".formatted(count(fired, "gate"))
              : open > 0
                  ? "**%s not measured**".formatted(count(open, "gate"))
                  : "**All gates pass**");
    }
  }

  /** A gate counts once, of however many strategies it is so. */
  private static int gates(List<GateResult> results, Predicate<GateResult> wanted) {
    return (int) results.stream().filter(wanted).map(GateResult::gate).distinct().count();
  }

  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
