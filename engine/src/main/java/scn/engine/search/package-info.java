/**
 * Studies that tune parameters: what is searched and measured, how trials are run, what came out.
 *
 * <p>Start with {@link scn.engine.search.Study} and {@link scn.engine.search.StudyRun}. Knows
 * functions (setting, seed) to metrics; nothing of simulators, threads, clocks or files.
 */
package scn.engine.search;
