/**
 * Finds what is legal but almost surely wrong, each kind under a stable name.
 *
 * <p>Start with {@link scn.dsl.lint.Lints}. A lint looks at the text as it was written or at the
 * compiled scenario; it neither changes nor runs anything.
 */
package scn.dsl.lint;
