/**
 * Recorded requests: one row of a CSV file for each, plain or compressed with gzip.
 *
 * <p>Start with {@link scn.dsl.trace.Replay}. Knows nothing of the language, of scripts or of runs.
 */
package scn.dsl.trace;
