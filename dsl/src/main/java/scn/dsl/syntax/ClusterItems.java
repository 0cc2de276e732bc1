package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.ClusterItemContext;
import scn.grammar.ScnParser.FigureContext;
import scn.grammar.ScnParser.HardwareItemContext;
import scn.grammar.ScnParser.KvItemContext;

/** Builds the items of hardware and clusters. */
final class ClusterItems {
  private final Spans spans;
  private final Atoms atoms;

  ClusterItems(Spans spans, Atoms atoms) {
    this.spans = spans;
    this.atoms = atoms;
  }

  List<HardwareItemNode> hardware(List<HardwareItemContext> trees) {
    return trees.stream().map(this::hardwareItem).toList();
  }

  private HardwareItemNode hardwareItem(HardwareItemContext tree) {
    if (tree instanceof ScnParser.ModelContext it) {
      return new ModelNode(atoms.text(it.text), spans.of(it));
    }
    if (tree instanceof ScnParser.GpuContext it) {
      Optional<QuantityNode> count = Optional.ofNullable(it.count).map(atoms::quantity);
      return new GpuNode(atoms.text(it.text), count, spans.of(it));
    }
    var it = (ScnParser.LatencyContext) tree;
    List<FigureNode> figures = it.figure().stream().map(this::figure).toList();
    return new LatencyNode(atoms.name(it.kind), figures, spans.of(it));
  }

  private FigureNode figure(FigureContext tree) {
    List<QuantityNode> values = tree.quantity().stream().map(atoms::quantity).toList();
    return new FigureNode(atoms.name(tree.key), values, spans.of(tree));
  }

  List<ClusterItemNode> cluster(List<ClusterItemContext> trees) {
    return trees.stream().map(this::clusterItem).toList();
  }

  private ClusterItemNode clusterItem(ClusterItemContext tree) {
    if (tree instanceof ScnParser.ClusterParamContext it) {
      return atoms.param(it.parameter());
    }
    if (tree instanceof ScnParser.InstancesContext it) {
      return new InstancesNode(atoms.value(it.count), atoms.name(it.hardwareId), spans.of(it));
    }
    if (tree instanceof ScnParser.KvContext it) {
      return new KvNode(it.kvItem().stream().map(this::kvItem).toList(), spans.of(it));
    }
    var it = ((ScnParser.ClusterSectionContext) tree).section();
    return new SectionNode(atoms.word(it.key), atoms.settings(it.setting()), spans.of(it));
  }

  private KvItemNode kvItem(KvItemContext tree) {
    if (tree instanceof ScnParser.BlockContext it) {
      return new SettingNode(atoms.word(it.start), atoms.value(it.size), spans.of(it));
    }
    var it = (ScnParser.TierContext) tree;
    return new TierNode(
        atoms.name(it.id), atoms.value(it.capacity), atoms.settings(it.setting()), spans.of(it));
  }
}
