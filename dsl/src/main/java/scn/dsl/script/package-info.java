/**
 * Policy scripts: from a Groovy file in a kind folder to an instance of an engine interface.
 *
 * <p>Start with {@link scn.dsl.script.ScriptLibrary}; this is the only package that sees Groovy,
 * and it starts Groovy only for a script that is not in the class cache. Scripts are not trusted:
 * they reach what {@code allowed.txt} lists and pay for what they do ({@link
 * scn.dsl.script.Meter}); {@code docs/sandbox.md} says what that keeps out and what it does not.
 * The cache folder is trusted.
 */
package scn.dsl.script;
