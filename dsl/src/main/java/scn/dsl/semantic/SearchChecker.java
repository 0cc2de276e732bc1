package scn.dsl.semantic;

import java.util.List;
import scn.dsl.policy.Dimension;
import scn.dsl.syntax.BudgetNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.ObjectiveNode;
import scn.dsl.syntax.OptimizeNode;
import scn.dsl.syntax.PredictionNode;
import scn.dsl.syntax.StrategyNode;

/** Checks the names and quantities of a search. */
record SearchChecker(Declarations declarations, References references, Faults faults) {

  void check(OptimizeNode search) {
    declarations.use(ExperimentNode.class, "experiment", search.experiment());
    declarations.use(StrategyNode.class, "strategy", search.strategy());
    for (var item : search.items()) {
      if (item instanceof ObjectiveNode objective) {
        new MetricChecker(faults).check(objective.metric());
      } else if (item instanceof PredictionNode constraint) {
        new ClaimChecker(declarations, references, faults).check(constraint);
      } else if (item instanceof BudgetNode budget) {
        new Quantities(faults).whole(budget.trials(), "budget", List.of(Dimension.NUMBER), 1);
      }
    }
    if (search.items().stream().noneMatch(ObjectiveNode.class::isInstance)) {
      faults.error(
          search.name().at(),
          "search '" + search.name().text() + "' has no objective",
          "for example: minimize ttft.p99[critical]");
    }
    faults.warning(
        search.name().at(),
        "search '" + search.name().text() + "' is not run by this version",
        "its names are checked");
  }
}
