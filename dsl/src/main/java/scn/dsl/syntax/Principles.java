package scn.dsl.syntax;

import scn.grammar.ScnParser;
import scn.grammar.ScnParser.PrincipleItemContext;

/** Builds the items of principles. */
record Principles(Spans spans, Atoms atoms) {

  PrincipleItemNode of(PrincipleItemContext tree) {
    if (tree instanceof ScnParser.PrincipleTextContext it) {
      return new SettingNode(atoms.word(it.key), atoms.text(it.text), spans.of(it));
    }
    if (tree instanceof ScnParser.HoldsContext it) {
      return new HoldsNode(it.path().stream().map(atoms::path).toList(), spans.of(it));
    }
    var it = (ScnParser.ContradictionContext) tree;
    return new ContradictionNode(
        atoms.name(it.kind), it.policies.stream().map(atoms::name).toList(), spans.of(it));
  }
}
