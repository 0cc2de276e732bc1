package scn.dsl.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.Span;
import scn.dsl.script.ScriptFault;
import scn.engine.kv.ReferenceCrash;
import scn.engine.sim.RunFailure;

/** A run that ended with an error instead of a result. */
public final class FailedRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Run run;
  private final transient RunFailure failure;
  private final transient Optional<Span> script;

  public FailedRun(Run run, RunFailure failure) {
    super(failure.getMessage(), failure);
    this.run = run;
    this.failure = failure;
    this.script =
        failure
            .policy()
            .map(ScriptFault::answerOf)
            .orElseGet(() -> ScriptFault.locate(failure.getCause()));
  }

  /** Whether nothing but a fault of scn itself explains it. */
  boolean isDefect() {
    return script.isEmpty()
        && failure.getCause() != null
        && !(failure.getCause() instanceof ReferenceCrash);
  }

  /** The fault, at the line of the script that is to blame if there is one. */
  public Diagnostic diagnostic() {
    return script
        .map(at -> Diagnostic.error(at, ScriptFault.title(at) + " " + getMessage(), ""))
        .orElseGet(() -> Diagnostic.ofFile(getMessage(), ""));
  }

  /** Why, with the script and its line if there is one to blame. */
  public String reason() {
    return script
        .map(at -> "%s %s (line %d)".formatted(ScriptFault.title(at), getMessage(), at.line()))
        .orElseGet(this::getMessage);
  }

  /** Which run, and why: a line of a record. */
  public String title() {
    String where = run.circumstances().isEmpty() ? "" : ", " + run.circumstances();
    return "%s, seed %d%s: %s".formatted(run.arm().strategy(), run.seed(), where, getMessage());
  }

  /** At what point of which run, and how to see it again; a line each. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!failure.where().isEmpty()) {
      notes.add(failure.where());
    }
    notes.add(
        "again with: scn run %s --only %s --seeds %d"
            .formatted(quoted(run.scenario().toString()), quoted(name()), run.seed()));
    return notes;
  }

  /** What selects the run: its strategy, or all of its experiment under other circumstances. */
  private String name() {
    return run.circumstances().isEmpty() ? run.arm().strategy() : run.experiment().name();
  }

  /** As a shell reads it back. */
  public static String quoted(String word) {
    return word.matches("[\\w./:@%+,=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
