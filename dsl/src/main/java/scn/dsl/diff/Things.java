package scn.dsl.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares workloads, clusters, hardware, strategies and problems that no experiment leads to. */
final class Things {
  private final BothScenarios scenarios;
  private final MeaningDiffs diffs;
  private final ScriptChanges scripts;
  private final Findings findings;

  Things(BothScenarios scenarios, MeaningDiffs diffs, ScriptChanges scripts, Findings findings) {
    this.scenarios = scenarios;
    this.diffs = diffs;
    this.scripts = scripts;
    this.findings = findings;
  }

  /**
   * @param told files of which everything is told already
   */
  void compare(Set<Meaning> told) {
    Unpaired<Place> unpaired =
        new Unpaired<>(unreached(scenarios.old(), told), unreached(scenarios.now(), told));
    unpaired
        .pair((a, b) -> isNamesake(a, b) && scenarios.isOfSameFile(a, b))
        .forEach(this::changed);
    unpaired.pair(Things::isNamesake).forEach(this::changed);
    unpaired
        .pair((a, b) -> a.isOfSameKind(b) && differences(a, b).isEmpty())
        .forEach(this::renamed);
    unpaired.gone().stream()
        .filter(it -> isOnlyThere(it, scenarios.now()))
        .forEach(it -> findings.add(new Change.Removed(it.subject(), ""), List.of()));
    unpaired.come().stream()
        .filter(it -> isOnlyThere(it, scenarios.old()))
        .forEach(it -> findings.add(new Change.Added(it.subject(), ""), List.of()));
  }

  private static List<Place> unreached(Scenarios scenarios, Set<Meaning> told) {
    List<Place> places = new ArrayList<>();
    scenarios.all().stream()
        .filter(it -> !told.contains(it))
        .forEach(it -> it.unreached().forEach(each -> places.add(new Place(it, each))));
    return places;
  }

  private static boolean isNamesake(Place one, Place other) {
    return one.isOfSameKind(other) && one.isNamedLike(other);
  }

  private List<Difference> differences(Place one, Place other) {
    return diffs.of(one, other).things(one.declared(), other.declared());
  }

  private void changed(Place one, Place other) {
    for (Difference each : differences(one, other)) {
      if (!scripts.isConsequence(one.meaning(), other.meaning(), each)) {
        findings.add(Subjects.change(diffs.of(one, other), each), List.of());
      }
    }
  }

  /** Results are told by the names of strategies only. */
  private void renamed(Place one, Place other) {
    if (one.declared().kind().equals("strategy")) {
      findings.add(
          new Change.Renamed(other.subjectOfName(), one.declared().name(), other.declared().name()),
          List.of());
    }
  }

  private static boolean isOnlyThere(Place place, Scenarios others) {
    return !others.declares(place.declared().kind(), place.declared().name())
        && !others.isFaulty(place.meaning().file());
  }
}
