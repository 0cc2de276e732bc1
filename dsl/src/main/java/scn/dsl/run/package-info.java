/**
 * From a resolved scenario to results: assembles policies, runs every arm on every seed, writes
 * reports and files.
 *
 * <p>Start with {@link scn.dsl.run.Runner}. Knows neither ANTLR nor Groovy, and no command line.
 */
package scn.dsl.run;
