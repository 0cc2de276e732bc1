package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.syntax.EffectNode;
import scn.dsl.syntax.MetricNode;
import scn.dsl.syntax.PredictionNode;
import scn.engine.compare.Prediction;
import scn.engine.metrics.Targets;

/** Reads predictions and holds them against the experiment that they are part of. */
final class ExpectationReader {
  private final Targets targets;
  private final Faults faults;
  private final PredictionReader reader;

  ExpectationReader(Targets targets, Faults faults) {
    this.targets = targets;
    this.faults = faults;
    this.reader = new PredictionReader(faults);
  }

  /** For claims whose strategies are not known. */
  void checkNames(List<PredictionNode> nodes) {
    nodes.forEach(node -> new MetricReader(faults).read(node.metric()));
  }

  /**
   * @param arm whom the predictions are about
   */
  List<Expectation> read(List<PredictionNode> nodes, Setup setup, Arm arm, Comparing comparing) {
    List<Expectation> read = read(nodes, setup, comparing);
    String baseline = setup.baseline().strategy();
    for (Expectation each : read) {
      boolean itself = each.reference().orElse(baseline).equals(arm.strategy());
      if (isRelative(each) && itself) {
        reportItself(each, "'" + arm.strategy() + "' with itself");
      }
    }
    return read;
  }

  /**
   * @param arm whom the predictions are about, here and elsewhere
   */
  List<Expectation> read(List<PredictionNode> nodes, Setup here, Setup there, Arm arm) {
    List<Expectation> read = read(nodes, here, Comparing.CIRCUMSTANCES);
    for (Expectation each : read) {
      boolean gain = each.prediction() instanceof Prediction.BeyondSum;
      if (isRelative(each) && here.equals(there) && !faults.haveErrors()) {
        reportItself(each, "circumstances with themselves");
      } else if (gain && arm.equals(here.baseline())) {
        reportItself(each, "'" + arm.strategy() + "' with itself");
      }
    }
    for (PredictionNode node : nodes) {
      new MetricReader(new Faults())
          .read(node.metric())
          .ifPresent(it -> new Presence(there, faults).check(node.metric(), it));
    }
    return read;
  }

  private static boolean isRelative(Expectation expectation) {
    return !(expectation.prediction() instanceof Prediction.Value);
  }

  private void reportItself(Expectation expectation, String what) {
    faults.lint(
        "compares-with-itself", expectation.at(), "this compares " + what, "the change is 0");
  }

  /** For predictions about every strategy that there will ever be. */
  List<Expectation> read(List<PredictionNode> nodes, Setup setup, Comparing comparing) {
    List<String> names = setup.arms().stream().map(Arm::strategy).toList();
    List<Expectation> read = new ArrayList<>();
    for (PredictionNode node : nodes) {
      Optional<Expectation> expectation = reader.read(node, names);
      if (expectation.isPresent()) {
        checkKind(node.effect(), comparing);
        checkTargets(node.metric());
        new Presence(setup, faults).check(node.metric(), expectation.get().metric());
        read.add(expectation.get());
      }
    }
    return read;
  }

  private void checkKind(EffectNode effect, Comparing comparing) {
    boolean ofSum =
        effect instanceof EffectNode.MoreThan more && more.than() == EffectNode.Than.SUM;
    boolean ofThere =
        effect instanceof EffectNode.MoreThan more && more.than() == EffectNode.Than.THERE;
    boolean ofStrategy =
        effect instanceof EffectNode.Comparison comparison && comparison.reference().isPresent();
    if (comparing == Comparing.PARTS && !ofSum) {
      faults.error(
          effect.at(),
          "super-additivity is about two parts together",
          "for example: predict ttft.p99 falls more than the sum");
    } else if (comparing != Comparing.PARTS && ofSum) {
      faults.error(
          effect.at(),
          "there are no parts here to be summed",
          "'more than the sum' belongs to a super-additivity with its parts");
    } else if (comparing == Comparing.STRATEGIES && ofThere) {
      faults.error(
          effect.at(),
          "there are no other circumstances here to compare with",
          "name them in the claim, for example: against { rate 200 req/s }");
    } else if (comparing == Comparing.CIRCUMSTANCES && ofStrategy) {
      faults.error(
          effect.at(),
          "this claim compares circumstances, not strategies",
          "say how it changes, for example: rises at most 10%, or falls more than there");
    }
  }

  /** For a metric that is there only where the experiment has targets. */
  void checkTargets(MetricNode metric) {
    boolean needed =
        MetricKind.find(metric.name().text()).map(MetricKind::needsTargets).orElse(false);
    if (needed && targets.byClass().isEmpty()) {
      faults.error(
          metric.name().at(),
          "'" + metric.name().text() + "' needs targets, and the experiment has none",
          "for example: targets { critical { ttft 200 ms } }");
    }
  }
}
