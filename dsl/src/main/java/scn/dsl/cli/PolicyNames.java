package scn.dsl.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;
import scn.dsl.policy.PolicyKind;
import scn.dsl.script.ScriptLibrary;

/** Kinds and names of the shipped policies, for shells to complete. */
final class PolicyNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    ScriptLibrary library = Installation.scripts(Path.of("here.scn"), Optional.empty());
    TreeSet<String> names = new TreeSet<>();
    for (PolicyKind kind : PolicyKind.values()) {
      names.add(kind.label());
      names.addAll(library.names(kind));
    }
    return names.iterator();
  }
}
