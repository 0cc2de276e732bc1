package scn.dsl.diff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Experiment;

/** Compares all files of two versions. */
final class Comparing {
  private final Side before;
  private final Side after;
  private final Recordings recordings = new Recordings();
  private final Map<String, Meaning> old = new TreeMap<>();
  private final Map<String, Meaning> now = new TreeMap<>();
  private final Map<List<Meaning>, MeaningDiff> diffs = new LinkedHashMap<>();
  private final Map<Change, List<Reach>> findings = new LinkedHashMap<>();
  private final List<ExperimentPair> experiments = new ArrayList<>();
  private final List<Version> added = new ArrayList<>();
  private final List<Comparison.Fault> faults = new ArrayList<>();
  private final Set<Meaning> wholeFiles = new HashSet<>();
  private final ScriptChanges scripts;

  Comparing(Side before, Side after) {
    this.before = before;
    this.after = after;
    this.scripts = new ScriptChanges(before, after);
  }

  Comparison compare() {
    Set<String> touched = Touched.between(before, after);
    read(before, touched, old);
    read(after, touched, now);
    forgetOldFaults();
    tellOther();
    studies("experiment");
    studies("optimize");
    studies("principle");
    things();
    scripts.rest(now.values(), old.values()).forEach(this::note);
    faults.addAll(scripts.faults());
    return new Comparison(
        before.label(),
        after.label(),
        findings.entrySet().stream()
            .map(it -> new Finding(it.getKey(), it.getValue()))
            .sorted(Order.OF_FINDINGS)
            .toList(),
        experiments,
        added,
        faults);
  }

  private void read(Side side, Set<String> touched, Map<String, Meaning> meanings) {
    for (String file : side.scenarios()) {
      if (!touched.contains(file)) {
        continue;
      }
      try {
        meanings.put(file, Meaning.of(side, file));
      } catch (DiagnosticException fault) {
        faults.add(
            new Comparison.Fault(
                side.label(),
                side.name(side.path(file)),
                side.errors(fault.diagnostics()),
                List.of()));
      }
    }
  }

  /** What is no scenario and has not changed is nobody's business here. */
  private void forgetOldFaults() {
    List<Comparison.Fault> all = List.copyOf(faults);
    faults.removeIf(
        it ->
            !before.isSingle()
                && all.stream().filter(other -> other.file().equals(it.file())).count() == 2
                && before.hasSame(it.file(), after));
  }

  /** Of a file that is no scenario in one version, what the other version has. */
  private void tellOther() {
    faults.replaceAll(
        fault -> {
          Meaning other =
              fault.version().equals(before.label())
                  ? now.get(fault.file())
                  : old.get(fault.file());
          return other == null
              ? fault
              : new Comparison.Fault(
                  fault.version(), fault.file(), fault.diagnostics(), contents(other));
        });
  }

  private boolean isFaulty(Side side, String file) {
    return faults.stream()
        .anyMatch(it -> it.version().equals(side.label()) && it.file().equals(file));
  }

  private static List<String> contents(Meaning meaning) {
    List<String> contents = new ArrayList<>();
    for (String kind : List.of("experiment", "optimize", "principle")) {
      meaning.all(kind).forEach(it -> contents.add(it.title()));
    }
    return contents;
  }

  private MeaningDiff diff(Meaning one, Meaning other) {
    return diffs.computeIfAbsent(
        List.of(one, other), unused -> new MeaningDiff(one, other, recordings));
  }

  private void note(Change change, List<Reach> reach) {
    List<Reach> all = findings.computeIfAbsent(change, unused -> new ArrayList<>());
    for (Reach each : reach) {
      Optional<Reach> known = all.stream().filter(each::isOfSame).findFirst();
      known.ifPresentOrElse(it -> all.set(all.indexOf(it), it.and(each)), () -> all.add(each));
    }
  }

  // ---- Experiments, searches, principles
  // ----------------------------------------------------------

  private record Place(Meaning meaning, Declared declared) {
    boolean isLike(Place other) {
      return declared.name().equals(other.declared.name());
    }
  }

  private void studies(String kind) {
    List<Place> gone = places(old, kind);
    List<Place> come = places(now, kind);
    Map<Place, Place> pairs = new LinkedHashMap<>();
    pair(gone, come, pairs, (a, b) -> a.isLike(b) && isSameFile(a, b));
    pair(gone, come, pairs, Place::isLike);
    Map<Place, Place> renamed = new LinkedHashMap<>();
    pair(
        gone,
        come,
        renamed,
        (a, b) -> diff(a.meaning, b.meaning).study(a.declared, b.declared).differences().isEmpty());
    if (before.isSingle() && kind.equals("experiment")) {
      Map<Place, Place> others = new LinkedHashMap<>();
      pair(gone, come, others, (a, b) -> true); // whoever names two files wants them compared
      pairs.putAll(others);
      renamed.putAll(others);
    }
    pairs.forEach(this::study);
    renamed.forEach(
        (a, b) ->
            note(
                new Change.Renamed(
                    new Subject(place(b), List.of(kind)), a.declared.name(), b.declared.name()),
                reach(kind, b)));
    Map<Place, Place> all = new LinkedHashMap<>(pairs);
    all.putAll(renamed);
    if (kind.equals("experiment")) {
      renamedFiles(all);
    }
    alone(gone, old, now, after).forEach((place, what) -> removed(kind, place, what));
    alone(come, now, old, before).forEach((place, what) -> added(kind, place, what));
  }

  private static List<Place> places(Map<String, Meaning> meanings, String kind) {
    List<Place> places = new ArrayList<>();
    meanings.values().forEach(it -> it.all(kind).forEach(each -> places.add(new Place(it, each))));
    return places;
  }

  private boolean isSameFile(Place one, Place other) {
    return before.isSingle() || one.meaning.file().equals(other.meaning.file());
  }

  private interface Likeness {
    boolean of(Place one, Place other);
  }

  private static void pair(
      List<Place> gone, List<Place> come, Map<Place, Place> pairs, Likeness likeness) {
    for (Place one : List.copyOf(gone)) {
      come.stream()
          .filter(it -> likeness.of(one, it))
          .findFirst()
          .ifPresent(
              it -> {
                gone.remove(one);
                come.remove(it);
                pairs.put(one, it);
              });
    }
  }

  private static String place(Place place) {
    return place.meaning.side().name(place.meaning.side().path(place.meaning.file()));
  }

  private static List<Reach> reach(String kind, Place place) {
    return kind.equals("experiment")
        ? List.of(new Reach(place(place), place.declared.name(), List.of()))
        : List.of();
  }

  /** What only one version has, with how it is told: alone, or as part of a whole file. */
  private Map<Place, String> alone(
      List<Place> places, Map<String, Meaning> own, Map<String, Meaning> others, Side other) {
    Map<Place, String> told = new LinkedHashMap<>();
    for (Place place : places) {
      String file = place.meaning.file();
      boolean whole =
          !before.isSingle()
              && !others.containsKey(file)
              && contents(own.get(file)).size()
                  == places.stream().filter(it -> it.meaning == place.meaning).count();
      if (!isFaulty(other, file)) {
        told.put(place, whole ? file : "");
        if (whole) {
          wholeFiles.add(place.meaning);
        }
      }
    }
    return told;
  }

  private void removed(String kind, Place place, String file) {
    note(
        file.isEmpty()
            ? new Change.Removed(
                new Subject(place(place), List.of(place.declared.title())), summary(place))
            : new Change.Removed(
                new Subject(file, List.of()), String.join(", ", contents(place.meaning))),
        reach(kind, place));
  }

  private void added(String kind, Place place, String file) {
    if (kind.equals("experiment")) {
      added.add(new Version(path(place), experiment(place), place.meaning.scripts()));
    }
    note(
        file.isEmpty()
            ? new Change.Added(
                new Subject(place(place), List.of(place.declared.title())), summary(place))
            : new Change.Added(
                new Subject(file, List.of()), String.join(", ", contents(place.meaning))),
        reach(kind, place));
  }

  /** Of an experiment its strategies. */
  private static String summary(Place place) {
    if (!place.declared.kind().equals("experiment")) {
      return "";
    }
    return experiment(place).setup().arms().stream()
        .map(Arm::strategy)
        .collect(Collectors.joining(", "));
  }

  /** A file whose experiments are all in one new file. */
  private void renamedFiles(Map<Place, Place> pairs) {
    if (before.isSingle()) {
      return;
    }
    for (Meaning file : old.values()) {
      Set<Meaning> to =
          pairs.entrySet().stream()
              .filter(it -> it.getKey().meaning == file)
              .map(it -> it.getValue().meaning)
              .collect(Collectors.toSet());
      if (to.size() == 1 && !now.containsKey(file.file()) && !isFaulty(after, file.file())) {
        String name = to.iterator().next().file();
        if (!old.containsKey(name)) {
          note(
              new Change.Renamed(new Subject(name, List.of("file")), file.file(), name), List.of());
        }
      }
    }
  }

  private void study(Place one, Place other) {
    MeaningDiff diff = diff(one.meaning, other.meaning);
    MeaningDiff.Study study = diff.study(one.declared, other.declared);
    boolean runs = one.declared.kind().equals("experiment");
    Map<String, String> renamed = new LinkedHashMap<>();
    Map<Change, List<Difference>> measured = new LinkedHashMap<>();
    Map<Change, Set<String>> ofScripts =
        runs
            ? scripts.between(one.meaning, experiment(one), other.meaning, experiment(other))
            : Map.of();
    for (Difference each : study.differences()) {
      if (scripts.isConsequence(one.meaning, other.meaning, each)) {
        continue;
      }
      Change change = Subjects.change(diff, each);
      if (change instanceof Change.Renamed it && it.subject().path().equals(List.of("strategy"))) {
        renamed.put(it.before(), it.after());
      }
      Set<String> roles = study.roles().getOrDefault(each, Set.of());
      note(
          change,
          runs
              ? List.of(new Reach(place(other), other.declared.name(), strategies(roles, other)))
              : List.of());
      if (runs && Alone.touches(each, roles)) {
        measured.computeIfAbsent(change, unused -> new ArrayList<>()).add(each);
      }
    }
    ofScripts.forEach(
        (change, strategies) ->
            note(
                change,
                List.of(new Reach(place(other), other.declared.name(), List.copyOf(strategies)))));
    if (runs && (!study.differences().isEmpty() || !ofScripts.isEmpty())) {
      List<SingleChange> singles = new ArrayList<>();
      Version version = new Version(path(one), experiment(one), one.meaning.scripts());
      measured.forEach(
          (change, differences) ->
              singles.add(
                  new SingleChange(
                      change,
                      () -> new Alone(one.meaning, other.meaning).version(version, differences))));
      ofScripts
          .keySet()
          .forEach(
              change ->
                  singles.add(
                      new SingleChange(
                          change,
                          () ->
                              scripts.alone(
                                  one.meaning, other.meaning, version, (Change.Scripted) change))));
      experiments.add(
          new ExperimentPair(
              version,
              new Version(path(other), experiment(other), other.meaning.scripts()),
              renamed,
              singles));
    }
  }

  private static Path path(Place place) {
    return place.meaning.side().path(place.meaning.file());
  }

  private static Experiment experiment(Place place) {
    return place.meaning.scenario().experiments().stream()
        .filter(it -> it.name().equals(place.declared.name()))
        .findFirst()
        .orElseThrow();
  }

  /** None if it is a matter of all of them. */
  private static List<String> strategies(Set<String> roles, Place place) {
    List<String> strategies = new ArrayList<>();
    for (String role : roles) {
      if (role.startsWith("strategy ")) {
        strategies.add(role.substring("strategy ".length()));
      } else if (role.equals("baseline")) {
        strategies.add(place.meaning.target("strategy", baseline(place.declared)).name());
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

  // ---- What no experiment leads to
  // ----------------------------------------------------------------

  private void things() {
    List<Place> gone = unreached(old);
    List<Place> come = unreached(now);
    Map<Place, Place> pairs = new LinkedHashMap<>();
    pair(gone, come, pairs, (a, b) -> isSameKind(a, b) && a.isLike(b) && isSameFile(a, b));
    pair(gone, come, pairs, (a, b) -> isSameKind(a, b) && a.isLike(b));
    pairs.forEach(
        (a, b) -> {
          MeaningDiff diff = diff(a.meaning, b.meaning);
          for (Difference each : diff.things(a.declared, b.declared)) {
            if (!scripts.isConsequence(a.meaning, b.meaning, each)) {
              note(Subjects.change(diff, each), List.of());
            }
          }
        });
    Map<Place, Place> renamed = new LinkedHashMap<>();
    pair(
        gone,
        come,
        renamed,
        (a, b) ->
            isSameKind(a, b)
                && diff(a.meaning, b.meaning).things(a.declared, b.declared).isEmpty());
    renamed.forEach(
        (a, b) -> {
          if (a.declared.kind().equals("strategy")) {
            note(
                new Change.Renamed(
                    new Subject(place(b), List.of("strategy")),
                    a.declared.name(),
                    b.declared.name()),
                List.of());
          }
        });
    gone.stream()
        .filter(it -> isUnknown(it, now) && !isFaulty(after, it.meaning.file()))
        .forEach(it -> note(new Change.Removed(subject(it), ""), List.of()));
    come.stream()
        .filter(it -> isUnknown(it, old) && !isFaulty(before, it.meaning.file()))
        .forEach(it -> note(new Change.Added(subject(it), ""), List.of()));
  }

  private static boolean isSameKind(Place one, Place other) {
    return one.declared.kind().equals(other.declared.kind());
  }

  private static boolean isUnknown(Place place, Map<String, Meaning> others) {
    return others.values().stream()
        .allMatch(it -> it.find(place.declared.kind(), place.declared.name()).isEmpty());
  }

  private static Subject subject(Place place) {
    return new Subject(place(place), List.of(place.declared.title()));
  }

  private List<Place> unreached(Map<String, Meaning> meanings) {
    List<Place> places = new ArrayList<>();
    meanings.values().stream()
        .filter(it -> !wholeFiles.contains(it))
        .forEach(it -> it.unreached().forEach(each -> places.add(new Place(it, each))));
    return places;
  }
}
