package scn.dsl.diff;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.ScnSource;
import scn.dsl.syntax.WrittenText;

/** Who of a line of declarations that extend each other says a thing. */
final class Lineage {
  private static final Set<String> JOINED = Set.of("batch", "router", "kv");

  /**
   * A declaration as it is written.
   *
   * @param file that declares it
   */
  record Said(Declared declared, Path file, Optional<String> parent) {}

  private final Path libraryFolder;
  private final Map<String, Said> said = new HashMap<>();
  private final Set<Path> read = new HashSet<>();

  private Lineage(Path libraryFolder) {
    this.libraryFolder = libraryFolder;
  }

  /** Of a file and all it imports, in which no fault was found. */
  static Lineage of(Path file, Path libraryFolder) {
    Lineage lineage = new Lineage(libraryFolder);
    lineage.read(file.toAbsolutePath().normalize());
    return lineage;
  }

  private void read(Path file) {
    if (!read.add(file)) {
      return;
    }
    Phrase whole;
    try {
      whole = WrittenText.of(ScnSource.read(file).text()).whole();
    } catch (DiagnosticException gone) {
      return;
    }
    for (Phrase declaration : whole.children("declaration")) {
      if (declaration.label().equals("importFile")) {
        follow(file, Both.of(declaration).quoted().orElseThrow());
        continue;
      }
      Declared declared = Declared.of(Both.of(declaration));
      Optional<String> parent =
          declaration.child("extension").flatMap(it -> it.child("name")).map(Phrase::text);
      said.putIfAbsent(declared.title(), new Said(declared, file, parent));
    }
  }

  private void follow(Path importer, String name) {
    Path beside = importer.resolveSibling(name).normalize();
    read(
        Files.isRegularFile(beside)
            ? beside
            : libraryFolder.resolve(name).toAbsolutePath().normalize());
  }

  Optional<Said> find(String kind, String name) {
    return Optional.ofNullable(said.get(Declared.key(kind, name)));
  }

  /** Declarations of one file in the order of their names. */
  List<Said> of(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return said.values().stream().filter(it -> it.file().equals(whole)).toList();
  }

  /** Whether others extend it. */
  boolean isParent(String kind, String name) {
    return said.values().stream()
        .anyMatch(
            it ->
                it.declared().kind().equals(kind) && it.parent().filter(name::equals).isPresent());
  }

  /** A declaration and all it extends, the youngest first. */
  List<Said> line(String kind, String name) {
    List<Said> line = new ArrayList<>();
    Optional<Said> at = find(kind, name);
    while (at.isPresent()) {
      line.add(at.get());
      at = at.get().parent().flatMap(it -> find(kind, it));
    }
    return line;
  }

  /** Whether a declaration itself says what a flat one has at a place. */
  static boolean says(Declared declared, List<String> keys) {
    String first = keys.get(0);
    if (first.startsWith("param ")) {
      return declared.parameters().stream().anyMatch(it -> first.endsWith(" " + it.name()));
    }
    Optional<Entry> entry =
        declared.entries().stream().filter(it -> it.key().equals(first)).findFirst();
    return entry.isPresent()
        && (keys.size() == 1
            || !JOINED.contains(first)
            || entry.get().child(keys.get(1)).isPresent());
  }
}
