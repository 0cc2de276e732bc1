package scn.dsl.semantic;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.NearestName;
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
  private boolean incomplete = false;

  Imports(Path libraryFolder, Faults faults) {
    this.libraryFolder = libraryFolder;
    this.faults = faults;
  }

  /**
   * Imported files before those that import them, so the given file is the last; without files that
   * cannot be read.
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

  /** Whether a file is missing among those that were loaded. */
  boolean isIncomplete() {
    return incomplete;
  }

  private void read(Path file) {
    if (!done.add(identity(file))) {
      return;
    }
    try {
      read(file, ScnSource.read(file));
    } catch (DiagnosticException e) {
      incomplete = true;
      faults.addAll(e.diagnostics());
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
    incomplete |= parsed.scenario().isEmpty();
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
      incomplete = true;
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
          nearest(node.file().text(), beside, shipped)
              .map(it -> "did you mean '" + it + "'?")
              .orElse("looked for " + beside + " and " + shipped));
    } catch (java.nio.file.InvalidPathException e) {
      faults.error(node.file().at(), "this is not the name of a file", "");
    }
    return Optional.empty();
  }

  /** A file that is there, in the folders where this one is not, by the name an import gives it. */
  private static Optional<String> nearest(String written, Path beside, Path shipped) {
    String folder = written.substring(0, written.lastIndexOf('/') + 1);
    Set<String> known = new TreeSet<>();
    for (Path missing : List.of(beside, shipped)) {
      Path file = missing.toAbsolutePath();
      Path in = file.getParent() == null ? file : file.getParent();
      try (DirectoryStream<Path> files = Files.newDirectoryStream(in, "*.scn")) {
        files.forEach(each -> known.add(folder + each.getFileName()));
      } catch (IOException | DirectoryIteratorException none) {
        // Nothing in there can be meant.
      }
    }
    return NearestName.of(written, known);
  }

  private static Path identity(Path file) {
    return file.toAbsolutePath().normalize();
  }
}
