/**
 * From syntax to meaning: names, dimensions, imports, defaults; the result is a {@link
 * scn.dsl.semantic.Scenario}.
 *
 * <p>Start with {@link scn.dsl.semantic.ScenarioCompiler}. Knows neither ANTLR nor Groovy, and runs
 * nothing.
 */
package scn.dsl.semantic;
