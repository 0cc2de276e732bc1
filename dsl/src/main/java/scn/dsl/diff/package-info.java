/**
 * What two versions of scenarios differ in: in meaning, not in text.
 *
 * <p>Start with {@link scn.dsl.diff.Comparison}.
 */
package scn.dsl.diff;
