package scn.dsl.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.ScenarioCompiler;

/**
 * One version of scenarios and scripts, on disk. Closing it removes what was made for it.
 *
 * <p>Files go by their names from the root of the version, with slashes.
 */
public final class Side implements AutoCloseable {
  private final String label;
  private final Store store;
  private final Optional<String> only;
  private final Surroundings surroundings;
  private final List<String> wanted;
  private final PolicyScripts policies;
  private final FileNames names;
  private final List<Path> temporary = new ArrayList<>();
  private final Set<String> reached = new HashSet<>();

  /**
   * @param wanted files and folders to compare; everything if empty
   * @param only the one file of a version that has but one, which both versions call alike
   */
  private Side(
      String label,
      Store store,
      List<String> wanted,
      Optional<String> only,
      Surroundings surroundings) {
    this.label = label;
    this.store = store;
    this.wanted = List.copyOf(wanted);
    this.only = only;
    this.surroundings = surroundings;
    this.policies = new PolicyScripts(store, surroundings);
    this.names = new FileNames(label, store, surroundings.home());
  }

  static Side of(String label, Store store, List<String> wanted, Surroundings surroundings) {
    return new Side(label, store, wanted, Optional.empty(), surroundings);
  }

  /** A folder, or a single file. */
  static Side of(String label, Path path, List<String> wanted, Surroundings surroundings) {
    Path whole = path.toAbsolutePath().normalize();
    if (Files.isDirectory(whole)) {
      return of(label, FolderStore.of(whole), wanted, surroundings);
    }
    return new Side(
        label,
        FolderStore.of(whole.getParent()),
        List.of(),
        Optional.of(whole.getFileName().toString()),
        surroundings);
  }

  /** As the user names it. */
  public String label() {
    return label;
  }

  public Path root() {
    return store.root();
  }

  /** Recordings that cannot be read, because only what Git LFS keeps in their place is here. */
  public List<String> pointers() {
    return store.pointers();
  }

  Store store() {
    return store;
  }

  PolicyScripts policies() {
    return policies;
  }

  List<String> settings() {
    return surroundings.settings();
  }

  boolean isSingle() {
    return only.isPresent();
  }

  static boolean isScenario(String file) {
    return file.endsWith(".scn");
  }

  /** The scenarios to compare, in the order of their names. */
  List<String> scenarios() {
    return only.map(List::of)
        .orElseGet(
            () ->
                store.files().stream()
                    .filter(it -> isScenario(it) && isWanted(it))
                    .sorted()
                    .toList());
  }

  /** The policy scripts to compare, in the order of their names. */
  List<String> scriptFiles() {
    return isSingle()
        ? List.of()
        : policies.files().stream().filter(this::isWanted).sorted().toList();
  }

  private boolean isWanted(String file) {
    return wanted.isEmpty()
        || wanted.stream()
            .anyMatch(it -> it.isEmpty() || file.equals(it) || file.startsWith(it + "/"));
  }

  /** Where a file is on disk, with all it names. */
  Path path(String file) {
    store.bring(file);
    return store.root().resolve(file);
  }

  /** From the root, or the whole path of what is not below it. */
  String name(Path file) {
    return names.of(file);
  }

  /** Those with files by the names that the user knows: {@code main:scenarios/tails.scn}. */
  List<Diagnostic> errors(List<Diagnostic> diagnostics) {
    return names.inErrors(diagnostics);
  }

  boolean hasSame(String file, Side other) {
    return store.content(file).equals(other.store.content(file));
  }

  /** Notes that an experiment leads to a declaration. */
  void reached(Path file, String declaration) {
    reached.add(name(file) + " " + declaration);
  }

  boolean isReached(Path file, String declaration) {
    return reached.contains(name(file) + " " + declaration);
  }

  /** A new folder that goes with this version. */
  Path folder(String name) throws IOException {
    Path folder = Files.createTempDirectory("scn-diff-" + name);
    temporary.add(folder);
    return folder;
  }

  /** Where imports are looked for that are not beside the scenario. */
  Path importFolder() {
    return policies.home().resolve("scenarios");
  }

  ScenarioCompiler compiler(ScriptLibrary library) {
    return new ScenarioCompiler(library, importFolder());
  }

  @Override
  public void close() {
    store.close();
    temporary.forEach(TemporaryFolder::delete);
  }
}
