package scn.dsl.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what an experiment, a search or a principle of both versions says differently. */
final class StudyChanges {
  private final MeaningDiffs diffs;
  private final ScriptChanges scripts;
  private final Findings findings;

  StudyChanges(MeaningDiffs diffs, ScriptChanges scripts, Findings findings) {
    this.diffs = diffs;
    this.scripts = scripts;
    this.findings = findings;
  }

  /**
   * Notes the changes, and says what can be run of them; empty if nothing can or nothing changed.
   */
  Optional<ExperimentPair> between(Place one, Place other) {
    MeaningDiff diff = diffs.of(one, other);
    MeaningDiff.Study study = diff.study(one.declared(), other.declared());
    Map<String, String> renamed = new LinkedHashMap<>();
    Map<Change, List<Difference>> measured = new LinkedHashMap<>();
    for (Difference each : study.differences()) {
      if (scripts.isConsequence(one.meaning(), other.meaning(), each)) {
        continue;
      }
      Change change = Subjects.change(diff, each);
      if (change instanceof Change.Renamed it && it.subject().path().equals(List.of("strategy"))) {
        renamed.put(it.before(), it.after());
      }
      Set<String> roles = study.roles().getOrDefault(each, Set.of());
      findings.add(change, other.reach(strategies(roles, other)));
      if (each.touchesRuns(roles)) {
        measured.computeIfAbsent(change, unused -> new ArrayList<>()).add(each);
      }
    }
    if (!other.isExperiment()) {
      return Optional.empty();
    }
    Map<Change.Scripted, Set<String>> ofScripts =
        scripts.between(one.meaning(), one.experiment(), other.meaning(), other.experiment());
    ofScripts.forEach(
        (change, strategies) -> findings.add(change, other.reach(List.copyOf(strategies))));
    if (study.differences().isEmpty() && ofScripts.isEmpty()) {
      return Optional.empty();
    }
    List<SingleChange> singles = new ArrayList<>();
    Version version = one.version();
    measured.forEach(
        (change, differences) ->
            singles.add(
                new SingleChange(
                    change,
                    () ->
                        new Alone(one.meaning(), other.meaning()).version(version, differences))));
    ofScripts
        .keySet()
        .forEach(
            change ->
                singles.add(
                    new SingleChange(
                        change,
                        () -> scripts.alone(one.meaning(), other.meaning(), version, change))));
    return Optional.of(new ExperimentPair(version, other.version(), renamed, singles));
  }

  /** None if it is a matter of all of them. */
  private static List<String> strategies(Set<String> roles, Place place) {
    List<String> strategies = new ArrayList<>();
    for (String role : roles) {
      if (role.startsWith("strategy ")) {
        strategies.add(role.substring("strategy ".length()));
      } else if (role.equals("baseline")) {
        strategies.add(place.meaning().target("strategy", baseline(place.declared())).name());
      } else {
        return List.of();
      }
    }
    return strategies;
  }

  private static Entry baseline(Declared experiment) {
    return experiment.entries().stream()
        .filter(it -> it.key().equals("baseline"))
        .findFirst()
        .orElseThrow();
  }
}
