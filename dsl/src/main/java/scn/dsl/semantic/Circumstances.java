package scn.dsl.semantic;

import java.util.List;
import java.util.Optional;
import scn.dsl.syntax.MatrixNode.AssignmentNode;

/** An experiment's strategies, as it declares their circumstances and as others set them. */
interface Circumstances {

  Setup declared();

  /** What an assignment comes to, as results name it. */
  AssignmentNode given(AssignmentNode node);

  /** Empty if something that is set has a fault. */
  Optional<Setup> under(List<AssignmentNode> assignments);
}
