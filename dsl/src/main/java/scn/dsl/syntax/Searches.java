package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.grammar.ScnLexer;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.ProblemItemContext;
import scn.grammar.ScnParser.SearchItemContext;

/** Builds the items of problems and of searches. */
final class Searches {
  private final Spans spans;
  private final Atoms atoms;
  private final Frames frames;
  private final Predictions predictions;

  Searches(Spans spans, Atoms atoms) {
    this.spans = spans;
    this.atoms = atoms;
    this.frames = new Frames(spans, atoms);
    this.predictions = new Predictions(spans, atoms);
  }

  List<ProblemItemNode> problem(List<ProblemItemContext> trees) {
    return trees.stream().map(this::problemItem).toList();
  }

  private ProblemItemNode problemItem(ProblemItemContext tree) {
    if (tree instanceof ScnParser.ProblemFrameContext it) {
      return (ProblemItemNode) frames.of(it.frame());
    }
    if (tree instanceof ScnParser.SuccessContext it) {
      return predictions.of(it.metric(), it.effect(), spans.of(it));
    }
    if (tree instanceof ScnParser.RequirementContext it) {
      PathNode path = atoms.path(it.path());
      return new RequirementNode(path, it.sign.getText(), atoms.value(it.value()), spans.of(it));
    }
    var it = (ScnParser.PriorContext) tree;
    return new SettingNode(atoms.word(it.start), atoms.text(it.text), spans.of(it));
  }

  List<SearchItemNode> search(List<SearchItemContext> trees) {
    return trees.stream().map(this::searchItem).toList();
  }

  private SearchItemNode searchItem(SearchItemContext tree) {
    if (tree instanceof ScnParser.ObjectiveContext it) {
      boolean minimize = it.goal.getType() == ScnLexer.MINIMIZE;
      Optional<NameNode> overSeeds = Optional.ofNullable(it.overSeeds()).map(o -> atoms.word(o.id));
      return new ObjectiveNode(minimize, predictions.metric(it.metric()), overSeeds, spans.of(it));
    }
    if (tree instanceof ScnParser.ConstraintContext it) {
      return predictions.of(it.metric(), it.effect(), spans.of(it));
    }
    if (tree instanceof ScnParser.PreferenceContext it) {
      return new PreferenceNode(
          predictions.of(it.metric(), it.effect(), spans.of(it)),
          Optional.ofNullable(it.weight).map(atoms::quantity),
          spans.of(it));
    }
    if (tree instanceof ScnParser.BudgetContext it) {
      Optional<NameNode> unit = Optional.ofNullable(it.unitWord).map(atoms::word);
      return new BudgetNode(atoms.quantity(it.amount), unit, spans.of(it));
    }
    if (tree instanceof ScnParser.SearchSeedsContext it) {
      return frames.seeds(atoms.word(it.start), it.seeds(), spans.of(it));
    }
    if (tree instanceof ScnParser.ConfirmationContext it) {
      NameNode key = atoms.word(it.start);
      return it.seeds() == null
          ? new SettingNode(key, atoms.word(it.OFF().getSymbol()), spans.of(it))
          : frames.seeds(key, it.seeds(), spans.of(it));
    }
    if (tree instanceof ScnParser.MethodContext it) {
      return new SettingNode(atoms.word(it.start), atoms.name(it.id), spans.of(it));
    }
    if (tree instanceof ScnParser.RacingContext it) {
      return new SettingNode(atoms.word(it.start), atoms.word(it.switch_), spans.of(it));
    }
    if (tree instanceof ScnParser.TrialsAtOnceContext it) {
      return new SettingNode(atoms.word(it.start), atoms.quantity(it.size), spans.of(it));
    }
    if (tree instanceof ScnParser.StopRuleContext it) {
      return new SettingNode(atoms.word(it.start), atoms.call(it.rule_), spans.of(it));
    }
    var it = (ScnParser.TrialContext) tree;
    return new SectionNode(atoms.word(it.start), atoms.settings(it.setting()), spans.of(it));
  }
}
