/**
 * From text to syntax: records that say what stands where, and every fault of form.
 *
 * <p>Start with {@link scn.dsl.syntax.Parser}. The only package that sees ANTLR; it must not know
 * what a name means.
 */
package scn.dsl.syntax;
