/**
 * Policy scripts: from a Groovy file in a kind folder to an instance of an engine interface.
 *
 * <p>Start with {@link scn.dsl.script.ScriptLibrary}; this is the only package that sees Groovy,
 * and it starts Groovy only for a script that is not in the class cache. Scripts are trusted code
 * for now: they are checked for mistakes, not for intent.
 */
package scn.dsl.script;
