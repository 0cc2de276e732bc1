/**
 * What {@code scn diff} found, for a pull request and for programs.
 *
 * <p>Start with {@link scn.dsl.report.DiffMarkdown} and {@link scn.dsl.report.DiffJson}; both take
 * a {@link scn.dsl.diff.Comparison} and, if it was measured, its {@link scn.dsl.effect.Effects}.
 */
package scn.dsl.report;
