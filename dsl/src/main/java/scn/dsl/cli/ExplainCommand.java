package scn.dsl.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.explain.PriorityExplanation;
import scn.dsl.policy.PolicyKind;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.PolicyReference;
import scn.engine.probe.PriorityProbe;
import scn.engine.sim.RunFailure;

/** {@code scn explain}: what a policy comes to. */
@Command(
    name = "explain",
    description = "Says in tables what a policy does, by asking it.",
    mixinStandardHelpOptions = true,
    subcommands = ExplainCommand.PriorityCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example: scn explain priority 'slo-tiered(critical: 12)'"})
final class ExplainCommand {

  /** {@code scn explain priority}. */
  @Command(
      name = "priority",
      description =
          "After which wait a request of one class goes before a fresh one of another: the starvation"
              + " that a priority formula allows.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: scn explain priority 'slo-tiered(age_weight: 1e-4/us)'"})
  static final class PriorityCommand implements Callable<Integer> {
    @Parameters(
        paramLabel = "NAME[(ARGUMENTS)]",
        description = "The policy, as a scenario says it.")
    private String policy;

    @Mixin private ScriptsOption scripts;

    @Option(
        names = "--queue",
        paramLabel = "N",
        description = "What the formula is told of the queue (default: ${DEFAULT-VALUE}).")
    private int queue = PriorityProbe.STANDARD.queueDepth();

    @Option(
        names = "--prompt",
        paramLabel = "TOKENS",
        description = "Length of the prompts (default: ${DEFAULT-VALUE}).")
    private int prompt = PriorityProbe.STANDARD.inputTokens();

    @Mixin private FormatOption format;

    private final Terminal terminal;

    PriorityCommand(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      if (queue < 0 || prompt < 1) {
        terminal.note("error: --queue needs 0 or more, and --prompt 1 or more");
        return ExitCode.BAD_INPUT;
      }
      ScriptLibrary library = Installation.scripts(Path.of("here.scn"), scripts.folder());
      var choice =
          PolicyReference.read(
              library, PolicyKind.PRIORITY, new SourceText("command line", policy));
      PriorityProbe probe =
          new PriorityProbe(queue, prompt, PriorityProbe.STANDARD.longestMicros());
      try {
        PriorityExplanation found = PriorityExplanation.of(choice, library, probe);
        terminal.result(format.isJson() ? found.json() : found.text(TEXT_WIDTH));
        return ExitCode.OK;
      } catch (RunFailure failure) {
        terminal.diagnostics(
            List.of(Diagnostic.ofFile("priority " + policy + " " + failure.getMessage(), "")));
        return ExitCode.RUN_FAILED;
      }
    }
  }

  private static final int TEXT_WIDTH = 100;
}
