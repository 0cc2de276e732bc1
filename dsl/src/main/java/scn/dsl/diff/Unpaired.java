package scn.dsl.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Declarations for which none of the other version was found yet. */
final class Unpaired {
  private final List<Place> gone;
  private final List<Place> come;

  Unpaired(List<Place> gone, List<Place> come) {
    this.gone = new ArrayList<>(gone);
    this.come = new ArrayList<>(come);
  }

  /** Takes out those that go together, the older one first. */
  Map<Place, Place> pair(BiPredicate<Place, Place> likeness) {
    Map<Place, Place> pairs = new LinkedHashMap<>();
    for (Place one : List.copyOf(gone)) {
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
  List<Place> gone() {
    return gone;
  }

  /** Of the newer version. */
  List<Place> come() {
    return come;
  }
}
