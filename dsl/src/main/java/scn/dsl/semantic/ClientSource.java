package scn.dsl.semantic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.ActiveNode;
import scn.dsl.syntax.ClientNode;
import scn.dsl.syntax.CohortNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.ValueNode;
import scn.dsl.syntax.WorkloadItemNode;

/**
 * A client or a cohort as written.
 *
 * @param node the whole of it
 * @param members how many clients a cohort is; empty for a single client
 * @param own what it says itself, by word
 * @param windows when it is active; none means always
 */
record ClientSource(
    WorkloadItemNode node,
    NameNode name,
    Optional<ValueNode> members,
    Map<String, WorkloadItemNode> own,
    List<ActiveNode> windows) {

  static ClientSource of(WorkloadItemNode node, Faults faults) {
    if (node instanceof CohortNode it) {
      return of(it, it.name(), Optional.of(it.members()), it.items(), faults);
    }
    ClientNode it = (ClientNode) node;
    return of(it, it.name(), Optional.empty(), it.items(), faults);
  }

  private static ClientSource of(
      WorkloadItemNode node,
      NameNode name,
      Optional<ValueNode> members,
      List<WorkloadItemNode> items,
      Faults faults) {
    List<ActiveNode> windows =
        items.stream().filter(ActiveNode.class::isInstance).map(ActiveNode.class::cast).toList();
    return new ClientSource(node, name, members, WorkloadParts.unique(items, faults), windows);
  }

  String text() {
    return name.text();
  }

  Span at() {
    return name.at();
  }

  String kind() {
    return members.isPresent() ? "cohort" : "client";
  }

  /** With what it inherits from its workload. */
  Map<String, WorkloadItemNode> inheriting(Map<String, WorkloadItemNode> workload) {
    Map<String, WorkloadItemNode> all = new LinkedHashMap<>(workload);
    all.putAll(own);
    return all;
  }
}
