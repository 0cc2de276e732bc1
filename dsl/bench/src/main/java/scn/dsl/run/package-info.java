/**
 * Benchmarks of runs and their parts; docs/performance.md says how to start them.
 *
 * <p>In the package of the runner, to measure what it is made of one piece at a time.
 */
package scn.dsl.run;
