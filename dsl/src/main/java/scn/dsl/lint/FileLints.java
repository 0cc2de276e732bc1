package scn.dsl.lint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.ScnSource;
import scn.dsl.syntax.Word;
import scn.dsl.syntax.WrittenText;

/** What is wrong with a file as a whole. */
final class FileLints {
  private FileLints() {}

  /** A file of which nothing is used. */
  static void unusedImport(Subject subject, Findings findings) {
    Set<String> words =
        subject.whole().words().stream().map(Word::text).collect(Collectors.toSet());
    for (Phrase statement : subject.whole().children("importFile")) {
      Path file = subject.file().resolveSibling(path(statement));
      if (!Files.isRegularFile(file)) {
        file = subject.library().resolve(path(statement));
      }
      Set<String> names = new LinkedHashSet<>();
      collect(file, names, new HashSet<>(), subject.library());
      if (names.stream().noneMatch(words::contains)) {
        findings.add(statement, "nothing of this file is used", "leave it out");
      }
    }
  }

  static void importedTwice(Subject subject, Findings findings) {
    Set<String> met = new HashSet<>();
    for (Phrase statement : subject.whole().children("importFile")) {
      if (!met.add(path(statement))) {
        findings.add(statement, "this file is imported already", "leave it out");
      }
    }
  }

  private static String path(Phrase statement) {
    String quoted = statement.last().text();
    return quoted.substring(1, quoted.length() - 1);
  }

  /** The names that a file and those it imports declare. */
  private static void collect(Path file, Set<String> names, Set<Path> met, Path library) {
    if (!met.add(file.toAbsolutePath().normalize()) || !Files.isRegularFile(file)) {
      return;
    }
    Phrase whole = WrittenText.of(ScnSource.read(file).text()).whole();
    for (var part : whole.parts()) {
      if (part instanceof Phrase declaration && declaration.label().equals("importFile")) {
        Path beside = file.resolveSibling(path(declaration));
        collect(
            Files.isRegularFile(beside) ? beside : library.resolve(path(declaration)),
            names,
            met,
            library);
      } else if (part instanceof Phrase declaration) {
        names.add(Subject.name(declaration));
      }
    }
  }
}
