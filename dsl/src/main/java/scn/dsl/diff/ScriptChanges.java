package scn.dsl.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.policy.PolicyKind;
import scn.dsl.policy.PolicySignature;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.PolicyChoice;
import scn.dsl.text.LineDiff;

/** Finds the scripts that do something else, and whom that concerns. */
final class ScriptChanges {
  private static final int CONTEXT = 2;

  private final Side before;
  private final Side after;
  private final Map<List<Path>, Boolean> same = new HashMap<>();
  private final Map<String, Change.Scripted> told = new HashMap<>();
  private final List<Comparison.Fault> faults = new ArrayList<>();

  ScriptChanges(Side before, Side after) {
    this.before = before;
    this.after = after;
  }

  List<Comparison.Fault> faults() {
    return faults;
  }

  /** The changed scripts that strategies of an experiment have in both versions. */
  Map<Change, Set<String>> between(Meaning one, Experiment old, Meaning other, Experiment now) {
    Map<Change, Set<String>> changes = new LinkedHashMap<>();
    Map<String, Set<String>> usedBefore = used(old);
    used(now)
        .forEach(
            (key, strategies) -> {
              PolicyKind kind = kind(key);
              String name = name(key);
              if (usedBefore.containsKey(key)
                  && isChanged(one.scripts(), other.scripts(), kind, name)) {
                changes.put(scripted(one, other, kind, name), strategies);
              }
            });
    return changes;
  }

  private static Map<String, Set<String>> used(Experiment experiment) {
    Map<String, Set<String>> used = new LinkedHashMap<>();
    for (Arm arm : experiment.setup().arms()) {
      List<PolicyChoice> choices = new ArrayList<>(arm.policies().values());
      arm.scorers().forEach(it -> choices.add(it.scorer()));
      for (PolicyChoice choice : choices) {
        used.computeIfAbsent(
                choice.kind().label() + " " + choice.name(), unused -> new LinkedHashSet<>())
            .add(arm.strategy());
      }
    }
    return used;
  }

  private static PolicyKind kind(String key) {
    return PolicyKind.ofLabel(key.substring(0, key.indexOf(' '))).orElseThrow();
  }

  private static String name(String key) {
    return key.substring(key.indexOf(' ') + 1);
  }

  private boolean isChanged(ScriptLibrary old, ScriptLibrary now, PolicyKind kind, String name) {
    Optional<Path> one = old.find(kind, name).map(PolicySignature::file);
    Optional<Path> other = now.find(kind, name).map(PolicySignature::file);
    if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
      return false;
    }
    return !same.computeIfAbsent(
        List.of(one.get(), other.get()),
        unused ->
            text(one.get()).equals(text(other.get()))
                || old.meaning(kind, name).equals(now.meaning(kind, name)));
  }

  private Change.Scripted scripted(Meaning one, Meaning other, PolicyKind kind, String name) {
    Path old = one.scripts().find(kind, name).orElseThrow().file();
    Path now = other.scripts().find(kind, name).orElseThrow().file();
    return scripted(kind, name, old, now, defaults(one.scripts(), other.scripts(), kind, name));
  }

  private Change.Scripted scripted(
      PolicyKind kind, String name, Path old, Path now, List<String> defaults) {
    return told.computeIfAbsent(
        old + " " + now,
        unused ->
            new Change.Scripted(
                new Subject(after.name(now), List.of(kind.label() + " " + name)),
                kind.label(),
                name,
                defaults,
                LineDiff.unified(text(old), text(now), CONTEXT)));
  }

  /** What scenarios get that leave a parameter to the script. */
  private static List<String> defaults(
      ScriptLibrary old, ScriptLibrary now, PolicyKind kind, String name) {
    List<String> changes = new ArrayList<>();
    PolicySignature one = old.find(kind, name).orElseThrow();
    for (var parameter : now.find(kind, name).orElseThrow().parameters()) {
      one.parameter(parameter.name())
          .filter(it -> !it.defaultValue().equals(parameter.defaultValue()))
          .ifPresent(
              it ->
                  changes.add(
                      parameter.name()
                          + ": "
                          + Wording.shown(it)
                          + " -> "
                          + Wording.shown(parameter)));
    }
    return changes;
  }

  /** Whether a difference of two strategies is nothing but another default of a script. */
  boolean isConsequence(Meaning one, Meaning other, Difference each) {
    Declared old = each.pair().before();
    Declared now = each.pair().after();
    if (!now.kind().equals("strategy") || each.parameter().isPresent() || each.keys().size() < 2) {
      return false;
    }
    int last = each.keys().size() - 1;
    String argument = each.keys().get(last);
    boolean scorer = each.keys().get(0).equals("routing") && last == 2;
    String kind = scorer ? "scorer" : each.keys().get(0);
    Optional<PolicyKind> policy = PolicyKind.ofLabel(kind);
    Optional<String> name =
        scorer
            ? Optional.of(each.keys().get(1))
            : now.entries().stream()
                .filter(it -> it.key().equals(kind))
                .map(Entry::value)
                .findFirst();
    if (policy.isEmpty() || name.isEmpty()) {
      return false;
    }
    String said = " " + kind + " " + name.get() + " " + argument;
    boolean unsaid =
        (each.before().isEmpty() || one.unsaid().contains(old.name() + said))
            && (each.after().isEmpty() || other.unsaid().contains(now.name() + said));
    return unsaid && isChanged(one.scripts(), other.scripts(), policy.get(), name.get());
  }

  /** The older version with one script of the newer one. */
  Optional<Version> alone(Meaning one, Meaning other, Version original, Change.Scripted change) {
    PolicyKind kind = PolicyKind.ofLabel(change.kind()).orElseThrow();
    Path script = other.scripts().find(kind, change.name()).orElseThrow().file();
    ScriptLibrary library =
        one.side().policies().of(one.file(), List.of(overlay(kind, change.name(), text(script))));
    return one.side()
        .compiler(library)
        .compile(original.file(), one.side().settings())
        .scenario()
        .flatMap(
            scenario ->
                scenario.experiments().stream()
                    .filter(it -> it.name().equals(original.experiment().name()))
                    .findFirst())
        .map(it -> new Version(original.file(), it, library));
  }

  private Path overlay(PolicyKind kind, String name, String text) {
    try {
      Path root = before.folder("script");
      Path file = root.resolve(kind.folder()).resolve(name + ".groovy");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return root;
    } catch (IOException fault) {
      throw new DiagnosticException(
          Diagnostic.ofFile("no folder for temporary files can be written", ""));
    }
  }

  // ---- Scripts that no experiment of both versions leads to
  // ---------------------------------------

  /** Scripts that came, went, or changed without changing an experiment. */
  Map<Change, List<Reach>> rest(Collection<Meaning> now, Collection<Meaning> old) {
    Map<Change, List<Reach>> rest = new LinkedHashMap<>();
    Set<String> gone = new LinkedHashSet<>(before.scriptFiles());
    Set<String> come = new LinkedHashSet<>(after.scriptFiles());
    Set<String> both = new LinkedHashSet<>(gone);
    both.retainAll(come);
    gone.removeAll(both);
    come.removeAll(both);
    both.forEach(file -> changed(file, rest));
    moved(gone, come);
    gone.forEach(
        file ->
            script(file)
                .ifPresent(
                    it ->
                        rest.put(
                            new Change.Removed(new Subject(file, List.of(it)), ""),
                            reach(it, file, before, old))));
    come.forEach(
        file ->
            script(file)
                .ifPresent(
                    it ->
                        rest.put(
                            new Change.Added(new Subject(file, List.of(it)), ""),
                            reach(it, file, after, now))));
    return rest;
  }

  private void changed(String file, Map<Change, List<Reach>> rest) {
    Path one = before.path(file);
    Path other = after.path(file);
    Optional<String> script = script(file);
    if (script.isEmpty() || told.containsKey(one + " " + other) || text(one).equals(text(other))) {
      return;
    }
    PolicyKind kind = kind(script.get());
    String name = name(script.get());
    Optional<ScriptLibrary> old = library(before, one, kind, name);
    Optional<ScriptLibrary> now = library(after, other, kind, name);
    if (old.isPresent() && now.isPresent() && isChanged(old.get(), now.get(), kind, name)) {
      rest.put(
          scripted(kind, name, one, other, defaults(old.get(), now.get(), kind, name)), List.of());
    }
  }

  /** Of the folder around one script; empty if it does not compile, which then is told. */
  private Optional<ScriptLibrary> library(Side side, Path file, PolicyKind kind, String name) {
    ScriptLibrary library = side.policies().below(file.getParent().getParent());
    try {
      library.find(kind, name);
      return Optional.of(library);
    } catch (DiagnosticException fault) {
      faults.add(
          new Comparison.Fault(
              side.label(), side.name(file), side.errors(fault.diagnostics()), List.of()));
      return Optional.empty();
    }
  }

  /** The same script in another folder is no change by itself. */
  private void moved(Set<String> gone, Set<String> come) {
    for (String old : Set.copyOf(gone)) {
      come.stream()
          .filter(it -> script(it).equals(script(old)))
          .filter(it -> text(after.path(it)).equals(text(before.path(old))))
          .findFirst()
          .ifPresent(
              it -> {
                gone.remove(old);
                come.remove(it);
              });
    }
  }

  private static List<Reach> reach(
      String script, String file, Side side, Collection<Meaning> meanings) {
    List<Reach> reach = new ArrayList<>();
    Path place = side.path(file);
    for (Meaning meaning : meanings) {
      for (Experiment experiment : meaning.scenario().experiments()) {
        Set<String> strategies = used(experiment).getOrDefault(script, Set.of());
        boolean same =
            !strategies.isEmpty()
                && meaning
                    .scripts()
                    .find(kind(script), name(script))
                    .filter(it -> it.file().equals(place))
                    .isPresent();
        if (same) {
          reach.add(
              new Reach(
                  side.name(side.path(meaning.file())),
                  experiment.name(),
                  List.copyOf(strategies)));
        }
      }
    }
    return reach;
  }

  /** Kind and name by the place of a file; empty if it is in no folder of a kind. */
  private static Optional<String> script(String file) {
    String[] parts = file.split("/", -1);
    String folder = parts.length < 2 ? "" : parts[parts.length - 2];
    String name = parts[parts.length - 1].replaceFirst("\\.groovy$", "");
    return Arrays.stream(PolicyKind.values())
        .filter(it -> it.folder().equals(folder))
        .findFirst()
        .map(it -> it.label() + " " + name);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException fault) {
      throw new DiagnosticException(Diagnostic.ofFile(file + " cannot be read", ""));
    }
  }
}
