package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Span;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.FrameContext;
import scn.grammar.ScnParser.SeedContext;
import scn.grammar.ScnParser.SeedsContext;

/** Builds what experiments and problems have in common: what is run, on what, against what. */
final class Frames {
  private final Spans spans;
  private final Atoms atoms;

  Frames(Spans spans, Atoms atoms) {
    this.spans = spans;
    this.atoms = atoms;
  }

  /** An item of an experiment and of a problem alike. */
  Node of(FrameContext tree) {
    if (tree instanceof ScnParser.SemanticsContext it) {
      return new SettingNode(atoms.word(it.start), atoms.word(it.id), spans.of(it));
    }
    if (tree instanceof ScnParser.UseContext it) {
      return new UseNode(atoms.word(it.key), atoms.call(it.use), spans.of(it));
    }
    var it = (ScnParser.SeedsOfContext) tree;
    return seeds(atoms.word(it.start), it.seeds(), spans.of(it));
  }

  SeedsNode seeds(NameNode key, SeedsContext tree, Span at) {
    if (tree instanceof ScnParser.SeedListContext list) {
      List<SeedsNode.SeedRange> ranges = list.seed().stream().map(this::seed).toList();
      return new SeedsNode(key, ranges, Optional.empty(), at);
    }
    CallNode rule = atoms.call(((ScnParser.SeedRuleContext) tree).rule_);
    return new SeedsNode(key, List.of(), Optional.of(rule), at);
  }

  private SeedsNode.SeedRange seed(SeedContext tree) {
    String first = tree.first.getText();
    String last = tree.last == null ? first : tree.last.getText();
    return new SeedsNode.SeedRange(first, last, spans.of(tree));
  }
}
