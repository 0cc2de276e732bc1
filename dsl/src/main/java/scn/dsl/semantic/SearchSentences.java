package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.ArmNode;
import scn.dsl.syntax.BudgetNode;
import scn.dsl.syntax.Node;
import scn.dsl.syntax.OptimizeNode;
import scn.dsl.syntax.SearchItemNode;
import scn.dsl.syntax.SeedsNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.WrittenText;

/**
 * What a scenario says that decides about the trials of a search, without comments and layout. What
 * only ends a search is left out: with a larger budget, or without a reason to stop, it goes on
 * with the same trials. So are the seeds of a confirmation.
 *
 * @param search of the search itself
 * @param experiment of its experiment: circumstances and strategies, no claims
 * @param declarations that are referred to: {@code strategy cascade}
 */
public record SearchSentences(
    List<String> search, List<String> experiment, Set<String> declarations) {

  private static final List<String> CIRCUMSTANCES =
      List.of("semantics", "horizon", "workload", "cluster", "baseline", "targets");

  public SearchSentences {
    search = List.copyOf(search);
    experiment = List.copyOf(experiment);
    declarations = Set.copyOf(declarations);
  }

  /**
   * @param items of the experiment, with those of its problem
   * @param arms that take part
   */
  static SearchSentences of(
      OptimizeNode node, ExperimentItems items, List<ArmNode> arms, Setup setup) {
    List<String> search = new ArrayList<>();
    for (SearchItemNode item : node.items()) {
      if (!(item instanceof BudgetNode) && !is("stop", item) && !is("confirm", item)) {
        search.add(words(item.at()));
      }
    }
    List<String> experiment = new ArrayList<>();
    for (String word : CIRCUMSTANCES) {
      items.find(word, Node.class).ifPresent(item -> experiment.add(words(item.at())));
    }
    Set<String> declarations = new HashSet<>();
    declarations.add("workload " + setup.workloadName());
    declarations.add("cluster " + setup.clusterName());
    for (ArmNode arm : arms) {
      experiment.add(words(arm.at()));
      declarations.add("strategy " + arm.strategy().name().text());
    }
    return new SearchSentences(search, experiment, declarations);
  }

  private static boolean is(String key, SearchItemNode item) {
    return item instanceof SeedsNode seeds && seeds.key().text().equals(key)
        || item instanceof SettingNode setting && setting.key().text().equals(key);
  }

  private static String words(Span at) {
    return WrittenText.of(at.source().text()).at(at).orElseThrow();
  }
}
