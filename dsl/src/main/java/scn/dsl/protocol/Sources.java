package scn.dsl.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.file.Digest;
import scn.dsl.ledger.Subject;
import scn.dsl.ledger.Subject.Recording;
import scn.dsl.ledger.Subject.Script;
import scn.dsl.policy.PolicyKind;
import scn.dsl.policy.PolicySignature;
import scn.dsl.run.Recordings;
import scn.dsl.run.Study;
import scn.dsl.run.StudyResult;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.PolicyChoice;
import scn.dsl.semantic.Resolution;
import scn.dsl.semantic.ResolvedScenario;
import scn.dsl.semantic.ScenarioCompiler;
import scn.dsl.semantic.Seeds;
import scn.dsl.show.ScenarioText;
import scn.dsl.syntax.OptimizeNode;

/**
 * Where scenarios and scripts are, and what there is of them now.
 *
 * @param home folder of the shipped scripts
 * @param libraries the scripts that a scenario may use
 * @param settings what is given in place of values of the scenarios
 */
public record Sources(
    Path home,
    Function<Path, ScriptLibrary> libraries,
    Function<ScriptLibrary, ScenarioCompiler> compilers,
    List<String> settings) {

  public Sources {
    settings = List.copyOf(settings);
  }

  ScenarioCompiler compiler(Path scenario) {
    return compilers.apply(libraries.apply(scenario));
  }

  /** What has run, the paths in it relative to the folder of each scenario. */
  public List<Subject> subjects(List<StudyResult> results) {
    return results.stream()
        .map(it -> subject(it, it.study().scenario().toAbsolutePath().normalize().getParent()))
        .toList();
  }

  /** What has run, on the seeds it ran on. */
  Subject subject(StudyResult result, Path folder) {
    return subject(result.study().on(new Seeds.Listed(result.seeds())), folder);
  }

  /**
   * What a study runs, on all the seeds it may run on.
   *
   * @param folder of the ledger
   */
  Subject subject(Study study, Path folder) {
    Resolution resolution =
        compiler(study.scenario())
            .resolve(study.scenario(), settings, Optional.of(study.experiment().name()));
    ResolvedScenario resolved =
        resolution
            .scenario()
            .map(Sources::withoutSearches)
            .orElseThrow(() -> new DiagnosticException(resolution.diagnostics()));
    return new Subject(
        slashed(folder.relativize(study.scenario().toAbsolutePath().normalize())),
        ScenarioText.digest(resolved),
        ScenarioText.plain(resolved),
        settings,
        scripts(study, folder),
        Recordings.files(resolved, study.everySeed()).stream()
            .map(it -> new Recording(slashed(folder.relativize(it)), Recordings.digest(it)))
            .toList());
  }

  /** A file that a workload read, as it is now; empty if there is none. */
  static Optional<Recording> recording(Recording known, Path folder) {
    Path file = folder.resolve(known.file()).normalize();
    return Files.isRegularFile(file)
        ? Optional.of(new Recording(known.file(), Recordings.digest(file)))
        : Optional.empty();
  }

  /** What is searched for afterwards changes nothing in what is measured. */
  private static ResolvedScenario withoutSearches(ResolvedScenario all) {
    return all.of(all.declarations().stream().filter(it -> !(it instanceof OptimizeNode)).toList());
  }

  private List<Script> scripts(Study study, Path folder) {
    ScriptLibrary library = libraries.apply(study.scenario());
    Map<String, Script> scripts = new LinkedHashMap<>();
    for (Arm arm : Study.of(study.scenario(), study.experiment()).everyArm()) {
      List<PolicyChoice> choices = new ArrayList<>(arm.policies().values());
      arm.scorers().forEach(each -> choices.add(each.scorer()));
      for (PolicyChoice choice : choices) {
        scripts.computeIfAbsent(
            choice.kind().label() + " " + choice.name(),
            unused -> script(library, choice.kind(), choice.name(), folder).orElseThrow());
      }
    }
    return scripts.values().stream().toList();
  }

  /** A script as it is now, empty if there is none. */
  Optional<Script> script(ScriptLibrary library, PolicyKind kind, String name, Path folder) {
    return library
        .find(kind, name)
        .map(PolicySignature::file)
        .map(file -> new Script(kind.label(), name, place(file, folder), digest(file)));
  }

  private String place(Path script, Path folder) {
    Path whole = script.toAbsolutePath().normalize();
    Path shipped = home.toAbsolutePath().normalize();
    boolean own = whole.startsWith(folder) || !whole.startsWith(shipped);
    return slashed((own ? folder : shipped).relativize(whole));
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static String digest(Path file) {
    try {
      return Digest.of(Files.readAllBytes(file));
    } catch (IOException fault) {
      throw new DiagnosticException(Diagnostic.ofFile(file + " cannot be read", ""));
    }
  }
}
