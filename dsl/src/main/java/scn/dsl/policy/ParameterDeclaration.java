package scn.dsl.policy;

import java.util.List;
import java.util.Optional;

/**
 * A parameter as a script declares it.
 *
 * <p>Numbers are kept in base units: time in us, per-time in 1/us, request rate in req/s, tokens,
 * blocks and bytes as counts, bandwidth in blocks/us or bytes/us.
 *
 * @param defaultValue a {@link Double} or, for a choice, one of {@code choices}
 * @param range allowed values of a number, in base units
 * @param choices allowed words, empty for a number
 * @param doc one line
 */
public record ParameterDeclaration(
    String name,
    Dimension dimension,
    Object defaultValue,
    boolean integer,
    Optional<Range> range,
    List<String> choices,
    String doc) {

  /** Inclusive on both ends. */
  public record Range(double low, double high) {}
}
