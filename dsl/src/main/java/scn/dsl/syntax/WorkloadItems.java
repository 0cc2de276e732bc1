package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.ClientItemContext;
import scn.grammar.ScnParser.DistributionContext;
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
      return new ReplayNode(atoms.text(it.file), spans.of(it));
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
      List<WorkloadItemNode> items = it.clientItem().stream().map(this::clientItem).toList();
      return new ClientNode(atoms.name(it.id), items, spans.of(it));
    }
    return traffic(((ScnParser.WorkloadTrafficContext) tree).traffic());
  }

  private WorkloadItemNode clientItem(ClientItemContext tree) {
    if (tree instanceof ScnParser.ClientClassContext it) {
      return new SettingNode(atoms.word(it.start), atoms.name(it.id), spans.of(it));
    }
    if (tree instanceof ScnParser.ClientTenantContext it) {
      return new SettingNode(atoms.word(it.start), atoms.text(it.text), spans.of(it));
    }
    if (tree instanceof ScnParser.ClientSettingContext it) {
      return new SettingNode(atoms.word(it.key), atoms.value(it.value()), spans.of(it));
    }
    return traffic(((ScnParser.ClientTrafficContext) tree).traffic());
  }

  private WorkloadItemNode traffic(TrafficContext tree) {
    if (tree instanceof ScnParser.ArrivalsContext it) {
      return new ArrivalsNode(atoms.call(it.process), spans.of(it));
    }
    if (tree instanceof ScnParser.PrefixContext it) {
      return new PrefixNode(atoms.text(it.group), atoms.value(it.length), spans.of(it));
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
      return new DistributionNode(atoms.word(it.start), List.of(), bins, unit, spans.of(it));
    }
    var it = (ScnParser.DrawnContext) tree;
    Optional<NameNode> unit = Optional.ofNullable(it.unitWord).map(atoms::word);
    return new DistributionNode(
        atoms.name(it.law.id), atoms.arguments(it.law.argument()), List.of(), unit, spans.of(it));
  }
}
