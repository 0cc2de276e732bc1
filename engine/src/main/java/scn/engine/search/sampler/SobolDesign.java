package scn.engine.search.sampler;

import java.util.Optional;
import java.util.Set;
import scn.engine.random.RandomStream;
import scn.engine.search.design.ScrambledSobol;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;

/**
 * Scrambled Sobol points of a space, in order, without those that are not allowed or were tried.
 */
final class SobolDesign {
  /** So many points in a row that may not be tried mean that hardly any may. */
  private static final int GIVES_UP = 1 << 14;

  private final Space space;
  private final RandomStream stream;
  private ScrambledSobol sobol;
  private int next;

  SobolDesign(Space space, RandomStream stream) {
    this.space = space;
    this.stream = stream;
    sobol = new ScrambledSobol(Math.max(1, space.dimensions()), 64);
  }

  /** The next point; empty where hardly anything is left. */
  Optional<Setting> next(Set<Setting> tried) {
    for (int missed = 0; missed < GIVES_UP; missed++) {
      if (next == sobol.size()) {
        sobol = new ScrambledSobol(Math.max(1, space.dimensions()), 2 * next);
      }
      Setting setting = space.draw(sobol.point(next++, stream));
      if (space.allows(setting) && !tried.contains(setting)) {
        return Optional.of(setting);
      }
    }
    return space.combinations() <= GIVES_UP
        ? space.enumerate().stream().filter(setting -> !tried.contains(setting)).findFirst()
        : Optional.empty();
  }
}
