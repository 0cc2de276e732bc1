package scn.dsl.semantic;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.Span;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.syntax.BrokenNode;
import scn.dsl.syntax.ClaimNode;
import scn.dsl.syntax.ExperimentItemNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.NamedNode;
import scn.dsl.syntax.VariationNode;

/**
 * Checks what could be read of declarations with a fault of form, so that their other faults come
 * with it.
 *
 * <p>Of the faults found there only those count that stand in what was read and have nothing to do
 * with what was not: a fault that mentions a word of it may follow from it.
 */
final class BrokenDeclarations {
  private static final int MOST_CHECKED = 20;

  private static final Pattern QUOTED = Pattern.compile("'[^']*'");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");

  /** What claims and variations of an experiment rest on. */
  private static final Set<String> FRAME =
      Set.of("workload", "cluster", "baseline", "compare", "problem");

  private final Collection<NamedNode> sound;
  private final List<BrokenNode> broken;
  private final List<ValueOverride> overrides;
  private final PolicyCatalog catalog;

  /**
   * @param sound all other declarations
   */
  BrokenDeclarations(
      Collection<NamedNode> sound,
      List<BrokenNode> broken,
      List<ValueOverride> overrides,
      PolicyCatalog catalog) {
    this.sound = sound;
    this.broken = broken;
    this.overrides = overrides;
    this.catalog = catalog;
  }

  void check(Faults faults) {
    broken.stream()
        .filter(each -> each.remains().isPresent())
        .limit(MOST_CHECKED)
        .forEach(each -> faults.addAll(faultsIn(each, each.remains().get())));
  }

  private List<Diagnostic> faultsIn(BrokenNode one, BrokenNode.Remains remains) {
    Faults found = new Faults();
    Declarations declarations = new Declarations(found);
    sound.forEach(declarations::add);
    broken.stream().filter(each -> !each.equals(one)).forEach(declarations::addBroken);
    NamedNode node = withoutClaims(remains.node(), one.unread());
    declarations.add(node);
    References references =
        new References(new Resolver(declarations, found), overrides, catalog, found);
    if (node instanceof ExperimentNode experiment) {
      new ExperimentCompiler(declarations, references, found).compile(experiment);
    } else {
      new WholeFile(declarations, references, found).compile(node);
    }
    return found.inSourceOrder().stream()
        .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
        .filter(each -> each.span().map(remains::holds).orElse(false))
        .filter(each -> !mentions(each, one.unread()))
        .toList();
  }

  /** Claims of an experiment that lacks something are not about what they say. */
  private static NamedNode withoutClaims(NamedNode node, Set<String> unread) {
    if (!(node instanceof ExperimentNode experiment)
        || FRAME.stream().noneMatch(unread::contains)) {
      return node;
    }
    List<ExperimentItemNode> frame =
        experiment.items().stream()
            .filter(item -> !(item instanceof ClaimNode) && !(item instanceof VariationNode))
            .toList();
    return new ExperimentNode(experiment.name(), experiment.title(), frame, experiment.at());
  }

  /** In its own words, or with what it points at. */
  private static boolean mentions(Diagnostic fault, Set<String> unread) {
    Span at = fault.span().orElseThrow();
    String line = at.source().line(at.line());
    int end = Math.min(line.length(), at.column() - 1 + at.length());
    String text = line.substring(Math.min(end, at.column() - 1), end);
    String words = QUOTED.matcher(fault.message()).replaceAll(" ") + " " + text;
    return WORD.matcher(words).results().map(MatchResult::group).anyMatch(unread::contains);
  }
}
