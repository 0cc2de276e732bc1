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
      return new Subject(file(diff.after()), path(now.title(), each.titles()));
    }
    Optional<Lineage.Said> first = origin(diff.before(), old, each.keys());
    Optional<Lineage.Said> last = origin(diff.after(), now, keysAfter(each));
    String name = diff.after().madeFrom(now).orElse(now.name());
    boolean shared =
        first.isPresent()
            && last.isPresent()
            && first.get().declared().name().equals(last.get().declared().name());
    if (shared) {
      name = last.get().declared().name();
    }
    String kind = now.kind();
    String file =
        diff.after()
            .lineage()
            .find(kind, name)
            .map(it -> diff.after().side().name(it.file()))
            .orElseGet(() -> file(diff.after()));
    return new Subject(file, path(Declared.key(kind, name), each.titles()));
  }

  private static List<String> keysAfter(Difference each) {
    return each.parameter().isPresent()
        ? List.of("param " + each.parameter().get().after().name())
        : each.keys();
  }

  private static Optional<Lineage.Said> origin(
      Meaning meaning, Declared declared, List<String> keys) {
    return meaning
        .lineage()
        .origin(declared.kind(), meaning.madeFrom(declared).orElse(declared.name()), keys);
  }

  private static List<String> path(String first, List<String> rest) {
    List<String> path = new ArrayList<>(List.of(first));
    path.addAll(rest);
    return path;
  }
}
