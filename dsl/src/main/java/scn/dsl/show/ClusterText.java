package scn.dsl.show;

import scn.dsl.syntax.ClusterItemNode;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.InstancesNode;
import scn.dsl.syntax.KvItemNode;
import scn.dsl.syntax.KvNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.TierNode;

/** Prints clusters. */
record ClusterText(TextBuilder out, Origins origins) {

  void print(ClusterNode node) {
    out.line("cluster " + node.name().text() + " {", origins.of(node.name().at()));
    node.items().forEach(this::print);
    out.line("}");
  }

  private void print(ClusterItemNode item) {
    if (item instanceof ParamNode param) {
      out.line(ItemText.param(param), origins.of(param.initial().at()));
    } else if (item instanceof InstancesNode it) {
      out.line(
          "instances " + it.count().written() + " of " + it.hardware().text(),
          origins.of(it.count().at()));
    } else if (item instanceof SectionNode section) {
      Blocks.print(out, section, setting -> origins.of(setting.at()));
    } else {
      out.line("kv {");
      ((KvNode) item).items().forEach(this::print);
      out.line("}");
    }
  }

  private void print(KvItemNode item) {
    if (item instanceof SettingNode setting) {
      out.line(
          setting.key().text() + " " + ItemText.value(setting.value()), origins.of(setting.at()));
      return;
    }
    TierNode tier = (TierNode) item;
    String head = "tier " + tier.name().text() + " " + tier.capacity().written();
    String origin = origins.of(tier.capacity().at());
    if (tier.settings().isEmpty()) {
      out.line(head, origin);
    } else {
      Blocks.settings(out, head, tier.settings(), origin, each -> origins.of(each.at()));
    }
  }
}
