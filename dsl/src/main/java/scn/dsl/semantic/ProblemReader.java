package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import scn.dsl.syntax.PredictionNode;
import scn.dsl.syntax.ProblemItemNode;
import scn.dsl.syntax.ProblemNode;
import scn.dsl.syntax.RequirementNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.TextNode;
import scn.engine.compare.Prediction;
import scn.engine.metrics.Targets;

/** Reads what a problem asks for, and holds an experiment's strategies against what it requires. */
record ProblemReader(Faults faults) {

  Problem read(ProblemNode node, Setup setup, Targets targets) {
    List<Expectation> success = new ArrayList<>();
    List<String> prior = new ArrayList<>();
    for (ProblemItemNode item : node.items()) {
      if (item instanceof PredictionNode criterion) {
        success.addAll(
            new ExpectationReader(targets, faults)
                .read(List.of(criterion), setup, Comparing.STRATEGIES));
      } else if (item instanceof RequirementNode requirement) {
        new RequirementCheck(faults).check(requirement, setup);
      } else if (item instanceof SettingNode setting && setting.value() instanceof TextNode text) {
        prior.add(text.text());
      }
    }
    checkAgainstEachOther(success);
    return new Problem(
        node.name().text(),
        node.title().map(TextNode::text).orElse(""),
        success,
        prior,
        node.name().at());
  }

  /** A metric cannot fall and rise at once. */
  private void checkAgainstEachOther(List<Expectation> success) {
    for (int i = 0; i < success.size(); i++) {
      for (int j = 0; j < i; j++) {
        Expectation earlier = success.get(j);
        Expectation later = success.get(i);
        if (isAboutTheSame(earlier, later)
            && !earlier.prediction().region().meets(later.prediction().region())) {
          faults.error(
              later.at(),
              "no strategy can meet this and '" + earlier.text() + "'",
              "take one of the two back, line " + earlier.at().line());
        }
      }
    }
  }

  private static boolean isAboutTheSame(Expectation one, Expectation other) {
    boolean value = one.prediction() instanceof Prediction.Value;
    return one.metric().name().equals(other.metric().name())
        && value == other.prediction() instanceof Prediction.Value
        && one.reference().equals(other.reference());
  }

  /** What can be said of a problem that no experiment works on. */
  void check(ProblemNode node) {
    List<PredictionNode> success = new ExperimentItems(node, faults).all(PredictionNode.class);
    if (success.isEmpty()) {
      faults.error(
          node.name().at(),
          "problem '" + node.name().text() + "' does not say what solves it",
          "for example: success ttft.p99[critical] falls at least 15%");
    }
    success.forEach(each -> new PredictionReader(faults).read(each, List.of()));
  }
}
