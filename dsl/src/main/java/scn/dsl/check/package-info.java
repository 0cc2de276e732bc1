/**
 * All that can be said of scenario files without running them, for people and for programs.
 *
 * <p>Start with {@link scn.dsl.check.Checker}. Knows nothing of runs or of the command line.
 */
package scn.dsl.check;
