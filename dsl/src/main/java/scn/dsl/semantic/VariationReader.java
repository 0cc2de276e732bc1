package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.MatrixNode;
import scn.dsl.syntax.MatrixNode.AssignmentNode;
import scn.dsl.syntax.SweepNode;
import scn.dsl.syntax.VariationNode;

/**
 * Turns sweeps and matrices into cases, each a list of what it sets.
 *
 * @param given what an assignment comes to, as results name it
 */
record VariationReader(UnaryOperator<AssignmentNode> given, Faults faults) {

  /** What one case sets. */
  record CasePlan(String name, List<AssignmentNode> assignments) {}

  List<CasePlan> read(VariationNode node) {
    return node instanceof MatrixNode matrix ? matrix(matrix) : sweep((SweepNode) node);
  }

  static String name(VariationNode node) {
    return node instanceof MatrixNode matrix
        ? matrix.name().text()
        : ((SweepNode) node).path().text();
  }

  private List<CasePlan> sweep(SweepNode node) {
    List<CasePlan> cases = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (ArgumentValueNode point : new PointReader(faults).read(node.points())) {
      AssignmentNode assignment = new AssignmentNode(node.path(), point, node.path().at());
      String name = given.apply(assignment).value().written();
      if (met.add(name)) {
        cases.add(new CasePlan(name, List.of(assignment)));
      } else {
        faults.error(point.at(), "the point " + name + " is said twice", "");
      }
    }
    return cases;
  }

  /** Reports what is set twice. */
  void checkPaths(List<AssignmentNode> assignments) {
    Set<String> paths = new HashSet<>();
    for (AssignmentNode assignment : assignments) {
      if (!paths.add(assignment.path().text())) {
        faults.error(
            assignment.path().at(), "'" + assignment.path().text() + "' is said twice", "");
      }
    }
  }

  private List<CasePlan> matrix(MatrixNode node) {
    if (node.cases().isEmpty()) {
      faults.error(
          node.name().at(),
          "matrix '" + node.name().text() + "' has no cases",
          "for example: tight { kv.gpu 5000 blocks }");
    }
    List<CasePlan> cases = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (MatrixNode.CaseNode each : node.cases()) {
      if (!names.add(each.name().text())) {
        faults.error(each.name().at(), "case '" + each.name().text() + "' is said twice", "");
        continue;
      }
      checkPaths(each.assignments());
      cases.add(new CasePlan(each.name().text(), each.assignments()));
    }
    return cases;
  }
}
