package scn.dsl.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The comparisons of files with each other, each made once. */
final class MeaningDiffs {
  private final Recordings recordings = new Recordings();
  private final Map<List<Meaning>, MeaningDiff> known = new HashMap<>();

  MeaningDiff of(Place before, Place after) {
    return known.computeIfAbsent(
        List.of(before.meaning(), after.meaning()),
        both -> new MeaningDiff(both.get(0), both.get(1), recordings));
  }
}
