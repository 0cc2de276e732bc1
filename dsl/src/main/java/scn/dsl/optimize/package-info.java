/**
 * Searches of scenarios: what a search of the language means to {@link scn.engine.search}, its runs
 * on the simulator, the log they are kept in, and what is reported.
 *
 * <p>Start with {@link scn.dsl.optimize.Optimizer}.
 */
package scn.dsl.optimize;
