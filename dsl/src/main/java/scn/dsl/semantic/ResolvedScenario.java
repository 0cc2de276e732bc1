package scn.dsl.semantic;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import scn.dsl.diagnostic.Span;
import scn.dsl.policy.PolicyKind;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.NamedNode;

/**
 * A scenario in which nothing is left to other files, to parents, to scripts or to the language.
 *
 * <p>Where a node of a declaration stands is where it came from: a text of the user's, a script, or
 * a source named {@link #LANGUAGE_DEFAULT} or {@link #GIVEN}.
 *
 * @param declarations each before those that refer to it; experiments and searches as written
 * @param clusters those that arms of a strategy run on, by the name of the strategy
 * @param shadows scripts that take the place of shipped ones, by {@code kind name}
 * @param given what stands in experiments in the place of what was written there
 */
public record ResolvedScenario(
    Path file,
    List<NamedNode> declarations,
    Map<String, Collection<ClusterNode>> clusters,
    Map<String, Path> shadows,
    Map<Span, Given> given) {

  /** The name of the source of language defaults. */
  public static final String LANGUAGE_DEFAULT = Defaults.SOURCE;

  /** The name of the source of settings given from outside. */
  public static final String GIVEN = SettingsGiven.SOURCE;

  public ResolvedScenario {
    declarations = List.copyOf(declarations);
  }

  /**
   * Something set from outside.
   *
   * @param text in the place of what was written
   * @param settings as they were given: {@code strong.base=12}
   */
  public record Given(String text, List<String> settings) {}

  /** The same with some of its declarations only. */
  public ResolvedScenario of(List<NamedNode> some) {
    return new ResolvedScenario(file, some, clusters, shadows, given);
  }

  static String key(PolicyKind kind, String name) {
    return kind.label() + " " + name;
  }
}
