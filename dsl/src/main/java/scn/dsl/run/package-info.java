/**
 * From a resolved scenario to results: assembles policies, runs every arm on every seed, judges
 * what was claimed, writes reports and files.
 *
 * <p>Start with {@link scn.dsl.run.Campaign}. Knows neither ANTLR nor Groovy, and no command line.
 */
package scn.dsl.run;
