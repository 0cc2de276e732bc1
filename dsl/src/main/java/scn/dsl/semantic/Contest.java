package scn.dsl.semantic;

import java.util.Optional;

/**
 * Two strategies under the same circumstances, or one under two.
 *
 * @param label the circumstances, where there are several; else empty
 * @param setup whose arms may be referred to; the candidate's circumstances
 * @param there the reference's circumstances, if they are others
 */
public record Contest(
    String label, Setup setup, Arm reference, Arm candidate, Optional<Elsewhere> there) {

  public Contest(String label, Setup setup, Arm reference, Arm candidate) {
    this(label, setup, reference, candidate, Optional.empty());
  }

  /**
   * Other circumstances.
   *
   * @param name what is set there: {@code rate 200 req/s}; {@code as declared} if nothing is
   */
  public record Elsewhere(String name, Setup setup) {}

  /** The circumstances of the reference. */
  public Setup referenceSetup() {
    return there.map(Elsewhere::setup).orElse(setup);
  }

  /** The reference as results name it: {@code cascade, rate 200 req/s}. */
  public String referenceName() {
    return reference.strategy() + there.map(it -> ", " + it.name()).orElse("");
  }
}
