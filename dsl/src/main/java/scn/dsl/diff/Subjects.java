package scn.dsl.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diff.Difference.Fate;

/** Says what a difference is about: what says it, wherever it was found. */
final class Subjects {
  private static final Set<String> STUDIES = Set.of("experiment", "optimize", "principle");

  private Subjects() {}

  static Change change(MeaningDiff diff, Difference each) {
    boolean strategy =
        each.fate() == Fate.RENAMED
            && each.before()
                .filter(it -> it.kind().equals("strategies") || it.key().equals("baseline"))
                .isPresent();
    if (strategy) {
      String old = each.shownBefore().replaceFirst("^strategy ", "");
      String now = each.shownAfter().replaceFirst("^strategy ", "");
      String file =
          diff.after()
              .lineage()
              .find("strategy", now)
              .map(it -> diff.after().side().name(it.file()))
              .orElseGet(() -> file(diff.after()));
      return new Change.Renamed(new Subject(file, List.of("strategy")), old, now);
    }
    return each.change(subject(diff, each));
  }

  private static String file(Meaning meaning) {
    return meaning.side().name(meaning.side().path(meaning.file()));
  }

  private static Subject subject(MeaningDiff diff, Difference each) {
    Declared old = each.pair().before();
    Declared now = each.pair().after();
    if (STUDIES.contains(now.kind())) {
      return new Subject(file(diff.after()), path(now.title(), each.position().titles()));
    }
    String kind = now.kind();
    List<Lineage.Said> line = line(diff.after(), now);
    Optional<Lineage.Said> said =
        line.stream()
            .filter(
                it ->
                    Lineage.says(it.declared(), keysAfter(each))
                        || diff.before()
                            .lineage()
                            .find(kind, it.declared().name())
                            .filter(older -> Lineage.says(older.declared(), each.keys()))
                            .filter(older -> isOf(line(diff.before(), old), older))
                            .isPresent())
            .findFirst()
            .or(() -> line.stream().findFirst());
    return said.map(
            it ->
                new Subject(
                    diff.after().side().name(it.file()),
                    path(it.declared().title(), each.position().titles())))
        .orElseGet(
            () -> new Subject(file(diff.after()), path(now.title(), each.position().titles())));
  }

  private static boolean isOf(List<Lineage.Said> line, Lineage.Said one) {
    return line.stream().anyMatch(it -> it.declared().title().equals(one.declared().title()));
  }

  private static List<Lineage.Said> line(Meaning meaning, Declared declared) {
    return meaning
        .lineage()
        .line(declared.kind(), meaning.madeFrom(declared).orElse(declared.name()));
  }

  private static List<String> keysAfter(Difference each) {
    return each.parameter().isPresent()
        ? List.of("param " + each.parameter().get().after().name())
        : each.keys();
  }

  private static List<String> path(String first, List<String> rest) {
    List<String> path = new ArrayList<>(List.of(first));
    path.addAll(rest);
    return path;
  }
}
