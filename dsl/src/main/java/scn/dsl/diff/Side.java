package scn.dsl.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.ScenarioCompiler;

/**
 * One version of scenarios and scripts, on disk. Closing it removes what was made for it.
 *
 * <p>Files go by their names from the root of the version, with slashes.
 */
public final class Side implements AutoCloseable {
  private static final String SCENARIO = ".scn";

  /** Where a version gets its files from. */
  interface Store extends AutoCloseable {

    /** Where they are on disk as soon as they were brought. */
    Path root();

    /** All of them. */
    List<String> files();

    /** Whether users never see where it is on disk. */
    boolean isTemporary();

    /** A name for what a file holds, the same in all versions; empty if there is no such file. */
    String content(String file);

    /** Puts a file and all it names on disk. */
    void bring(String file);

    /** Files that were asked for, and of which there is but the pointer of Git LFS. */
    List<String> pointers();

    @Override
    void close();
  }

  /**
   * What every version may use.
   *
   * @param home of the shipped scripts and scenarios
   * @param cache of compiled scripts
   * @param scripts folder with more policies, from the root of each version
   * @param settings values in place of those that scenarios say
   */
  public record Surroundings(
      Path home, Path cache, Optional<String> scripts, List<String> settings) {

    public Surroundings {
      settings = List.copyOf(settings);
    }
  }

  private final String label;
  private final Store store;
  private final Optional<String> only;
  private final Surroundings surroundings;
  private final List<String> wanted;
  private final List<Path> temporary = new ArrayList<>();
  private final Set<String> reached = new HashSet<>();
  private final Map<List<Path>, ScriptLibrary> libraries = new HashMap<>();

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
    store.files().stream()
        .filter(it -> it.endsWith(".groovy") && isScript(it))
        .forEach(store::bring);
  }

  static Side of(String label, Store store, List<String> wanted, Surroundings surroundings) {
    return new Side(label, store, wanted, Optional.empty(), surroundings);
  }

  /** A folder, or a single file. */
  static Side of(String label, Path path, List<String> wanted, Surroundings surroundings) {
    Path whole = path.toAbsolutePath().normalize();
    if (Files.isDirectory(whole)) {
      return new Side(label, FolderStore.of(whole), wanted, Optional.empty(), surroundings);
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

  List<String> settings() {
    return surroundings.settings();
  }

  /** The scenarios to compare, in the order of their names. */
  List<String> scenarios() {
    return only.map(List::of)
        .orElseGet(
            () ->
                store.files().stream()
                    .filter(it -> it.endsWith(SCENARIO) && isWanted(it))
                    .sorted()
                    .toList());
  }

  boolean isSingle() {
    return only.isPresent();
  }

  /** The policy scripts to compare, in the order of their names. */
  List<String> scriptFiles() {
    return isSingle()
        ? List.of()
        : store.files().stream().filter(it -> isScript(it) && isWanted(it)).sorted().toList();
  }

  /** The scripts of the whole version, whatever is compared of it. */
  private Set<String> allScripts() {
    return store.files().stream().filter(this::isScript).collect(Collectors.toSet());
  }

  /**
   * Of the scenarios of two versions those that may mean something else: that are not the same with
   * all they name, and with the scripts they may name.
   */
  static Set<String> touched(Side before, Side after) {
    Set<String> files = new TreeSet<>(before.scenarios());
    files.addAll(after.scenarios());
    if (before.isSingle() || before.hasOwnScripts() != after.hasOwnScripts()) {
      return files;
    }
    Set<String> scripts = new HashSet<>(before.allScripts());
    scripts.addAll(after.allScripts());
    scripts.removeIf(it -> before.store.content(it).equals(after.store.content(it)));
    List<String> policies =
        scripts.stream()
            .map(it -> it.substring(it.lastIndexOf('/') + 1).replaceFirst("\\.groovy$", ""))
            .toList();
    boolean all = policies.stream().anyMatch(ScenarioCompiler::isDefault);
    files.removeIf(it -> !all && before.closure(it, policies).equals(after.closure(it, policies)));
    return files;
  }

  /** A scenario with all it names, and which of some policies it may name. */
  private Map<String, String> closure(String scenario, List<String> policies) {
    Map<String, String> closure = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(scenario));
    while (!open.isEmpty()) {
      String file = open.pop();
      if (closure.containsKey(file)) {
        continue;
      }
      String content = store.content(file);
      closure.put(file, content);
      if (!content.isEmpty() && file.endsWith(SCENARIO)) {
        store.bring(file);
        String text = Named.text(store, file);
        policies.stream()
            .filter(text::contains)
            .forEach(it -> closure.put("policy " + it, label + " " + root()));
        open.addAll(Named.by(store, file));
      }
    }
    return closure;
  }

  private boolean isWanted(String file) {
    return wanted.isEmpty()
        || wanted.stream()
            .anyMatch(it -> it.isEmpty() || file.equals(it) || file.startsWith(it + "/"));
  }

  /** Below a folder of its kind, in a folder that scenarios look into. */
  private boolean isScript(String file) {
    if (!file.endsWith(".groovy")) {
      return false;
    }
    List<String> parts = List.of(file.split("/", -1));
    int depth = parts.size();
    if (depth < 3) {
      return depth == 2 && surroundings.scripts().filter(String::isEmpty).isPresent();
    }
    String folder = String.join("/", parts.subList(0, depth - 2));
    return folder.equals("stdlib")
        || parts.get(depth - 3).equals("strategies")
        || surroundings.scripts().filter(folder::equals).isPresent();
  }

  /** Where a file is on disk, with all it names. */
  Path path(String file) {
    store.bring(file);
    return store.root().resolve(file);
  }

  /** From the root, or the whole path of what is not below it. */
  String name(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path root = store.root().toAbsolutePath().normalize();
    Path home = surroundings.home().toAbsolutePath().normalize();
    Path near =
        whole.startsWith(root)
            ? root.relativize(whole)
            : whole.startsWith(home) ? home.relativize(whole) : whole;
    return near.toString().replace('\\', '/');
  }

  boolean hasSame(String file, Side other) {
    return store.content(file).equals(other.store.content(file));
  }

  /** Those with files by the names that the user knows: {@code main:scenarios/tails.scn}. */
  List<Diagnostic> errors(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(it -> it.severity() == Diagnostic.Severity.ERROR)
        .map(this::named)
        .toList();
  }

  private Diagnostic named(Diagnostic one) {
    if (!store.isTemporary()) {
      return one;
    }
    return new Diagnostic(
        one.severity(),
        one.span().map(this::named),
        named(one.message()),
        named(one.hint()),
        one.lint());
  }

  private Span named(Span at) {
    SourceText source = new SourceText(named(at.source().name()), at.source().text());
    return new Span(source, at.line(), at.column(), at.length());
  }

  private String named(String text) {
    return text.replace(store.root() + "/", label + ":");
  }

  void reached(Path file, String declaration) {
    reached.add(name(file) + " " + declaration);
  }

  boolean isReached(Path file, String declaration) {
    return reached.contains(name(file) + " " + declaration);
  }

  private boolean hasOwnScripts() {
    return store.files().stream().anyMatch(it -> it.startsWith("stdlib/") && isScript(it));
  }

  Path libraryFolder() {
    Path root = hasOwnScripts() ? store.root() : surroundings.home();
    return root.resolve("scenarios");
  }

  /** The scripts that a scenario may use. */
  ScriptLibrary scripts(String file) {
    return scripts(file, List.of());
  }

  /**
   * @param before folders that count before all others
   */
  ScriptLibrary scripts(String file, List<Path> before) {
    List<Path> roots = new ArrayList<>(before);
    surroundings.scripts().ifPresent(it -> roots.add(store.root().resolve(it)));
    roots.add(store.root().resolve(file).resolveSibling("strategies"));
    roots.add((hasOwnScripts() ? store.root() : surroundings.home()).resolve("stdlib"));
    return libraries.computeIfAbsent(roots, it -> ScriptLibrary.open(it, surroundings.cache()));
  }

  /** Scripts of one folder, whoever may use them. */
  ScriptLibrary scriptsBelow(Path folder) {
    return ScriptLibrary.open(List.of(folder), surroundings.cache());
  }

  /** A new folder that goes with this version. */
  Path folder(String name) throws IOException {
    Path folder = Files.createTempDirectory("scn-diff-" + name);
    temporary.add(folder);
    return folder;
  }

  ScenarioCompiler compiler(String file) {
    return compiler(scripts(file));
  }

  ScenarioCompiler compiler(ScriptLibrary library) {
    return new ScenarioCompiler(library, libraryFolder());
  }

  @Override
  public void close() {
    store.close();
    temporary.forEach(TemporaryFolder::delete);
  }
}
