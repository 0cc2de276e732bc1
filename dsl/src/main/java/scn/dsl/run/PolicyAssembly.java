package scn.dsl.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import scn.dsl.policy.PolicyKind;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.PolicyChoice;
import scn.engine.policy.Admission;
import scn.engine.policy.Eviction;
import scn.engine.policy.Preemption;
import scn.engine.policy.Prefill;
import scn.engine.policy.Priority;
import scn.engine.policy.Router;
import scn.engine.policy.Scheduler;
import scn.engine.policy.Scorer;
import scn.engine.policy.WeightedScorer;
import scn.engine.sim.InstancePolicies;
import scn.engine.sim.Policies;

/** Makes the policy objects of one run from the choices of a strategy. */
public final class PolicyAssembly {
  private final ScriptLibrary library;
  private final UnaryOperator<WeightedScorer> handed;

  PolicyAssembly(ScriptLibrary library) {
    this(library, UnaryOperator.identity());
  }

  /**
   * @param handed makes of each scorer, a {@link CheckedScorer}, what the router is given
   */
  public PolicyAssembly(ScriptLibrary library, UnaryOperator<WeightedScorer> handed) {
    this.library = library;
    this.handed = handed;
  }

  public Policies assemble(Arm arm) {
    Router router = create(arm, PolicyKind.ROUTER, Router.class);
    router.useScorers(scorers(arm));
    return new Policies(
        create(arm, PolicyKind.ADMISSION, Admission.class),
        router,
        instance ->
            new InstancePolicies(
                create(arm, PolicyKind.PRIORITY, Priority.class),
                create(arm, PolicyKind.SCHEDULER, Scheduler.class),
                create(arm, PolicyKind.PREFILL, Prefill.class),
                create(arm, PolicyKind.PREEMPTION, Preemption.class),
                create(arm, PolicyKind.EVICTION, Eviction.class)));
  }

  private List<WeightedScorer> scorers(Arm arm) {
    List<WeightedScorer> scorers = new ArrayList<>();
    for (Arm.WeightedChoice choice : arm.scorers()) {
      String name = choice.scorer().name();
      Scorer scorer = new CheckedScorer(Scorer.class.cast(create(choice.scorer())));
      scorers.add(handed.apply(new WeightedScorer(name, scorer, choice.weight())));
    }
    return scorers;
  }

  private <P> P create(Arm arm, PolicyKind kind, Class<P> contract) {
    return contract.cast(create(arm.policies().get(kind)));
  }

  private Object create(PolicyChoice choice) {
    return library.create(choice.kind(), choice.name(), choice.arguments());
  }
}
