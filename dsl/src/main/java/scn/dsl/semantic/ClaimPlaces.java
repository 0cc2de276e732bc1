package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.CircumstancesNode;
import scn.dsl.syntax.ClaimNode;
import scn.dsl.syntax.MatrixNode.AssignmentNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.PathNode;

/**
 * The circumstances of a claim: where its strategy is measured, and those it is held against.
 *
 * <p>Both start from what the experiment declares, and from the workload that the claim is on.
 */
final class ClaimPlaces {
  private final Circumstances circumstances;
  private final Optional<CallNode> workload;
  private final Optional<CircumstancesNode> under;
  private final Optional<CircumstancesNode> against;

  ClaimPlaces(ClaimNode node, ClaimItems items, Circumstances circumstances, Faults faults) {
    this.circumstances = circumstances;
    this.workload = node.workload();
    this.under = items.circumstances("under");
    this.against = items.circumstances("against");
    VariationReader twice = new VariationReader(circumstances::given, faults);
    under.ifPresent(it -> twice.checkPaths(it.assignments()));
    against.ifPresent(it -> twice.checkPaths(it.assignments()));
  }

  boolean comparesWithOthers() {
    return against.isPresent();
  }

  /** Where the claim's strategy is measured; empty after a fault. */
  Optional<Setup> here() {
    return here(List.of());
  }

  /** The same under one of several circumstances. */
  Optional<Setup> here(List<AssignmentNode> oneOfThem) {
    List<AssignmentNode> said = new ArrayList<>(said(under));
    said.addAll(oneOfThem);
    return setup(said);
  }

  /** What it is held against; empty if the claim names nothing, or after a fault. */
  Optional<Contest.Elsewhere> there() {
    return against.flatMap(
        node -> setup(said(against)).map(it -> new Contest.Elsewhere(name(node), it)));
  }

  private Optional<Setup> setup(List<AssignmentNode> said) {
    List<AssignmentNode> all = new ArrayList<>();
    workload.ifPresent(use -> all.add(assigned(use)));
    all.addAll(said);
    return all.isEmpty() ? Optional.of(circumstances.declared()) : circumstances.under(all);
  }

  private static List<AssignmentNode> said(Optional<CircumstancesNode> node) {
    return node.map(CircumstancesNode::assignments).orElse(List.of());
  }

  private static AssignmentNode assigned(CallNode workload) {
    NameNode word = new NameNode("workload", workload.at());
    return new AssignmentNode(PathNode.of(word), workload, workload.at());
  }

  private String name(CircumstancesNode node) {
    return node.assignments().isEmpty()
        ? "as declared"
        : node.assignments().stream()
            .map(circumstances::given)
            .map(it -> it.path().text() + " " + it.value().written())
            .collect(Collectors.joining(", "));
  }
}
