/**
 * The command line: one class a command, with no logic in it.
 *
 * <p>Start with {@link scn.dsl.cli.Scn}. Everything a command does lives in the other packages, so
 * that a test or another program can do it too.
 */
package scn.dsl.cli;
