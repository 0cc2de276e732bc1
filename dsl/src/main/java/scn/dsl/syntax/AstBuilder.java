package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.DeclarationContext;
import scn.grammar.ScnParser.ExtensionContext;

/** Builds the records of a file from a tree without faults. */
final class AstBuilder {
  private final Spans spans;
  private final Atoms atoms;

  AstBuilder(Spans spans) {
    this.spans = spans;
    this.atoms = new Atoms(spans);
  }

  ScenarioNode scenario(ScnParser.ScenarioContext tree) {
    List<DeclarationNode> declarations =
        tree.declaration().stream().map(this::declaration).toList();
    return new ScenarioNode(spans.source(), declarations);
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
