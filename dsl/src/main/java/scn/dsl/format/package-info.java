/**
 * The one style of scenario texts.
 *
 * <p>Start with {@link scn.dsl.format.Formatter}. Works on words, comments and the rules of the
 * grammar that join them, so a new construct needs nothing here; knows no meaning.
 */
package scn.dsl.format;
