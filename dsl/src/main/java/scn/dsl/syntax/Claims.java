package scn.dsl.syntax;

import java.util.Optional;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.ClaimItemContext;

/** Builds claims and what they predict. */
final class Claims {
  private final Spans spans;
  private final Atoms atoms;
  private final Predictions predictions;
  private final Variations variations;

  Claims(Spans spans, Atoms atoms) {
    this.spans = spans;
    this.atoms = atoms;
    this.predictions = new Predictions(spans, atoms);
    this.variations = new Variations(spans, atoms);
  }

  ClaimNode of(ScnParser.ClaimContext tree) {
    return new ClaimNode(
        atoms.word(tree.kind.start),
        atoms.name(tree.id),
        Optional.ofNullable(tree.armId).map(atoms::name),
        Optional.ofNullable(tree.use).map(atoms::call),
        tree.claimItem().stream().map(this::item).toList(),
        spans.of(tree));
  }

  private ClaimItemNode item(ClaimItemContext tree) {
    if (tree instanceof ScnParser.NeedsContext it) {
      return new SettingNode(atoms.word(it.start), atoms.name(it.id), spans.of(it));
    }
    if (tree instanceof ScnParser.CircumstancesContext it) {
      return new CircumstancesNode(
          atoms.word(it.key), variations.assignments(it.assignment()), spans.of(it));
    }
    if (tree instanceof ScnParser.ComponentsContext it) {
      return new ComponentsNode(
          atoms.word(it.key), it.name().stream().map(atoms::name).toList(), spans.of(it));
    }
    if (tree instanceof ScnParser.ClaimVariationContext it) {
      return variations.of(it.variation());
    }
    if (tree instanceof ScnParser.PredictionContext it) {
      return predictions.of(it.metric(), it.effect(), spans.of(it));
    }
    var it = (ScnParser.RemarkContext) tree;
    return new SettingNode(atoms.word(it.key), atoms.text(it.text), spans.of(it));
  }
}
