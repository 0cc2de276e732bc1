package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import scn.dsl.syntax.PredictionNode;
import scn.dsl.syntax.ProblemItemNode;
import scn.dsl.syntax.ProblemNode;
import scn.dsl.syntax.RequirementNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.TextNode;
import scn.engine.metrics.Targets;

/** Reads what a problem asks for, and holds an experiment's strategies against what it requires. */
record ProblemReader(Faults faults) {

  Problem read(ProblemNode node, Setup setup, Targets targets) {
    List<Expectation> success = new ArrayList<>();
    List<String> prior = new ArrayList<>();
    for (ProblemItemNode item : node.items()) {
      if (item instanceof PredictionNode criterion) {
        success.addAll(
            new ExpectationReader(targets, faults).read(List.of(criterion), setup, false));
      } else if (item instanceof RequirementNode requirement) {
        new RequirementCheck(faults).check(requirement, setup);
      } else if (item instanceof SettingNode setting && setting.value() instanceof TextNode text) {
        prior.add(text.text());
      }
    }
    return new Problem(
        node.name().text(),
        node.title().map(TextNode::text).orElse(""),
        success,
        prior,
        node.name().at());
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
