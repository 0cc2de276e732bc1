package scn.dsl.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scn.dsl.ledger.Ledger;
import scn.dsl.protocol.Reviews;
import scn.dsl.semantic.Scenario;

/** {@code scn review}: candidates before they are run. */
@Command(
    name = "review",
    description =
        "Writes what judges of the compared strategies need, or records what one answered.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: scn review iter1.scn --packet",
      "         scn review iter1.scn --record anna answer.json"
    })
final class ReviewCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Scenario with the candidates.")
  private Path file;

  @ArgGroup(multiplicity = "1")
  private Task task;

  private static final class Task {
    @Option(
        names = "--packet",
        required = true,
        description = "Writes one packet for each candidate into reviews/ beside the ledger.")
    private boolean packet;

    @Option(
        names = "--record",
        required = true,
        arity = "2",
        paramLabel = "JUDGE|ANSWER",
        description = "Adds the answer in a JSON file to the ledger, under the judge's name.")
    private List<String> answer;
  }

  @Mixin private LedgerOption ledger;

  @Mixin private ScriptsOption scripts;

  private final Terminal terminal;

  ReviewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Workbench workbench = new Workbench(terminal, scripts.folder(), List.of());
    Optional<List<Scenario>> scenarios = workbench.compile(List.of(file));
    if (scenarios.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    Ledger place = ledger.findOrBegin(file);
    Reviews reviews = new Reviews(workbench.sources(), place, scenarios.get().get(0));
    if (task.packet) {
      reviews.packets().forEach(terminal::note);
    } else {
      terminal.note(reviews.record(task.answer.get(0), Path.of(task.answer.get(1))));
    }
    return ExitCode.OK;
  }
}
