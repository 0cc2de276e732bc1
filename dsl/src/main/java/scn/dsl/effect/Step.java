package scn.dsl.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Components;

/**
 * A single change to what a strategy is compared with.
 *
 * @param text in one line
 * @param alone that strategy with only this change; empty if it makes sense with others only
 */
record Step(String text, Optional<Trial> alone) {

  /** What makes a new strategy of its baseline: each part in which they differ. */
  static List<Step> between(Trial baseline, Trial added) {
    List<Step> steps = new ArrayList<>();
    for (String part : Components.differing(baseline.arm(), added.arm())) {
      Arm alone =
          Components.exchange(baseline.arm(), added.arm(), List.of(part), added.arm().strategy());
      steps.add(
          new Step(
              part + ": " + PartWords.of(part, baseline.arm(), added.arm()),
              Optional.of(new Trial(baseline.file(), baseline.experiment(), alone))));
    }
    return steps;
  }
}
