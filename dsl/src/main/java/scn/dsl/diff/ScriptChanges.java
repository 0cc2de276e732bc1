package scn.dsl.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.policy.PolicyKind;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.Experiment;

/** Finds the scripts of experiments that do something else, and what follows from that. */
final class ScriptChanges {
  private final ScriptDiff diff;

  ScriptChanges(ScriptDiff diff) {
    this.diff = diff;
  }

  /**
   * The changed scripts that an experiment has in both versions, with the strategies they are of.
   */
  Map<Change.Scripted, Set<String>> between(
      Meaning one, Experiment old, Meaning other, Experiment now) {
    Map<Change.Scripted, Set<String>> changes = new LinkedHashMap<>();
    Set<ScriptName> usedBefore = ScriptName.usedIn(old).keySet();
    ScriptName.usedIn(now)
        .forEach(
            (script, strategies) -> {
              if (usedBefore.contains(script)
                  && diff.isChanged(script, one.scripts(), other.scripts())) {
                changes.put(diff.change(script, one.scripts(), other.scripts()), strategies);
              }
            });
    return changes;
  }

  /** Whether a difference of two strategies is nothing but another default of a script. */
  boolean isConsequence(Meaning one, Meaning other, Difference each) {
    Declared old = each.pair().before();
    Declared now = each.pair().after();
    if (!now.kind().equals("strategy") || each.parameter().isPresent()) {
      return false;
    }
    Optional<ScriptName> script = ofArgument(now, each.keys());
    if (script.isEmpty()) {
      return false;
    }
    String argument = each.keys().get(each.keys().size() - 1);
    String said = " " + script.get().title() + " " + argument;
    boolean unsaid =
        (each.before().isEmpty() || one.unsaid().contains(old.name() + said))
            && (each.after().isEmpty() || other.unsaid().contains(now.name() + said));
    return unsaid && diff.isChanged(script.get(), one.scripts(), other.scripts());
  }

  /** The script whose argument stands at a place of a strategy. */
  private static Optional<ScriptName> ofArgument(Declared strategy, List<String> keys) {
    if (keys.size() == 3 && keys.get(0).equals("routing")) {
      return Optional.of(new ScriptName(PolicyKind.SCORER, keys.get(1)));
    }
    if (keys.size() < 2) {
      return Optional.empty();
    }
    Optional<Entry> chosen =
        strategy.entries().stream().filter(it -> it.key().equals(keys.get(0))).findFirst();
    return PolicyKind.ofLabel(keys.get(0))
        .flatMap(kind -> chosen.map(it -> new ScriptName(kind, it.value())));
  }

  /** The older version with one script of the newer one. */
  Optional<Version> alone(Meaning one, Meaning other, Version original, Change.Scripted change) {
    PolicyKind kind = PolicyKind.ofLabel(change.kind()).orElseThrow();
    ScriptName script = new ScriptName(kind, change.name());
    Path newer = other.scripts().find(kind, change.name()).orElseThrow().file();
    Side side = one.side();
    ScriptLibrary library =
        side.policies().of(one.file(), List.of(folderOf(script, ScriptDiff.text(newer), side)));
    return side.compiler(library)
        .compile(original.file(), side.settings())
        .scenario()
        .flatMap(it -> it.experiment(original.experiment().name()))
        .map(it -> new Version(original.file(), it, library));
  }

  private static Path folderOf(ScriptName script, String text, Side side) {
    try {
      Path root = side.folder("script");
      Path file = root.resolve(script.file());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return root;
    } catch (IOException fault) {
      throw new DiagnosticException(
          Diagnostic.ofFile("no folder for temporary files can be written", ""));
    }
  }
}
