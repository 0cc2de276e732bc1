package scn.dsl.run;

/** What became of a run. */
public sealed interface Outcome {

  record Done(RunResult result) implements Outcome {}

  record Failed(FailedRun failure) implements Outcome {}
}
