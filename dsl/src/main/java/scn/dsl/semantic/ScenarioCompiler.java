package scn.dsl.semantic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.syntax.BrokenNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.NamedNode;
import scn.dsl.syntax.OptimizeNode;
import scn.dsl.syntax.PolicyNode;
import scn.dsl.syntax.PrincipleNode;
import scn.dsl.syntax.ScenarioNode;

/**
 * Turns a scenario file into what can be run, or into all that is wrong with it.
 *
 * <p>Checks every declaration of the file, and of imported files what the file uses. All faults
 * come at once; no fault that only follows from another one. Never throws on any content of any
 * file.
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
    return compile(file, List.of());
  }

  /**
   * @param settings values in place of those that the text says: {@code cascade.base_critical=12}
   */
  public Compilation compile(Path file, List<String> settings) {
    Faults faults = new Faults();
    return compile(texts(file, faults), settings, faults);
  }

  /** The same of a text that stands for the file of its name, whatever is in that file now. */
  public Compilation compile(SourceText text, List<String> settings) {
    Faults faults = new Faults();
    Imports imports = new Imports(libraryFolder, faults);
    List<ScenarioNode> files = imports.load(text);
    Texts texts = new Texts(Path.of(text.name()), files, imports.isIncomplete());
    return compile(texts, settings, faults);
  }

  private Compilation compile(Texts texts, List<String> settings, Faults faults) {
    Optional<Scenario> scenario =
        work(texts, settings, Optional.empty(), faults).map(Work::scenario);
    return new Compilation(scenario.filter(unused -> !faults.haveErrors()), faults.inSourceOrder());
  }

  /**
   * A file with all it imports.
   *
   * @param files itself last
   * @param incomplete whether one of them could not be read
   */
  private record Texts(Path file, List<ScenarioNode> files, boolean incomplete) {}

  private Texts texts(Path file, Faults faults) {
    Imports imports = new Imports(libraryFolder, faults);
    List<ScenarioNode> files = imports.load(file);
    return new Texts(file, files, imports.isIncomplete());
  }

  /**
   * The declarations of a file, and those it refers to, with everything in place that they inherit,
   * are given or leave to the language.
   *
   * @param only the name of an experiment; it and what it refers to
   */
  public Resolution resolve(Path file, List<String> settings, Optional<String> only) {
    Faults faults = new Faults();
    Optional<Work> work = work(texts(file, faults), settings, only, faults);
    work.ifPresent(it -> only.ifPresent(name -> requireExperiment(name, it.own(), faults)));
    Optional<ResolvedScenario> scenario =
        work.filter(unused -> !faults.haveErrors())
            .map(it -> new Exposition(it, catalog, faults).of(file, only));
    return new Resolution(scenario.filter(unused -> !faults.haveErrors()), faults.inSourceOrder());
  }

  /** Whether strategies that do not name a policy may have this one. */
  public static boolean isDefault(String policy) {
    return Defaults.STRATEGY.items().stream()
        .anyMatch(
            it -> it instanceof PolicyNode node && node.policy().name().text().equals(policy));
  }

  /**
   * As {@link #resolve} all of a file, with what it takes to compare its meaning with another one.
   *
   * @throws DiagnosticException with all that is wrong, if there is an error
   */
  public LaidOpen layOpen(Path file, List<String> settings) {
    Faults faults = new Faults();
    Optional<Work> work = work(texts(file, faults), settings, Optional.empty(), faults);
    if (work.isEmpty() || faults.haveErrors()) {
      throw new DiagnosticException(faults.inSourceOrder());
    }
    return new Exposition(work.get(), catalog, faults).layOpen(file, faults);
  }

  private static void requireExperiment(String name, List<NamedNode> own, Faults faults) {
    List<String> known =
        own.stream()
            .filter(ExperimentNode.class::isInstance)
            .map(node -> node.name().text())
            .toList();
    if (!known.contains(name)) {
      String hint = NearestName.hint(name, known, "experiments");
      faults.addAll(List.of(Diagnostic.ofFile("there is no experiment '" + name + "'", hint)));
    }
  }

  /** What became of a file, and the means that made it. */
  record Work(
      Scenario scenario,
      List<NamedNode> own,
      Declarations declarations,
      References references,
      List<ValueOverride> overrides) {}

  private Optional<Work> work(
      Texts texts, List<String> settings, Optional<String> only, Faults faults) {
    Path file = texts.file();
    List<ScenarioNode> files = texts.files();
    if (files.isEmpty() || !files.get(files.size() - 1).source().name().equals(file.toString())) {
      return Optional.empty();
    }
    Declarations declarations = new Declarations(faults);
    for (ScenarioNode each : files) {
      named(each).forEach(declarations::add);
      broken(each).forEach(declarations::addBroken);
    }
    if (texts.incomplete()) {
      declarations.addUnreadable();
    }
    List<NamedNode> own = named(files.get(files.size() - 1));
    List<ValueOverride> overrides = new SettingsGiven(declarations, faults).read(settings);
    References references =
        new References(new Resolver(declarations, faults), overrides, catalog, faults);
    Scenario scenario = scenario(file, own, only, declarations, references, faults);
    List<BrokenNode> broken = broken(files.get(files.size() - 1));
    if (!broken.isEmpty() && !texts.incomplete()) {
      new BrokenDeclarations(declarations.all(), broken, overrides, catalog).check(faults);
    }
    return Optional.of(new Work(scenario, own, declarations, references, overrides));
  }

  private static Scenario scenario(
      Path file,
      List<NamedNode> own,
      Optional<String> only,
      Declarations declarations,
      References references,
      Faults faults) {
    ExperimentCompiler compiler = new ExperimentCompiler(declarations, references, faults);
    IdentityHashMap<ExperimentNode, Optional<Experiment>> compiled = new IdentityHashMap<>();
    SearchReader searchReader =
        new SearchReader(
            declarations, compiler, it -> compiled.computeIfAbsent(it, compiler::compile), faults);
    List<Experiment> experiments = new ArrayList<>();
    List<Search> searches = new ArrayList<>();
    for (NamedNode node : own) {
      if (node instanceof ExperimentNode experiment
          && only.map(experiment.name().text()::equals).orElse(true)) {
        compiled.computeIfAbsent(experiment, compiler::compile).ifPresent(experiments::add);
      } else if (node instanceof OptimizeNode search && only.isEmpty()) {
        searchReader.read(search).ifPresent(searches::add);
      }
    }
    if (only.isEmpty()) {
      new WholeFile(declarations, references, faults).check(own);
    }
    List<Principle> principles =
        only.isPresent()
            ? List.of()
            : principles(
                declarations,
                new PrincipleReader(
                    declarations,
                    it -> compiled.computeIfAbsent(it, compiler::compile),
                    references.catalog(),
                    faults));
    return new Scenario(file, experiments, searches, principles);
  }

  private static List<Principle> principles(Declarations declarations, PrincipleReader reader) {
    return declarations.all().stream()
        .filter(PrincipleNode.class::isInstance)
        .map(it -> reader.read((PrincipleNode) it))
        .toList();
  }

  private static List<BrokenNode> broken(ScenarioNode file) {
    return file.declarations().stream()
        .filter(BrokenNode.class::isInstance)
        .map(BrokenNode.class::cast)
        .toList();
  }

  private static List<NamedNode> named(ScenarioNode file) {
    return file.declarations().stream()
        .filter(NamedNode.class::isInstance)
        .map(NamedNode.class::cast)
        .toList();
  }
}
