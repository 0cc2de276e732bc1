package scn.dsl.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import scn.dsl.diagnostic.DiagnosticException;

/** The program {@code scn}. */
@Command(
    name = "scn",
    description =
        "Runs scenarios of LLM inference clusters: routing, scheduling, caching, admission.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {RunCommand.class, CheckCommand.class, PoliciesCommand.class},
    footer = {"", "Example: scn run scenarios/iter11.scn --seeds 42,43,44"})
public final class Scn {
  private Scn() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, standardOut(), System.err));
  }

  /**
   * Standard output in UTF-8 whatever the locale, so that results are the same bytes everywhere.
   */
  private static PrintStream standardOut() {
    return new PrintStream(
        new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
  }

  /**
   * @return the exit code, see {@link ExitCode}
   */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    Terminal terminal = new Terminal(out, err, Boolean.getBoolean("scn.terminal"));
    CommandLine commands = new CommandLine(new Scn(), new CommandFactory(terminal));
    commands.setOut(terminal.outWriter());
    commands.setErr(terminal.errWriter());
    commands.setExecutionExceptionHandler((fault, command, parsed) -> report(fault, terminal));
    int code = commands.execute(arguments);
    terminal.flush();
    return code;
  }

  private static int report(Exception fault, Terminal terminal) {
    if (fault instanceof DiagnosticException known) {
      terminal.diagnostics(known.diagnostics());
      return ExitCode.BAD_INPUT;
    }
    if (fault instanceof scn.dsl.run.FailedRun failed) {
      terminal.failedRun(failed);
      return ExitCode.RUN_FAILED;
    }
    terminal.defect(fault);
    return ExitCode.RUN_FAILED;
  }
}
