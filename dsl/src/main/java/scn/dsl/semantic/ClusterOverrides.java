package scn.dsl.semantic;

import java.util.List;
import java.util.Optional;
import scn.dsl.syntax.InstancesNode;
import scn.dsl.syntax.KvItemNode;
import scn.dsl.syntax.KvNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.TierNode;
import scn.dsl.syntax.ValueNode;

/** Sets what a cluster says, as one more layer on top of those it has. */
record ClusterOverrides(NameNode cluster, Layers layers, Faults faults) {

  void apply(ValueOverride override) {
    if (!(override.value() instanceof ValueNode value)) {
      faults.error(override.value().at(), "this is not a value of '" + override.text() + "'", "");
      return;
    }
    NameNode last = override.last();
    switch (override.first().text()) {
      case "instances" -> instances(value);
      case "kv" -> kv(override, value);
      default -> {
        SettingNode setting = new SettingNode(last, value, override.at());
        NameNode block = override.first();
        layers.add(List.of(new SectionNode(block, List.of(setting), override.at())));
      }
    }
  }

  /** A strategy says only some of it, and an override beats what it says. */
  void applyWhereSaid(ValueOverride override) {
    boolean said =
        override.length() == 2
            && layers.get(override.first().text()).orElse(null) instanceof SectionNode section
            && section.settings().stream()
                .anyMatch(each -> each.key().text().equals(override.last().text()));
    if (said) {
      apply(override);
    }
  }

  private void instances(ValueNode count) {
    List<InstancesNode> said = layers.all(InstancesNode.class);
    if (said.size() == 1) {
      InstancesNode only = said.get(0);
      layers.add(List.of(new InstancesNode(count, only.hardware(), only.at())));
    } else if (said.size() > 1) {
      faults.error(
          count.at(),
          "cluster '" + cluster.text() + "' has instances of several kinds",
          "give their numbers parameters, and set those");
    }
  }

  private void kv(ValueOverride override, ValueNode value) {
    KvNode kv = (KvNode) layers.get("kv").orElseThrow();
    NameNode name = override.path().names().get(1);
    KvItemNode item =
        name.text().equals("block")
            ? new SettingNode(name, value, override.at())
            : tier(kv, override, name, value);
    layers.add(List.of(new KvNode(List.of(item), kv.at())));
  }

  private static TierNode tier(KvNode kv, ValueOverride override, NameNode name, ValueNode value) {
    Optional<TierNode> said =
        kv.items().stream()
            .filter(item -> item instanceof TierNode it && it.name().text().equals(name.text()))
            .map(TierNode.class::cast)
            .findFirst();
    List<SettingNode> settings = said.map(TierNode::settings).orElse(List.of());
    if (override.length() == 2) {
      return new TierNode(name, value, settings, override.at());
    }
    SettingNode setting = new SettingNode(override.last(), value, override.at());
    TierNode tier = said.orElseThrow();
    return new TierNode(
        tier.name(), tier.capacity(), Layers.over(settings, List.of(setting)), tier.at());
  }
}
