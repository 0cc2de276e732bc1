package scn.dsl.semantic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.syntax.ImportNode;
import scn.dsl.syntax.Parser;
import scn.dsl.syntax.ScenarioNode;
import scn.dsl.syntax.ScnSource;

/** Reads a file and all it imports, directly or not, each once. */
final class Imports {
  private final Path libraryFolder;
  private final Faults faults;
  private final List<ScenarioNode> loaded = new ArrayList<>();
  private final List<Path> open = new ArrayList<>();
  private final Set<Path> done = new HashSet<>();

  Imports(Path libraryFolder, Faults faults) {
    this.libraryFolder = libraryFolder;
    this.faults = faults;
  }

  /**
   * Imported files before those that import them, so the given file is the last; without files that
   * have faults.
   */
  List<ScenarioNode> load(Path file) {
    read(file);
    return List.copyOf(loaded);
  }

  /** The same of a text that stands for the file of its name. */
  List<ScenarioNode> load(SourceText text) {
    done.add(identity(Path.of(text.name())));
    read(Path.of(text.name()), text);
    return List.copyOf(loaded);
  }

  private void read(Path file) {
    if (done.add(identity(file))) {
      try {
        read(file, ScnSource.read(file));
      } catch (DiagnosticException e) {
        faults.addAll(e.diagnostics());
      }
    }
  }

  private void read(Path file, SourceText source) {
    Parser.Parsed parsed = Parser.parse(source);
    open.add(file);
    parsed.scenario().ifPresent(scenario -> follow(scenario, file));
    open.remove(open.size() - 1);
    faults.order(source);
    faults.addAll(parsed.diagnostics());
    parsed.scenario().ifPresent(loaded::add);
  }

  private void follow(ScenarioNode scenario, Path importer) {
    for (var declaration : scenario.declarations()) {
      if (declaration instanceof ImportNode node) {
        follow(node, importer);
      }
    }
  }

  private void follow(ImportNode node, Path importer) {
    Optional<Path> target = resolve(node, importer);
    if (target.isEmpty()) {
      return;
    }
    int start = position(target.get());
    if (start >= 0) {
      String circle =
          open.subList(start, open.size()).stream()
              .map(Path::toString)
              .collect(Collectors.joining(" -> "));
      faults.error(
          node.file().at(),
          "files import each other in a circle",
          circle + " -> " + open.get(start));
      return;
    }
    read(target.get());
  }

  private int position(Path file) {
    List<Path> identities = open.stream().map(Imports::identity).toList();
    return identities.indexOf(identity(file));
  }

  private Optional<Path> resolve(ImportNode node, Path importer) {
    try {
      Path beside = importer.resolveSibling(node.file().text()).normalize();
      Path shipped = libraryFolder.resolve(node.file().text()).normalize();
      if (Files.isRegularFile(beside)) {
        return Optional.of(beside);
      }
      if (Files.isRegularFile(shipped)) {
        return Optional.of(shipped);
      }
      faults.error(
          node.file().at(),
          "there is no file '" + node.file().text() + "' to import",
          "looked for " + beside + " and " + shipped);
    } catch (java.nio.file.InvalidPathException e) {
      faults.error(node.file().at(), "this is not the name of a file", "");
    }
    return Optional.empty();
  }

  private static Path identity(Path file) {
    return file.toAbsolutePath().normalize();
  }
}
