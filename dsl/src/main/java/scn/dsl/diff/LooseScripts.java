package scn.dsl.diff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.Experiment;

/** Finds scripts that came, went, or changed without changing an experiment. */
final class LooseScripts {
  private final Side before;
  private final Side after;
  private final ScriptDiff diff;
  private final Findings findings;
  private final List<Comparison.Fault> faults = new ArrayList<>();

  /**
   * @param diff that was asked for all scripts of experiments
   */
  LooseScripts(Side before, Side after, ScriptDiff diff, Findings findings) {
    this.before = before;
    this.after = after;
    this.diff = diff;
    this.findings = findings;
  }

  void compare(Scenarios old, Scenarios now) {
    Set<String> gone = new LinkedHashSet<>(before.scriptFiles());
    Set<String> come = new LinkedHashSet<>(after.scriptFiles());
    Set<String> both = new LinkedHashSet<>(gone);
    both.retainAll(come);
    gone.removeAll(both);
    come.removeAll(both);
    both.forEach(file -> ScriptName.of(file).ifPresent(it -> changed(file, it)));
    forgetMoved(gone, come);
    for (String file : gone) {
      ScriptName.of(file)
          .ifPresent(
              it ->
                  findings.add(
                      new Change.Removed(new Subject(file, List.of(it.title())), ""),
                      reach(it, file, before, old)));
    }
    for (String file : come) {
      ScriptName.of(file)
          .ifPresent(it -> findings.add(diff.added(it, file), reach(it, file, after, now)));
    }
  }

  /** Scripts that do not compile. */
  List<Comparison.Fault> faults() {
    return faults;
  }

  private void changed(String file, ScriptName script) {
    Path one = before.path(file);
    Path other = after.path(file);
    if (diff.isTold(one, other) || ScriptDiff.text(one).equals(ScriptDiff.text(other))) {
      return;
    }
    Optional<ScriptLibrary> old = library(before, one, script);
    Optional<ScriptLibrary> now = library(after, other, script);
    if (old.isPresent() && now.isPresent() && diff.isChanged(script, old.get(), now.get())) {
      findings.add(diff.change(script, old.get(), now.get()), List.of());
    }
  }

  /** Of the folder around one script; empty if it does not compile, which then is told. */
  private Optional<ScriptLibrary> library(Side side, Path file, ScriptName script) {
    ScriptLibrary library = side.policies().below(file.getParent().getParent());
    try {
      library.find(script.kind(), script.name());
      return Optional.of(library);
    } catch (DiagnosticException fault) {
      faults.add(
          new Comparison.Fault(
              side.label(), side.name(file), side.errors(fault.diagnostics()), List.of()));
      return Optional.empty();
    }
  }

  /** The same script in another folder is no change by itself. */
  private void forgetMoved(Set<String> gone, Set<String> come) {
    for (String old : Set.copyOf(gone)) {
      come.stream()
          .filter(it -> ScriptName.of(it).equals(ScriptName.of(old)))
          .filter(it -> text(after, it).equals(text(before, old)))
          .findFirst()
          .ifPresent(
              it -> {
                gone.remove(old);
                come.remove(it);
              });
    }
  }

  private static String text(Side side, String file) {
    return ScriptDiff.text(side.path(file));
  }

  /** The experiments that use a file. */
  private static List<Reach> reach(ScriptName script, String file, Side side, Scenarios scenarios) {
    List<Reach> reach = new ArrayList<>();
    Path place = side.path(file);
    for (Meaning meaning : scenarios.all()) {
      for (Experiment experiment : meaning.scenario().experiments()) {
        Set<String> strategies = ScriptName.usedIn(experiment).getOrDefault(script, Set.of());
        boolean used =
            !strategies.isEmpty()
                && meaning
                    .scripts()
                    .find(script.kind(), script.name())
                    .filter(it -> it.file().equals(place))
                    .isPresent();
        if (used) {
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
}
