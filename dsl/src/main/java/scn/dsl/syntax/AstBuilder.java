package scn.dsl.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import scn.grammar.ScnLexer;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.DeclarationContext;
import scn.grammar.ScnParser.ExtensionContext;
import scn.grammar.ScnParser.NameContext;

/** Builds the records of a file; a declaration with a fault in it is a {@link BrokenNode}. */
final class AstBuilder {
  private final Spans spans;
  private final Atoms atoms;
  private final Set<ParseTree> dropped = Collections.newSetFromMap(new IdentityHashMap<>());

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
            new BrokenNode(
                stray.getText(),
                Optional.empty(),
                Optional.empty(),
                Set.of(stray.getText()),
                spans.of(stray.getSymbol())));
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
    List<ParseTree> parts = tree.children == null ? List.of() : tree.children;
    List<BrokenNode.Extent> extents = new ArrayList<>();
    Set<String> unread = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      ParseTree part = parts.get(i);
      if (!isSound(part) || i + 1 < parts.size() && mayGoOn(part, parts.get(i + 1))) {
        dropped.add(part);
        collect(part, unread);
      } else if (part instanceof ParserRuleContext rule && !(part instanceof NameContext)) {
        extents.add(new BrokenNode.Extent(spans.of(rule.getStart()), spans.of(rule.getStop())));
      }
    }
    Optional<NameNode> name =
        parts.stream()
            .filter(part -> part instanceof NameContext && isSound(part))
            .findFirst()
            .map(part -> atoms.name((NameContext) part));
    Optional<BrokenNode.Remains> remains =
        hasSoundHead(parts) && declaration(tree) instanceof NamedNode node
            ? Optional.of(new BrokenNode.Remains(node, extents))
            : Optional.empty();
    return new BrokenNode(tree.getStart().getText(), name, remains, unread, spans.of(tree));
  }

  /** Whether an item is followed on its line by what could not be read, and may be part of it. */
  private static boolean mayGoOn(ParseTree item, ParseTree next) {
    return item instanceof ParserRuleContext rule
        && !isSound(next)
        && rule.getStop().getLine() == first(next).getLine();
  }

  private static Token first(ParseTree tree) {
    return tree instanceof TerminalNode word
        ? word.getSymbol()
        : ((ParserRuleContext) tree).getStart();
  }

  /** Whether nothing is wrong up to the brace that opens it. */
  private static boolean hasSoundHead(List<ParseTree> parts) {
    for (ParseTree part : parts) {
      if (!isSound(part)) {
        return false;
      }
      if (part instanceof TerminalNode word && word.getSymbol().getType() == ScnLexer.OPEN_BRACE) {
        return true;
      }
    }
    return false;
  }

  private static void collect(ParseTree tree, Set<String> words) {
    if (tree instanceof TerminalNode word) {
      words.add(word.getText());
    }
    for (int i = 0; i < tree.getChildCount(); i++) {
      collect(tree.getChild(i), words);
    }
  }

  private <T extends ParserRuleContext> List<T> kept(List<T> items) {
    return dropped.isEmpty() ? items : items.stream().filter(it -> !dropped.contains(it)).toList();
  }

  /** Without the items that were dropped. */
  private DeclarationNode declaration(DeclarationContext tree) {
    if (tree instanceof ScnParser.ImportFileContext it) {
      return new ImportNode(atoms.text(it.file), spans.of(it));
    }
    if (tree instanceof ScnParser.WorkloadContext it) {
      var items = new WorkloadItems(spans, atoms).of(kept(it.workloadItem()));
      return new WorkloadNode(atoms.name(it.id), parent(it.extension()), items, spans.of(it));
    }
    if (tree instanceof ScnParser.HardwareContext it) {
      var items = new ClusterItems(spans, atoms).hardware(kept(it.hardwareItem()));
      return new HardwareNode(atoms.name(it.id), items, spans.of(it));
    }
    if (tree instanceof ScnParser.ClusterContext it) {
      var items = new ClusterItems(spans, atoms).cluster(kept(it.clusterItem()));
      return new ClusterNode(atoms.name(it.id), parent(it.extension()), items, spans.of(it));
    }
    if (tree instanceof ScnParser.StrategyContext it) {
      var items = new StrategyItems(spans, atoms).of(kept(it.strategyItem()));
      return new StrategyNode(atoms.name(it.id), parent(it.extension()), items, spans.of(it));
    }
    if (tree instanceof ScnParser.ExperimentContext it) {
      var items = new ExperimentItems(spans, atoms).of(kept(it.experimentItem()));
      Optional<TextNode> title = Optional.ofNullable(it.title).map(atoms::text);
      return new ExperimentNode(atoms.name(it.id), title, items, spans.of(it));
    }
    if (tree instanceof ScnParser.ProblemContext it) {
      var items = new Searches(spans, atoms).problem(kept(it.problemItem()));
      Optional<TextNode> title = Optional.ofNullable(it.title).map(atoms::text);
      return new ProblemNode(atoms.name(it.id), title, items, spans.of(it));
    }
    if (tree instanceof ScnParser.PrincipleContext it) {
      var items = kept(it.principleItem()).stream().map(new Principles(spans, atoms)::of).toList();
      Optional<TextNode> title = Optional.ofNullable(it.title).map(atoms::text);
      return new PrincipleNode(atoms.name(it.id), title, items, spans.of(it));
    }
    var it = (ScnParser.OptimizeContext) tree;
    var items = new Searches(spans, atoms).search(kept(it.searchItem()));
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
