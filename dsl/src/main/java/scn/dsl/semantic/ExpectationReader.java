package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
   * @param sum whether they say that it moves by more than its parts
   */
  List<Expectation> read(List<PredictionNode> nodes, Setup setup, Arm arm, boolean sum) {
    List<Expectation> read = read(nodes, setup, sum);
    read.forEach(each -> checkItself(each, setup, arm));
    return read;
  }

  /** For predictions about every strategy that there will ever be. */
  List<Expectation> read(List<PredictionNode> nodes, Setup setup, boolean sum) {
    List<String> names = setup.arms().stream().map(Arm::strategy).toList();
    List<Expectation> read = new ArrayList<>();
    for (PredictionNode node : nodes) {
      Optional<Expectation> expectation = reader.read(node, names);
      if (expectation.isPresent()) {
        checkKind(node, expectation.get(), sum);
        checkTargets(node);
        new Presence(setup, faults).check(node.metric(), expectation.get().metric());
        read.add(expectation.get());
      }
    }
    return read;
  }

  private void checkKind(PredictionNode node, Expectation expectation, boolean sum) {
    boolean ofSum = expectation.prediction() instanceof Prediction.BeyondSum;
    if (sum && !ofSum) {
      faults.error(
          node.effect().at(),
          "super-additivity is about two parts together",
          "for example: predict ttft.p99 falls more than the sum");
    } else if (!sum && ofSum) {
      faults.error(
          node.effect().at(),
          "there are no parts here to be summed",
          "'more than the sum' belongs to a super-additivity with its parts");
    }
  }

  private void checkTargets(PredictionNode node) {
    boolean needed =
        MetricKind.find(node.metric().name().text()).map(MetricKind::needsTargets).orElse(false);
    if (needed && targets.byClass().isEmpty()) {
      faults.error(
          node.metric().name().at(),
          "'" + node.metric().name().text() + "' needs targets, and the experiment has none",
          "for example: targets { critical { ttft 200 ms } }");
    }
  }

  private void checkItself(Expectation expectation, Setup setup, Arm arm) {
    boolean relative = !(expectation.prediction() instanceof Prediction.Value);
    String reference = expectation.reference().orElse(setup.baseline().strategy());
    if (relative && reference.equals(arm.strategy())) {
      faults.warning(
          expectation.at(), "this compares '" + reference + "' with itself", "the change is 0");
    }
  }
}
