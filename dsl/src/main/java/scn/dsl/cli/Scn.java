package scn.dsl.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;

/** The program {@code scn}. */
@Command(
    name = "scn",
    description =
        "Runs scenarios of LLM inference clusters: routing, scheduling, caching, admission.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      OptimizeCommand.class,
      CheckCommand.class,
      ShowCommand.class,
      DiffCommand.class,
      RegisterCommand.class,
      LedgerCommand.class,
      ReviewCommand.class,
      PrinciplesCommand.class,
      ExplainCommand.class,
      FmtCommand.class,
      PoliciesCommand.class,
      NewCommand.class,
      ImportCommand.class,
      CompletionCommand.class
    },
    footer = {"", "Example: scn run scenarios/iter11.scn --seeds 42,43,44"})
public final class Scn {
  private Scn() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, stream(FileDescriptor.out), stream(FileDescriptor.err)));
  }

  /** In UTF-8 whatever the locale, so that results are the same bytes everywhere. */
  private static PrintStream stream(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), to == FileDescriptor.err, UTF_8);
  }

  /**
   * @return the exit code, see {@link ExitCode}
   */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    Terminal terminal = new Terminal(out, err, Boolean.getBoolean("scn.terminal"));
    CommandLine commands = new CommandLine(new Scn(), new CommandFactory(terminal));
    commands.setOut(terminal.outWriter());
    commands.setErr(terminal.errWriter());
    commands.setParameterExceptionHandler((fault, given) -> misuse(fault, terminal));
    commands.setExecutionExceptionHandler((fault, command, parsed) -> report(fault, terminal));
    int code = commands.execute(arguments);
    terminal.flush();
    return code;
  }

  /** What is wrong with the command line, what was meant, and where to read on. */
  private static int misuse(ParameterException fault, Terminal terminal) {
    CommandLine command = fault.getCommandLine();
    if (fault instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      String what = first.startsWith("-") ? "option" : "command";
      String hint =
          unmatched.getSuggestions().stream()
              .findFirst()
              .map(near -> "did you mean '" + near + "'?")
              .orElse("");
      terminal.diagnostics(
          List.of(Diagnostic.ofFile("there is no %s '%s'".formatted(what, first), hint)));
    } else if (command.getSubcommands().isEmpty()) {
      String message = fault.getMessage().replaceFirst("is not an? (long|int)$", "is no number");
      String first = message.substring(0, 1).toLowerCase(Locale.ROOT);
      terminal.diagnostics(List.of(Diagnostic.ofFile(first + message.substring(1), "")));
    } else {
      command.usage(command.getErr());
      return ExitCode.BAD_INPUT;
    }
    terminal.note("   = see " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.BAD_INPUT;
  }

  private static int report(Exception fault, Terminal terminal) {
    if (fault instanceof DiagnosticException known) {
      terminal.diagnostics(known.diagnostics());
      return ExitCode.BAD_INPUT;
    }
    terminal.defect(fault);
    return ExitCode.RUN_FAILED;
  }
}
