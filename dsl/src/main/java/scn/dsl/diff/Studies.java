package scn.dsl.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the experiments, searches and principles of two versions. */
final class Studies {
  static final List<String> KINDS = List.of("experiment", "optimize", "principle");

  private final BothScenarios scenarios;
  private final MeaningDiffs diffs;
  private final Findings findings;
  private final StudyChanges changes;
  private final List<ExperimentPair> experiments = new ArrayList<>();
  private final List<Version> added = new ArrayList<>();
  private final Set<Meaning> wholeFiles = new HashSet<>();

  Studies(BothScenarios scenarios, MeaningDiffs diffs, ScriptChanges scripts, Findings findings) {
    this.scenarios = scenarios;
    this.diffs = diffs;
    this.findings = findings;
    this.changes = new StudyChanges(diffs, scripts, findings);
  }

  void compare() {
    KINDS.forEach(this::compare);
  }

  /** Those that both versions have and in which something changed. */
  List<ExperimentPair> experiments() {
    return experiments;
  }

  /** Experiments that only the newer version has. */
  List<Version> added() {
    return added;
  }

  /** Files told as a whole, because only one version has them. */
  Set<Meaning> wholeFiles() {
    return wholeFiles;
  }

  private void compare(String kind) {
    Unpaired<Place> unpaired =
        new Unpaired<>(scenarios.old().places(kind), scenarios.now().places(kind));
    Map<Place, Place> pairs = new LinkedHashMap<>();
    pairs.putAll(unpaired.pair((a, b) -> a.isNamedLike(b) && scenarios.isOfSameFile(a, b)));
    pairs.putAll(unpaired.pair(Place::isNamedLike));
    Map<Place, Place> renamed = new LinkedHashMap<>(unpaired.pair(this::isSame));
    if (scenarios.single() && kind.equals("experiment")) {
      // whoever names two files wants them compared
      Map<Place, Place> others = unpaired.pair((a, b) -> true);
      pairs.putAll(others);
      renamed.putAll(others);
    }
    pairs.forEach((a, b) -> changes.between(a, b).ifPresent(experiments::add));
    renamed.forEach(
        (a, b) ->
            findings.add(
                new Change.Renamed(b.subjectOfName(), a.declared().name(), b.declared().name()),
                b.reach()));
    if (kind.equals("experiment")) {
      Map<Place, Place> all = new LinkedHashMap<>(pairs);
      all.putAll(renamed);
      renamedFiles(all);
    }
    told(unpaired.gone(), scenarios.now())
        .forEach(
            (place, whole) ->
                findings.add(
                    new Change.Removed(subject(place, whole), content(place, whole)),
                    place.reach()));
    told(unpaired.come(), scenarios.old()).forEach(this::added);
  }

  private boolean isSame(Place one, Place other) {
    return diffs.of(one, other).study(one.declared(), other.declared()).differences().isEmpty();
  }

  /** A file whose experiments are all in one new file. */
  private void renamedFiles(Map<Place, Place> pairs) {
    if (scenarios.single()) {
      return;
    }
    for (Meaning meaning : scenarios.old().all()) {
      String file = meaning.file();
      Set<String> to =
          pairs.entrySet().stream()
              .filter(it -> it.getKey().meaning() == meaning)
              .map(it -> it.getValue().meaning().file())
              .collect(Collectors.toSet());
      if (to.size() != 1 || scenarios.now().has(file) || scenarios.now().isFaulty(file)) {
        continue;
      }
      String name = to.iterator().next();
      if (!scenarios.old().has(name)) {
        findings.add(new Change.Renamed(new Subject(name, List.of("file")), file, name), List.of());
      }
    }
  }

  /** What only one version has, and whether it is told as part of a whole file. */
  private Map<Place, Boolean> told(List<Place> places, Scenarios others) {
    Map<Place, Boolean> told = new LinkedHashMap<>();
    for (Place place : places) {
      Meaning meaning = place.meaning();
      if (others.isFaulty(meaning.file())) {
        continue;
      }
      boolean whole =
          !scenarios.single()
              && !others.has(meaning.file())
              && meaning.studies().size()
                  == places.stream().filter(it -> it.meaning() == meaning).count();
      told.put(place, whole);
      if (whole) {
        wholeFiles.add(meaning);
      }
    }
    return told;
  }

  private void added(Place place, boolean whole) {
    if (place.isExperiment()) {
      added.add(place.version());
    }
    findings.add(new Change.Added(subject(place, whole), content(place, whole)), place.reach());
  }

  private static Subject subject(Place place, boolean whole) {
    return whole ? new Subject(place.meaning().file(), List.of()) : place.subject();
  }

  private static String content(Place place, boolean whole) {
    return whole ? String.join(", ", place.meaning().studies()) : place.summary();
  }
}
