package scn.dsl.semantic;

import java.util.List;
import java.util.Optional;
import scn.dsl.policy.Dimension;
import scn.dsl.syntax.ClaimNode;
import scn.dsl.syntax.EffectNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.PredictionNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.StrategyNode;

/** Checks the names and quantities of hypotheses and controls. */
record ClaimChecker(Declarations declarations, References references, Faults faults) {

  void check(List<ClaimNode> claims) {
    for (ClaimNode claim : claims) {
      claim.workload().ifPresent(use -> references.workload(use, List.of()));
      claim.predictions().forEach(this::check);
      String name = claim.kind().text() + " '" + claim.name().text() + "'";
      if (claim.predictions().isEmpty()) {
        faults.error(
            claim.name().at(),
            name + " predicts nothing",
            "for example: predict ttft.p99[critical] falls 40% .. 60%");
      }
      faults.warning(
          claim.name().at(), name + " is not evaluated by this version", "its names are checked");
    }
  }

  void check(PredictionNode prediction) {
    new MetricChecker(faults).check(prediction.metric());
    if (prediction.effect() instanceof EffectNode.Change change) {
      change.low().ifPresent(this::share);
      change.high().ifPresent(this::share);
    } else if (prediction.effect() instanceof EffectNode.NoChange change) {
      share(change.bound());
    } else if (prediction.effect() instanceof EffectNode.Comparison comparison) {
      new Quantities(faults).measure(comparison.bound());
      comparison.reference().ifPresent(this::reference);
      comparison.reference().ifPresent(it -> share(comparison.bound()));
    }
  }

  private void share(QuantityNode quantity) {
    Optional<Measure> measure = new Quantities(faults).measure(quantity);
    if (measure.isPresent() && measure.get().dimension() != Dimension.NUMBER) {
      faults.error(
          quantity.at(),
          "a change is a share, but "
              + quantity.written()
              + " is "
              + measure.get().dimension().noun(),
          "for example 40%");
    }
  }

  private void reference(NameNode name) {
    if (!name.text().equals("baseline")) {
      declarations.use(StrategyNode.class, "strategy", name);
    }
  }
}
