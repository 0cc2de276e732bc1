package scn.dsl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.ledger.Ledger;
import scn.dsl.protocol.PrincipleCheck;
import scn.dsl.protocol.PrincipleText;
import scn.dsl.protocol.PrincipleVerdict;
import scn.dsl.protocol.Recorder;
import scn.dsl.run.Campaign;
import scn.dsl.run.Runner;
import scn.dsl.run.ScenarioFiles;
import scn.dsl.run.StudyResult;
import scn.dsl.semantic.Principle;
import scn.dsl.semantic.Scenario;

/** {@code scn principles}: what is held to be true of strategies. */
@Command(
    name = "principles",
    description = "Runs the experiments by which principles stand or fall.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example: scn principles check principles.scn"})
final class PrinciplesCommand {
  private final Terminal terminal;

  PrinciplesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      description =
          "Says which principles hold in this engine; with a ledger, records the runs and writes"
              + " principles.md beside it.")
  int check(
      @Parameters(arity = "0..*", paramLabel = "FILE|DIR", description = "Default: this folder.")
          List<Path> files,
      @Mixin LedgerOption place,
      @Mixin ScriptsOption scripts) {
    Workbench workbench = new Workbench(terminal, scripts.folder(), List.of());
    List<Path> given = files == null ? List.of(Path.of("")) : files;
    Optional<List<Scenario>> scenarios = workbench.compile(ScenarioFiles.expand(given));
    if (scenarios.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    List<Principle> principles = principles(scenarios.get());
    Campaign campaign =
        new Campaign(new Runner(workbench::library, Runtime.getRuntime().availableProcessors()));
    List<StudyResult> results = campaign.run(PrincipleCheck.studies(principles));
    List<PrincipleVerdict> verdicts = PrincipleCheck.judge(principles, results);
    terminal.result(PrincipleText.text(verdicts));
    new Recorder(workbench.sources(), Version.name(), place.given())
        .record(results)
        .forEach(terminal::note);
    place
        .find(scenarios.get().get(0).file().toAbsolutePath().getParent())
        .filter(Ledger::exists)
        .ifPresent(ledger -> PrincipleCheck.write(principles, ledger));
    return verdicts.stream().anyMatch(PrincipleVerdict::refuted) ? ExitCode.REFUTED : ExitCode.OK;
  }

  /** Each once, though several files may import it. */
  private static List<Principle> principles(List<Scenario> scenarios) {
    Map<String, Principle> principles = new LinkedHashMap<>();
    scenarios.forEach(
        scenario -> scenario.principles().forEach(it -> principles.putIfAbsent(it.name(), it)));
    if (principles.isEmpty()) {
      throw new DiagnosticException(
          Diagnostic.ofFile(
              "there is no principle in what was given",
              "write for example: principle S1 { statement \"...\"  holds when iter1.main }"));
    }
    return new ArrayList<>(principles.values());
  }
}
