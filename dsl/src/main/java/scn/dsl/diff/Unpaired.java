package scn.dsl.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Things of two versions for which none of the other version was found yet. */
final class Unpaired<T> {
  private final List<T> gone;
  private final List<T> come;

  Unpaired(List<T> gone, List<T> come) {
    this.gone = new ArrayList<>(gone);
    this.come = new ArrayList<>(come);
  }

  /** Takes out those that go together, the older one first. */
  Map<T, T> pair(BiPredicate<T, T> likeness) {
    Map<T, T> pairs = new LinkedHashMap<>();
    for (T one : List.copyOf(gone)) {
      come.stream()
          .filter(it -> likeness.test(one, it))
          .findFirst()
          .ifPresent(
              it -> {
                gone.remove(one);
                come.remove(it);
                pairs.put(one, it);
              });
    }
    return pairs;
  }

  /** Of the older version. */
  List<T> gone() {
    return List.copyOf(gone);
  }

  /** Of the newer version. */
  List<T> come() {
    return List.copyOf(come);
  }
}
