package scn.dsl.diff;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A change that touches what an experiment measures, and what the older version is with it alone.
 *
 * @param alone makes the older version with nothing but this change; empty if that is no scenario,
 *     because the change only makes sense together with others
 */
public record SingleChange(Change change, Supplier<Optional<Version>> alone) {}
