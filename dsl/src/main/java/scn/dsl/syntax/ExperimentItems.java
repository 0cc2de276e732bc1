package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.ArmContext;
import scn.grammar.ScnParser.ExperimentItemContext;
import scn.grammar.ScnParser.TargetContext;

/** Builds the items of experiments. */
final class ExperimentItems {
  private final Spans spans;
  private final Atoms atoms;
  private final Frames frames;
  private final Variations variations;
  private final Claims claims;

  ExperimentItems(Spans spans, Atoms atoms) {
    this.spans = spans;
    this.atoms = atoms;
    this.frames = new Frames(spans, atoms);
    this.variations = new Variations(spans, atoms);
    this.claims = new Claims(spans, atoms);
  }

  List<ExperimentItemNode> of(List<ExperimentItemContext> trees) {
    return trees.stream().map(this::item).toList();
  }

  private ExperimentItemNode item(ExperimentItemContext tree) {
    if (tree instanceof ScnParser.ExperimentFrameContext it) {
      return (ExperimentItemNode) frames.of(it.frame());
    }
    if (tree instanceof ScnParser.ProblemUseContext it) {
      return new SettingNode(atoms.word(it.start), atoms.name(it.id), spans.of(it));
    }
    if (tree instanceof ScnParser.CompareContext it) {
      return new CompareNode(it.arm().stream().map(this::arm).toList(), spans.of(it));
    }
    if (tree instanceof ScnParser.ExperimentHorizonContext it) {
      return new SettingNode(atoms.word(it.start), atoms.quantity(it.time), spans.of(it));
    }
    if (tree instanceof ScnParser.TargetsContext it) {
      return new TargetsNode(it.target().stream().map(this::target).toList(), spans.of(it));
    }
    if (tree instanceof ScnParser.ExperimentVariationContext it) {
      return variations.of(it.variation());
    }
    return claims.of((ScnParser.ClaimContext) tree);
  }

  private ArmNode arm(ArmContext tree) {
    Optional<NameNode> alias = Optional.ofNullable(tree.alias).map(atoms::name);
    return new ArmNode(atoms.call(tree.strategyUse), alias, spans.of(tree));
  }

  private SectionNode target(TargetContext tree) {
    return new SectionNode(atoms.name(tree.id), atoms.settings(tree.setting()), spans.of(tree));
  }
}
