package scn.engine.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.engine.search.space.Setting;

/** Turns the recorded runs of an earlier study into trials to learn from. */
final class EarlierTrials {
  private EarlierTrials() {}

  /** One trial for each setting that was run on at least one of the study's seeds. */
  static List<Trial> of(Study study) {
    Map<Setting, Map<Long, Outcome>> bySetting = new LinkedHashMap<>();
    for (RecordedRun run : study.earlier()) {
      if (study.seeds().contains(run.seed())) {
        bySetting
            .computeIfAbsent(study.space().setting(run.values()), any -> new LinkedHashMap<>())
            .put(run.seed(), Measurements.checked(study, run.outcome()));
      }
    }
    List<Trial> trials = new ArrayList<>();
    bySetting.forEach(
        (setting, outcomes) -> {
          List<Optional<Outcome>> bySeed = new ArrayList<>();
          study.seeds().forEach(seed -> bySeed.add(Optional.ofNullable(outcomes.get(seed))));
          boolean failed = outcomes.values().stream().anyMatch(Outcome.Failed.class::isInstance);
          Trial.Status status =
              failed
                  ? Trial.Status.FAILED
                  : outcomes.size() == study.seeds().size()
                      ? Trial.Status.DONE
                      : Trial.Status.DROPPED;
          trials.add(
              new Trial(-1, Phase.EARLIER, setting, Optional.empty(), Double.NaN, bySeed, status));
        });
    return trials;
  }
}
