package scn.dsl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.policy.PolicyKind;
import scn.dsl.run.FailedRun;

/** {@code scn new}: the beginning of a policy or of a scenario, which runs as it is. */
@Command(
    name = "new",
    description =
        "Writes a policy script with a scenario that tries it, or a scenario alone; both run as"
            + " they are, and are there to be changed. Nothing is overwritten.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: scn new scorer fewest-tokens"})
final class NewCommand implements Callable<Integer> {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
  private static final String SCENARIO = "scenario";

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "scenario, or a kind of policy: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Kinds.class)
  private String kind;

  @Parameters(index = "1", paramLabel = "NAME", description = "Its name, like fewest-tokens.")
  private String name;

  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "Folder of the scenario; the script goes to strategies/ in it (default: here).")
  private Path folder = Path.of("");

  @Option(
      names = "--stdlib",
      description = "Puts the script, with a spec instead of a scenario, into scn's own stdlib.")
  private boolean stdlib;

  private final Terminal terminal;

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The kinds as users write them. */
  static final class Kinds extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Kinds() {
      super(Arrays.stream(PolicyKind.values()).map(NewCommand::word).toList());
    }
  }

  @Override
  public Integer call() {
    if (!NAME.matcher(name).matches()) {
      throw refused(
          "'" + name + "' is no name for a " + kind,
          "write small letters, digits and -, for example fewest-tokens");
    }
    List<NewFile> files = files();
    files.forEach(each -> each.requireAbsent("choose another name, or remove it"));
    files.forEach(NewFile::write);
    files.forEach(file -> terminal.result("wrote " + file.path() + "\n"));
    terminal.note(next(files.get(files.size() - 1).path()));
    return ExitCode.OK;
  }

  private List<NewFile> files() {
    if (kind.equals(SCENARIO)) {
      return List.of(
          new NewFile(folder.resolve(name + ".scn"), filled(Template.read("scenario"), "")));
    }
    PolicyKind policy = policyKind();
    Template template = Template.of(word(policy));
    Path script = Path.of(policy.folder(), name + ".groovy");
    if (stdlib) {
      Path library = Installation.home().resolve("stdlib");
      return List.of(
          new NewFile(library.resolve(script), template.script()),
          new NewFile(
              library.resolve("src/test/groovy/scn/stdlib/" + specName() + ".groovy"),
              filled(Template.read("spec"), "")
                  .replace("@FEATURE@", filled(template.feature(), ""))));
    }
    return List.of(
        new NewFile(folder.resolve("strategies").resolve(script), template.script()),
        new NewFile(
            folder.resolve(name + ".scn"),
            filled(Template.read("experiment"), filled(template.strategy().strip(), ""))));
  }

  private String filled(String text, String use) {
    return text.replace("@USE@", use)
        .replace("@NAME@", name)
        .replace("@ID@", name.replace('-', '_'))
        .replace("@SPEC@", specName());
  }

  /** {@code FewestTokensSpec}. */
  private String specName() {
    StringBuilder spec = new StringBuilder();
    for (String part : name.split("-", -1)) {
      spec.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
    }
    return spec.append("Spec").toString();
  }

  private String next(Path last) {
    return stdlib && !kind.equals(SCENARIO)
        ? "try it with: mvn verify -Dscn.golden=write, which also adds it to docs/policies.md"
        : "try it with: scn run " + FailedRun.quoted(last.toString());
  }

  private PolicyKind policyKind() {
    Optional<PolicyKind> found =
        Arrays.stream(PolicyKind.values())
            .filter(
                each -> Stream.of(word(each), each.label(), each.folder()).anyMatch(kind::equals))
            .findFirst();
    List<String> known = new ArrayList<>(new Kinds());
    known.add(SCENARIO);
    return found.orElseThrow(
        () -> {
          String hint = NearestName.hint(kind, known, "kinds");
          return refused("there is no kind of policy '" + kind + "'", hint);
        });
  }

  private static String word(PolicyKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static DiagnosticException refused(String message, String hint) {
    return new DiagnosticException(Diagnostic.ofFile(message, hint));
  }
}
