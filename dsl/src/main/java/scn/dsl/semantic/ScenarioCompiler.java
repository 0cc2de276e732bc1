package scn.dsl.semantic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.NamedNode;
import scn.dsl.syntax.OptimizeNode;
import scn.dsl.syntax.ScenarioNode;

/**
 * Turns a scenario file into what can be run, or into all that is wrong with it.
 *
 * <p>Checks every declaration of the file, and of imported files what the file uses. Faults of form
 * come alone: names and quantities are looked at once the text can be read as a whole. Never throws
 * on any content of any file.
 */
public final class ScenarioCompiler {
  private final PolicyCatalog catalog;
  private final Path libraryFolder;

  /**
   * @param libraryFolder where imports are looked for that are not beside the importing file
   */
  public ScenarioCompiler(PolicyCatalog catalog, Path libraryFolder) {
    this.catalog = catalog;
    this.libraryFolder = libraryFolder;
  }

  public Compilation compile(Path file) {
    Faults faults = new Faults();
    List<ScenarioNode> files = new Imports(libraryFolder, faults).load(file);
    if (faults.haveErrors()) {
      return new Compilation(Optional.empty(), faults.inSourceOrder());
    }
    Declarations declarations = new Declarations(faults);
    files.forEach(each -> named(each).forEach(declarations::add));
    Scenario scenario = scenario(file, files.get(files.size() - 1), declarations, faults);
    return new Compilation(
        faults.haveErrors() ? Optional.empty() : Optional.of(scenario), faults.inSourceOrder());
  }

  private Scenario scenario(
      Path file, ScenarioNode text, Declarations declarations, Faults faults) {
    References references = new References(new Resolver(declarations, faults), catalog, faults);
    ExperimentCompiler compiler = new ExperimentCompiler(declarations, references, faults);
    IdentityHashMap<ExperimentNode, Optional<Experiment>> compiled = new IdentityHashMap<>();
    SearchReader searchReader =
        new SearchReader(
            declarations,
            references.resolver(),
            it -> compiled.computeIfAbsent(it, compiler::compile),
            faults);
    List<Experiment> experiments = new ArrayList<>();
    List<Search> searches = new ArrayList<>();
    for (NamedNode node : named(text)) {
      if (node instanceof ExperimentNode experiment) {
        compiled.computeIfAbsent(experiment, compiler::compile).ifPresent(experiments::add);
      } else if (node instanceof OptimizeNode search) {
        searchReader.read(search).ifPresent(searches::add);
      }
    }
    new WholeFile(declarations, references, faults).check(named(text));
    return new Scenario(file, experiments, searches);
  }

  private static List<NamedNode> named(ScenarioNode file) {
    return file.declarations().stream()
        .filter(NamedNode.class::isInstance)
        .map(NamedNode.class::cast)
        .toList();
  }
}
