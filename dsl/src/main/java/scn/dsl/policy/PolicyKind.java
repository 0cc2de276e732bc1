package scn.dsl.policy;

import java.util.Arrays;
import java.util.Optional;
import scn.engine.policy.Admission;
import scn.engine.policy.Preemption;
import scn.engine.policy.Prefill;
import scn.engine.policy.Priority;
import scn.engine.policy.Router;
import scn.engine.policy.Scheduler;
import scn.engine.policy.Scorer;

/** A kind of decision: kind = interface = folder. */
public enum PolicyKind {
  ADMISSION("admission", "admission", Admission.class),
  ROUTER("routers", "routing", Router.class),
  SCORER("scorers", "scorer", Scorer.class),
  PRIORITY("priorities", "priority", Priority.class),
  SCHEDULER("schedulers", "scheduler", Scheduler.class),
  PREFILL("prefill", "prefill", Prefill.class),
  PREEMPTION("preemption", "preemption", Preemption.class);

  private final String folder;
  private final String label;
  private final Class<?> contract;

  PolicyKind(String folder, String label, Class<?> contract) {
    this.folder = folder;
    this.label = label;
    this.contract = contract;
  }

  public static Optional<PolicyKind> ofLabel(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }

  /** Folder of its scripts below {@code stdlib} or {@code strategies}. */
  public String folder() {
    return folder;
  }

  /** The word of the scenario language and of messages. */
  public String label() {
    return label;
  }

  /** The engine interface its scripts implement. */
  public Class<?> contract() {
    return contract;
  }
}
