package scn.dsl.protocol;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.ledger.Subject;
import scn.dsl.syntax.ArmNode;
import scn.dsl.syntax.CompareNode;
import scn.dsl.syntax.DeclarationNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.Parser;
import scn.dsl.syntax.StrategyNode;

/** The text of what was run, taken apart. */
final class SubjectText {
  private final Subject subject;
  private final List<DeclarationNode> declarations;

  SubjectText(Subject subject) {
    this.subject = subject;
    this.declarations =
        Parser.parse(new SourceText(subject.file(), subject.text()))
            .scenario()
            .map(it -> it.declarations())
            .orElse(List.of());
  }

  /** The strategies that are compared with the baseline. */
  List<ArmNode> compared() {
    return declarations.stream()
        .filter(ExperimentNode.class::isInstance)
        .flatMap(it -> ((ExperimentNode) it).items().stream())
        .filter(CompareNode.class::isInstance)
        .flatMap(it -> ((CompareNode) it).arms().stream())
        .toList();
  }

  Optional<StrategyNode> strategy(String name) {
    return declarations.stream()
        .filter(StrategyNode.class::isInstance)
        .map(StrategyNode.class::cast)
        .filter(it -> it.name().text().equals(name))
        .findFirst();
  }

  /** The lines of a strategy between its braces. */
  String items(String strategy) {
    String opening = "strategy " + strategy + " {\n";
    int from = subject.text().indexOf(opening);
    int to = subject.text().indexOf("\n}", from);
    return from < 0 || to < 0 ? "" : subject.text().substring(from + opening.length(), to + 1);
  }
}
