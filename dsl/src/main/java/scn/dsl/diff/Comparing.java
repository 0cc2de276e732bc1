package scn.dsl.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares all files of two versions. */
final class Comparing {
  private Comparing() {}

  static Comparison compare(Side before, Side after) {
    Set<String> touched = Touched.between(before, after);
    Scenarios old = new Scenarios(before, touched);
    Scenarios now = new Scenarios(after, touched);
    BothScenarios both = new BothScenarios(old, now, before.isSingle());
    MeaningDiffs diffs = new MeaningDiffs();
    ScriptDiff scriptDiff = new ScriptDiff(after);
    ScriptChanges scripts = new ScriptChanges(scriptDiff);
    Findings findings = new Findings();
    Studies studies = new Studies(both, diffs, scripts, findings);
    studies.compare();
    new Things(both, diffs, scripts, findings).compare(studies.wholeFiles());
    LooseScripts loose = new LooseScripts(before, after, scriptDiff, findings);
    loose.compare(old, now);
    List<Comparison.Fault> faults = new ArrayList<>(old.faults(now));
    faults.addAll(now.faults(old));
    faults.addAll(loose.faults());
    return new Comparison(
        before.label(),
        after.label(),
        findings.ordered(),
        studies.experiments(),
        studies.added(),
        faults);
  }
}
