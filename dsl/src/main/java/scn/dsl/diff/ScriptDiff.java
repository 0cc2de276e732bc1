package scn.dsl.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.policy.PolicySignature;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.text.LineDiff;

/** Compares two scripts of one name by what they do. */
final class ScriptDiff {
  private static final int CONTEXT = 2;

  private final Side after;
  private final Map<List<Path>, Boolean> same = new HashMap<>();
  private final Map<List<Path>, Change.Scripted> told = new HashMap<>();

  ScriptDiff(Side after) {
    this.after = after;
  }

  /** Whether both have the script, and it does something else. */
  boolean isChanged(ScriptName script, ScriptLibrary old, ScriptLibrary now) {
    Optional<Path> one = old.find(script.kind(), script.name()).map(PolicySignature::file);
    Optional<Path> other = now.find(script.kind(), script.name()).map(PolicySignature::file);
    if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
      return false;
    }
    return !same.computeIfAbsent(
        List.of(one.get(), other.get()),
        unused ->
            text(one.get()).equals(text(other.get()))
                || old.meaning(script.kind(), script.name())
                    .equals(now.meaning(script.kind(), script.name())));
  }

  /** Whether the difference of two files was asked for. */
  boolean isTold(Path old, Path now) {
    return told.containsKey(List.of(old, now));
  }

  /** Of a script that both have. */
  Change.Scripted change(ScriptName script, ScriptLibrary old, ScriptLibrary now) {
    PolicySignature one = old.find(script.kind(), script.name()).orElseThrow();
    PolicySignature other = now.find(script.kind(), script.name()).orElseThrow();
    return told.computeIfAbsent(
        List.of(one.file(), other.file()),
        unused ->
            new Change.Scripted(
                new Subject(after.name(other.file()), List.of(script.title())),
                script.kind().label(),
                script.name(),
                defaults(one, other),
                LineDiff.unified(text(one.file()), text(other.file()), CONTEXT)));
  }

  /** A script that only the newer version has. */
  Change.AddedScript added(ScriptName script, String file) {
    return new Change.AddedScript(
        new Subject(file, List.of(script.title())),
        script.kind().label(),
        script.name(),
        LineDiff.unified("", text(after.path(file)), CONTEXT));
  }

  /** What scenarios get that leave a parameter to the script. */
  private static List<String> defaults(PolicySignature old, PolicySignature now) {
    List<String> changes = new ArrayList<>();
    for (var parameter : now.parameters()) {
      old.parameter(parameter.name())
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

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException fault) {
      throw new DiagnosticException(Diagnostic.ofFile(file + " cannot be read", ""));
    }
  }
}
