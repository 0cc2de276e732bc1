package scn.engine.search.gp;

/**
 * Standardised values at some points.
 *
 * @param values one for each input, of mean 0 and deviation 1 or so
 * @param noiseScales how many times the common noise variance each value carries
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record Observations(Inputs inputs, double[] values, double[] noiseScales) {}
