package scn.dsl.script;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.policy.PolicyKind;
import scn.dsl.policy.PolicySignature;

/**
 * The policy scripts below some folders, compiled when they are first asked for.
 *
 * <p>A script is {@code <root>/<folder of its kind>/<name>.groovy}; of two with one kind and name
 * the one in the earlier root counts. A script is read once in the life of a library. Safe for use
 * by several threads.
 */
public final class ScriptLibrary implements PolicyCatalog {
  private static final String SUFFIX = ".groovy";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

  private final List<Path> roots;
  private final ScriptCache cache;
  private final Map<Key, LoadedScript> loaded = new ConcurrentHashMap<>();

  private ScriptLibrary(List<Path> roots, ScriptCache cache) {
    this.roots = List.copyOf(roots);
    this.cache = cache;
  }

  /**
   * @param roots folders in order of precedence; those that do not exist are empty
   * @param cacheFolder for compiled scripts; made when needed, and dispensable
   */
  public static ScriptLibrary open(List<Path> roots, Path cacheFolder) {
    return new ScriptLibrary(roots, new ScriptCache(cacheFolder));
  }

  /** The same, and what another library has besides. */
  public ScriptLibrary with(ScriptLibrary other) {
    return new ScriptLibrary(
        Stream.concat(roots.stream(), other.roots.stream()).distinct().toList(), cache);
  }

  @Override
  public List<String> names(PolicyKind kind) {
    TreeSet<String> names = new TreeSet<>();
    for (Path root : roots) {
      try (Stream<Path> files = Files.list(root.resolve(kind.folder()))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(SUFFIX))
            .map(file -> file.substring(0, file.length() - SUFFIX.length()))
            .filter(name -> NAME.matcher(name).matches())
            .forEach(names::add);
      } catch (IOException absent) {
        // A root need not have a folder for every kind.
      }
    }
    return List.copyOf(names);
  }

  @Override
  public Optional<PolicySignature> find(PolicyKind kind, String name) {
    return load(kind, name).map(LoadedScript::signature);
  }

  /**
   * A new policy of its own state, an instance of the kind's contract.
   *
   * @param arguments numbers in base units or words, by parameter name; the rest have defaults
   * @throws DiagnosticException if the script does not compile
   * @throws IllegalArgumentException if a policy or parameter is unknown or a value is unfit
   */
  public Object create(PolicyKind kind, String name, Map<String, Object> arguments) {
    return load(kind, name)
        .orElseThrow(
            () -> new IllegalArgumentException("there is no " + kind.label() + " '" + name + "'"))
        .create(arguments);
  }

  /**
   * What a script does, as a digest: two with the same one cannot be told apart by any run. Its
   * layout, comments and names of variables do not count.
   *
   * @throws DiagnosticException if the script does not compile
   */
  public Optional<String> meaning(PolicyKind kind, String name) {
    return file(kind, name)
        .map(
            file -> {
              SourceText source = new SourceText(file.toString(), read(file));
              Set<String> contract =
                  Arrays.stream(kind.contract().getMethods())
                      .map(Method::getName)
                      .collect(Collectors.toSet());
              return ScriptMeaning.of(compiled(kind, name, source), contract);
            });
  }

  private Optional<LoadedScript> load(PolicyKind kind, String name) {
    Key key = new Key(kind, name);
    LoadedScript known = loaded.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    return file(kind, name).map(file -> loaded.computeIfAbsent(key, k -> load(kind, name, file)));
  }

  @Override
  public Optional<Path> shadowed(PolicyKind kind, String name) {
    return files(kind, name).skip(1).findFirst();
  }

  private Optional<Path> file(PolicyKind kind, String name) {
    return files(kind, name).findFirst();
  }

  /** The one that counts first. */
  private Stream<Path> files(PolicyKind kind, String name) {
    return NAME.matcher(name).matches()
        ? roots.stream()
            .map(root -> root.resolve(kind.folder()).resolve(name + SUFFIX))
            .filter(Files::isRegularFile)
        : Stream.empty();
  }

  private LoadedScript load(PolicyKind kind, String name, Path file) {
    SourceText source = new SourceText(file.toString(), read(file));
    CompiledScript script = compiled(kind, name, source);
    return LoadedScript.of(
        new PolicySignature(kind, name, script.doc(), script.parameters(), file), script);
  }

  private CompiledScript compiled(PolicyKind kind, String name, SourceText source) {
    String key = Digests.key(kind, name, source.text());
    return cache.read(key).orElseGet(() -> compile(key, kind, name, source));
  }

  private CompiledScript compile(String key, PolicyKind kind, String name, SourceText source) {
    CompiledScript script = new ScriptCompiler(kind, name, source).compile();
    cache.write(key, script);
    return script;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new DiagnosticException(
          Diagnostic.ofFile(file + " is not UTF-8 text", "save it in UTF-8"));
    } catch (IOException e) {
      throw new DiagnosticException(Diagnostic.ofFile(file + " cannot be read", ""));
    }
  }

  private record Key(PolicyKind kind, String name) {}
}
