package scn.dsl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.policy.PolicyKind;
import scn.dsl.policy.PolicySignature;
import scn.dsl.run.PolicyJson;
import scn.dsl.run.PolicyListing;
import scn.dsl.script.ScriptLibrary;

/** {@code scn policies}: what a scenario can name. */
@Command(
    name = "policies",
    description = "Lists the policies with their parameters, or those of one kind or name.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: scn policies slo-tiered"})
final class PoliciesCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "KIND|NAME",
      description = "Only this kind or policy.",
      completionCandidates = PolicyNames.class)
  private String wanted;

  @Mixin private ScriptsOption scripts;

  @Mixin private FormatOption format;

  private final Terminal terminal;

  PoliciesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ScriptLibrary library = Installation.scripts(Path.of("here.scn"), scripts.folder());
    List<PolicySignature> found = PolicyListing.matching(library, wanted);
    if (found.isEmpty()) {
      terminal.diagnostics(List.of(unknown(library)));
      return ExitCode.BAD_INPUT;
    }
    terminal.result(format.isJson() ? PolicyJson.of(found) : PolicyListing.of(found));
    return ExitCode.OK;
  }

  private Diagnostic unknown(ScriptLibrary library) {
    List<String> kinds = Arrays.stream(PolicyKind.values()).map(PolicyKind::label).toList();
    List<String> names = new ArrayList<>(kinds);
    for (PolicyKind kind : PolicyKind.values()) {
      names.addAll(library.names(kind));
    }
    String hint = NearestName.hint(wanted, names, "policies");
    return Diagnostic.ofFile(
        "there is no policy and no kind '" + wanted + "'",
        hint.isEmpty() ? "kinds are " + String.join(", ", kinds) : hint);
  }
}
