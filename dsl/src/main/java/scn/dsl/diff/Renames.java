package scn.dsl.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows which names of the newer version stand for the same as other ones of the older version. */
final class Renames {
  private final Meaning before;
  private final Meaning after;
  private final Set<String> namesBefore;
  private final Set<String> namesAfter;

  Renames(Meaning before, Meaning after) {
    this.before = before;
    this.after = after;
    this.namesBefore = names(before);
    this.namesAfter = names(after);
  }

  /** Everything that results are told by. */
  private static Set<String> names(Meaning meaning) {
    Set<String> names = new HashSet<>();
    for (String kind : List.of("strategy", "workload", "cluster", "experiment", "problem")) {
      meaning.all(kind).forEach(it -> names.add(it.name()));
    }
    for (Declared experiment : meaning.all("experiment")) {
      for (Entry entry : experiment.entries()) {
        if (entry.kind().equals("strategies") || entry.place().label().equals("claim")) {
          names.add(entry.key().substring(entry.key().lastIndexOf(' ') + 1));
        }
      }
    }
    return names;
  }

  /** Whether words differ in nothing but names that the newer version gives the same things. */
  boolean isSameWords(String old, String now) {
    String[] one = old.split(" ", -1);
    String[] other = now.split(" ", -1);
    if (one.length != other.length) {
      return false;
    }
    for (int i = 0; i < one.length; i++) {
      if (!one[i].equals(other[i]) && !isSamePath(one[i], other[i])) {
        return false;
      }
    }
    return true;
  }

  /** Of names with points between them, the last may be that of a parameter. */
  private boolean isSamePath(String old, String now) {
    String[] one = old.split("\\.", -1);
    String[] other = now.split("\\.", -1);
    if (one.length != other.length || one.length == 0) {
      return false;
    }
    int last = one.length - 1;
    for (int i = 0; i < last; i++) {
      if (!one[i].equals(other[i]) && !isRenamed(one[i], other[i])) {
        return false;
      }
    }
    return one[last].equals(other[last])
        || isRenamed(one[last], other[last])
        || isRenamedParameter(one[last], other[last]);
  }

  private boolean isRenamed(String old, String now) {
    return namesBefore.contains(old)
        && namesAfter.contains(now)
        && !namesAfter.contains(old)
        && !namesBefore.contains(now);
  }

  private boolean isRenamedParameter(String old, String now) {
    return List.of("strategy", "workload", "cluster").stream()
        .flatMap(kind -> before.all(kind).stream())
        .filter(one -> one.parameters().stream().anyMatch(it -> it.name().equals(old)))
        .anyMatch(
            one ->
                after
                    .find(one.kind(), one.name())
                    .filter(other -> matches(one, other, old, now))
                    .isPresent());
  }

  private static boolean matches(Declared one, Declared other, String old, String now) {
    return new Parameters(one, other)
        .matches().stream()
            .anyMatch(it -> it.before().name().equals(old) && it.after().name().equals(now));
  }
}
