package scn.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTree;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.DeclarationContext;
import scn.grammar.ScnParser.ExtensionContext;
import scn.grammar.ScnParser.NameContext;

/** Builds the records of a file; a declaration with a fault in it is a {@link BrokenNode}. */
final class AstBuilder {
  private final Spans spans;
  private final Atoms atoms;

  AstBuilder(Spans spans) {
    this.spans = spans;
    this.atoms = new Atoms(spans);
  }

  ScenarioNode scenario(ScnParser.ScenarioContext tree) {
    List<DeclarationNode> declarations = new ArrayList<>();
    for (ParseTree child : tree.children == null ? List.<ParseTree>of() : tree.children) {
      if (child instanceof DeclarationContext declaration) {
        declarations.add(isSound(declaration) ? declaration(declaration) : broken(declaration));
      } else if (child instanceof ErrorNode stray) {
        declarations.add(
            new BrokenNode(stray.getText(), Optional.empty(), spans.of(stray.getSymbol())));
      }
    }
    return new ScenarioNode(spans.source(), declarations);
  }

  private static boolean isSound(ParseTree tree) {
    if (tree instanceof ErrorNode
        || tree instanceof ParserRuleContext rule && rule.exception != null) {
      return false;
    }
    for (int i = 0; i < tree.getChildCount(); i++) {
      if (!isSound(tree.getChild(i))) {
        return false;
      }
    }
    return true;
  }

  private BrokenNode broken(DeclarationContext tree) {
    Optional<NameNode> name =
        tree.children == null
            ? Optional.empty()
            : tree.children.stream()
                .filter(child -> child instanceof NameContext && isSound(child))
                .findFirst()
                .map(child -> atoms.name((NameContext) child));
    return new BrokenNode(tree.getStart().getText(), name, spans.of(tree));
  }

  private DeclarationNode declaration(DeclarationContext tree) {
    if (tree instanceof ScnParser.ImportFileContext it) {
      return new ImportNode(atoms.text(it.file), spans.of(it));
    }
    if (tree instanceof ScnParser.WorkloadContext it) {
      var items = new WorkloadItems(spans, atoms).of(it.workloadItem());
      return new WorkloadNode(atoms.name(it.id), parent(it.extension()), items, spans.of(it));
    }
    if (tree instanceof ScnParser.HardwareContext it) {
      var items = new ClusterItems(spans, atoms).hardware(it.hardwareItem());
      return new HardwareNode(atoms.name(it.id), items, spans.of(it));
    }
    if (tree instanceof ScnParser.ClusterContext it) {
      var items = new ClusterItems(spans, atoms).cluster(it.clusterItem());
      return new ClusterNode(atoms.name(it.id), parent(it.extension()), items, spans.of(it));
    }
    if (tree instanceof ScnParser.StrategyContext it) {
      var items = new StrategyItems(spans, atoms).of(it.strategyItem());
      return new StrategyNode(atoms.name(it.id), parent(it.extension()), items, spans.of(it));
    }
    if (tree instanceof ScnParser.ExperimentContext it) {
      var items = new ExperimentItems(spans, atoms).of(it.experimentItem());
      Optional<TextNode> title = Optional.ofNullable(it.title).map(atoms::text);
      return new ExperimentNode(atoms.name(it.id), title, items, spans.of(it));
    }
    if (tree instanceof ScnParser.ProblemContext it) {
      var items = new Searches(spans, atoms).problem(it.problemItem());
      Optional<TextNode> title = Optional.ofNullable(it.title).map(atoms::text);
      return new ProblemNode(atoms.name(it.id), title, items, spans.of(it));
    }
    if (tree instanceof ScnParser.PrincipleContext it) {
      var items = it.principleItem().stream().map(new Principles(spans, atoms)::of).toList();
      Optional<TextNode> title = Optional.ofNullable(it.title).map(atoms::text);
      return new PrincipleNode(atoms.name(it.id), title, items, spans.of(it));
    }
    var it = (ScnParser.OptimizeContext) tree;
    var items = new Searches(spans, atoms).search(it.searchItem());
    return new OptimizeNode(
        atoms.name(it.id),
        atoms.name(it.experimentId),
        atoms.name(it.strategyId),
        items,
        spans.of(it));
  }

  private Optional<NameNode> parent(ExtensionContext tree) {
    return Optional.ofNullable(tree).map(extension -> atoms.name(extension.parent));
  }
}
