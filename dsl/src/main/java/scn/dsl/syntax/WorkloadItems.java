package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.ClientItemContext;
import scn.grammar.ScnParser.DistributionContext;
import scn.grammar.ScnParser.RateContext;
import scn.grammar.ScnParser.TrafficContext;
import scn.grammar.ScnParser.WorkloadItemContext;

/** Builds the items of workloads and clients. */
final class WorkloadItems {
  private final Spans spans;
  private final Atoms atoms;

  WorkloadItems(Spans spans, Atoms atoms) {
    this.spans = spans;
    this.atoms = atoms;
  }

  List<WorkloadItemNode> of(List<WorkloadItemContext> trees) {
    return trees.stream().map(this::item).toList();
  }

  private WorkloadItemNode item(WorkloadItemContext tree) {
    if (tree instanceof ScnParser.ReplayContext it) {
      return new ReplayNode(atoms.text(it.file), atoms.settings(it.setting()), spans.of(it));
    }
    if (tree instanceof ScnParser.WorkloadRateContext it) {
      return rate(it.rate(), it);
    }
    if (tree instanceof ScnParser.CutSessionsContext it) {
      return new SettingNode(atoms.word(it.start), atoms.word(it.stop), spans.of(it));
    }
    if (tree instanceof ScnParser.WorkloadParamContext it) {
      return atoms.param(it.parameter());
    }
    if (tree instanceof ScnParser.WorkloadSettingContext it) {
      return new SettingNode(atoms.word(it.key), atoms.value(it.value()), spans.of(it));
    }
    if (tree instanceof ScnParser.MixContext it) {
      return new MixNode(atoms.mix(it.mixture()).shares(), spans.of(it));
    }
    if (tree instanceof ScnParser.ClientContext it) {
      return new ClientNode(atoms.name(it.id), clientItems(it.clientItem()), spans.of(it));
    }
    if (tree instanceof ScnParser.CohortContext it) {
      return new CohortNode(
          atoms.name(it.id), atoms.value(it.members), clientItems(it.clientItem()), spans.of(it));
    }
    return traffic(((ScnParser.WorkloadTrafficContext) tree).traffic());
  }

  private List<WorkloadItemNode> clientItems(List<ClientItemContext> trees) {
    return trees.stream().map(this::clientItem).toList();
  }

  private WorkloadItemNode clientItem(ClientItemContext tree) {
    if (tree instanceof ScnParser.ClientClassContext it) {
      return new SettingNode(atoms.word(it.start), atoms.name(it.id), spans.of(it));
    }
    if (tree instanceof ScnParser.ClientTenantContext it) {
      return new SettingNode(atoms.word(it.start), atoms.text(it.text), spans.of(it));
    }
    if (tree instanceof ScnParser.ClientRateContext it) {
      return rate(it.rate(), it);
    }
    if (tree instanceof ScnParser.ActiveContext it) {
      return new ActiveNode(atoms.value(it.from), atoms.value(it.to), spans.of(it));
    }
    if (tree instanceof ScnParser.ClientSettingContext it) {
      return new SettingNode(atoms.word(it.key), atoms.value(it.value()), spans.of(it));
    }
    return traffic(((ScnParser.ClientTrafficContext) tree).traffic());
  }

  private WorkloadItemNode rate(RateContext tree, ParserRuleContext item) {
    NameNode key = atoms.word(item.start);
    if (tree instanceof ScnParser.RatePointsContext it) {
      List<RatePointNode> points =
          it.ratePoint().stream()
              .map(
                  point ->
                      new RatePointNode(
                          atoms.value(point.time), atoms.value(point.perSecond), spans.of(point)))
              .toList();
      return new RateNode(key, atoms.word(it.shape), List.of(), points, spans.of(item));
    }
    if (tree instanceof ScnParser.RateLawContext it) {
      List<ArgumentNode> arguments = atoms.arguments(it.argument());
      return new RateNode(key, atoms.name(it.law), arguments, List.of(), spans.of(item));
    }
    var it = (ScnParser.SteadyRateContext) tree;
    return new SettingNode(key, atoms.value(it.value()), spans.of(item));
  }

  private WorkloadItemNode traffic(TrafficContext tree) {
    if (tree instanceof ScnParser.ArrivalsContext it) {
      return new ArrivalsNode(atoms.call(it.process), spans.of(it));
    }
    if (tree instanceof ScnParser.PrefixContext it) {
      return new PrefixNode(
          atoms.text(it.group), atoms.value(it.length), it.PER() != null, spans.of(it));
    }
    if (tree instanceof ScnParser.LengthContext it) {
      return new LengthNode(atoms.word(it.key), distribution(it.distribution()), spans.of(it));
    }
    var it = (ScnParser.SessionContext) tree;
    return new SectionNode(atoms.word(it.start), atoms.settings(it.setting()), spans.of(it));
  }

  private DistributionNode distribution(DistributionContext tree) {
    if (tree instanceof ScnParser.ListedContext it) {
      List<BinNode> bins =
          it.bin().stream()
              .map(
                  bin ->
                      new BinNode(
                          atoms.quantity(bin.tokens), atoms.quantity(bin.weight), spans.of(bin)))
              .toList();
      Optional<NameNode> unit = Optional.ofNullable(it.unitWord).map(atoms::word);
      return new DistributionNode(
          atoms.word(it.start), List.of(), bins, Optional.empty(), unit, spans.of(it));
    }
    if (tree instanceof ScnParser.ListedInFileContext it) {
      Optional<NameNode> unit = Optional.ofNullable(it.unitWord).map(atoms::word);
      Optional<TextNode> file = Optional.of(atoms.text(it.file));
      return new DistributionNode(
          atoms.word(it.start), List.of(), List.of(), file, unit, spans.of(it));
    }
    var it = (ScnParser.DrawnContext) tree;
    Optional<NameNode> unit = Optional.ofNullable(it.unitWord).map(atoms::word);
    return new DistributionNode(
        atoms.name(it.law.id),
        atoms.arguments(it.law.argument()),
        List.of(),
        Optional.empty(),
        unit,
        spans.of(it));
  }
}
