/**
 * Faults in a user's text: where, what was expected, what to do.
 *
 * <p>Start with {@link scn.dsl.diagnostic.Diagnostic}. Knows nothing of the language or of scripts.
 */
package scn.dsl.diagnostic;
