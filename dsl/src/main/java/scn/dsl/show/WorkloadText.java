package scn.dsl.show;

import java.nio.file.Path;
import java.util.stream.Collectors;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.ArrivalsNode;
import scn.dsl.syntax.ClientNode;
import scn.dsl.syntax.DistributionNode;
import scn.dsl.syntax.LengthNode;
import scn.dsl.syntax.MixNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.ReplayNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.WorkloadItemNode;
import scn.dsl.syntax.WorkloadNode;

/** Prints workloads. */
record WorkloadText(TextBuilder out, Origins origins, SourceWords sources) {

  void print(WorkloadNode node) {
    out.line("workload " + node.name().text() + " {", origins.of(node.name().at()));
    node.items().forEach(this::print);
    out.line("}");
  }

  private void print(WorkloadItemNode item) {
    if (item instanceof ClientNode client) {
      out.line("client " + client.name().text() + " {", origins.of(client.at()));
      client.items().forEach(this::print);
      out.line("}");
    } else if (item instanceof SectionNode section) {
      Blocks.print(out, section, setting -> origins.of(setting.at()));
    } else if (item instanceof LengthNode length) {
      length(length);
    } else {
      out.line(words(item), origins.of(item.at()));
    }
  }

  private String words(WorkloadItemNode item) {
    if (item instanceof ParamNode param) {
      return ItemText.param(param);
    }
    if (item instanceof SettingNode setting) {
      return setting.key().text() + " " + ItemText.value(setting.value());
    }
    if (item instanceof MixNode mix) {
      return "mix " + ItemText.mix(mix);
    }
    if (item instanceof ArrivalsNode arrivals) {
      return "arrivals " + arrivals.process().name().text() + arguments(arrivals);
    }
    if (item instanceof ReplayNode replay) {
      return "replay \"" + path(replay) + '"';
    }
    return sources.words(item.at());
  }

  private static String arguments(ArrivalsNode node) {
    return node.process().arguments().isEmpty()
        ? ""
        : node.process().arguments().stream()
            .map(WorkloadText::argument)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String argument(ArgumentNode node) {
    return node.name().text() + ": " + ItemText.value(node.value());
  }

  private void length(LengthNode length) {
    DistributionNode law = length.distribution();
    String unit = law.unit().map(NameNode::text).orElse("");
    String head = length.key().text() + " " + law.law().text();
    if (!law.bins().isEmpty() || law.arguments().isEmpty()) {
      out.line(sources.words(length.at()), origins.of(length.at()));
      return;
    }
    Blocks.call(
        out,
        head,
        law.arguments(),
        (" " + unit).stripTrailing(),
        origins.of(length.at()),
        argument -> origins.of(argument.at()));
  }

  /** Relative to the scenario that is shown. */
  private String path(ReplayNode replay) {
    Path said = folder(Path.of(replay.file().at().source().name()));
    Path read = folder(origins.scenario().file());
    Path file = said.resolve(replay.file().text()).normalize();
    return read.relativize(file).toString().replace('\\', '/');
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().normalize().getParent();
  }
}
