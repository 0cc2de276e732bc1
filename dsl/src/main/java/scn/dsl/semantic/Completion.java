package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.ClientNode;
import scn.dsl.syntax.CohortNode;
import scn.dsl.syntax.DistributionNode;
import scn.dsl.syntax.FigureNode;
import scn.dsl.syntax.GpuNode;
import scn.dsl.syntax.HardwareItemNode;
import scn.dsl.syntax.HardwareNode;
import scn.dsl.syntax.KvItemNode;
import scn.dsl.syntax.KvNode;
import scn.dsl.syntax.LatencyNode;
import scn.dsl.syntax.LengthNode;
import scn.dsl.syntax.RateNode;
import scn.dsl.syntax.ReplayNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.TierNode;
import scn.dsl.syntax.WorkloadItemNode;

/** Says what the text leaves to the language, inside of the items that the text does say. */
final class Completion {
  private Completion() {}

  static WorkloadItemNode of(WorkloadItemNode item) {
    if (item instanceof ClientNode client) {
      List<WorkloadItemNode> items = client.items().stream().map(Completion::of).toList();
      return new ClientNode(client.name(), items, client.at());
    }
    if (item instanceof CohortNode cohort) {
      List<WorkloadItemNode> items = cohort.items().stream().map(Completion::of).toList();
      return new CohortNode(cohort.name(), cohort.members(), items, cohort.at());
    }
    if (item instanceof RateNode rate) {
      List<ArgumentNode> arguments =
          arguments(rate.arguments(), Defaults.rateArguments(rate.law().text()));
      return new RateNode(rate.key(), rate.law(), arguments, rate.points(), rate.at());
    }
    if (item instanceof ReplayNode replay) {
      List<SettingNode> settings = settings(replay.settings(), Defaults.replaySettings());
      return new ReplayNode(replay.file(), settings, replay.at());
    }
    if (item instanceof LengthNode length) {
      return new LengthNode(length.key(), of(length.distribution()), length.at());
    }
    if (item instanceof SectionNode section && !isOfUsers(section)) {
      List<SettingNode> defaults = Defaults.settings(section.key().text());
      return new SectionNode(section.key(), settings(section.settings(), defaults), section.at());
    }
    return item;
  }

  private static DistributionNode of(DistributionNode node) {
    List<ArgumentNode> arguments =
        arguments(node.arguments(), Defaults.lengthArguments(node.law().text()));
    return new DistributionNode(
        node.law(), arguments, node.bins(), node.file(), node.unit(), node.at());
  }

  /** Nothing but a think time: it never ends, and what a session can leave out means nothing. */
  private static boolean isOfUsers(SectionNode session) {
    return session.settings().stream().noneMatch(it -> it.key().text().equals("rounds"));
  }

  private static List<ArgumentNode> arguments(
      List<ArgumentNode> said, List<ArgumentNode> defaults) {
    Stream<ArgumentNode> missing =
        defaults.stream()
            .filter(
                each -> said.stream().noneMatch(it -> it.name().text().equals(each.name().text())));
    return Stream.concat(said.stream(), missing).toList();
  }

  /** A tier replaces that of an ancestor as a whole; what it leaves out is up to the language. */
  static KvNode of(KvNode kv) {
    List<KvItemNode> items = new ArrayList<>(kv.items());
    items.replaceAll(item -> item instanceof TierNode tier ? of(tier) : item);
    return new KvNode(items, kv.at());
  }

  private static TierNode of(TierNode tier) {
    List<SettingNode> defaults = Defaults.tierSettings(tier.name().text());
    return new TierNode(
        tier.name(), tier.capacity(), settings(tier.settings(), defaults), tier.at());
  }

  private static List<SettingNode> settings(List<SettingNode> said, List<SettingNode> defaults) {
    Stream<SettingNode> missing =
        defaults.stream()
            .filter(
                each -> said.stream().noneMatch(it -> it.key().text().equals(each.key().text())));
    return Stream.concat(said.stream(), missing).toList();
  }

  static HardwareNode of(HardwareNode node) {
    String gpu =
        node.items().stream()
            .filter(GpuNode.class::isInstance)
            .findFirst()
            .map(item -> ((GpuNode) item).gpu().text())
            .orElse("");
    List<HardwareItemNode> items = new ArrayList<>(node.items());
    items.replaceAll(
        item -> {
          if (item instanceof GpuNode it && it.count().isEmpty()) {
            return new GpuNode(it.gpu(), Defaults.gpu().count(), it.at());
          }
          return item instanceof LatencyNode latency ? of(latency, gpu) : item;
        });
    return new HardwareNode(node.name(), items, node.at());
  }

  private static LatencyNode of(LatencyNode latency, String gpu) {
    List<FigureNode> figures = new ArrayList<>(latency.figures());
    addMissing(figures, Defaults.figuresOf(gpu, latency.model().text()));
    addMissing(figures, Defaults.figures(latency.model().text()));
    return new LatencyNode(latency.model(), figures, latency.at());
  }

  private static void addMissing(List<FigureNode> figures, List<FigureNode> defaults) {
    Set<String> said = new LinkedHashSet<>();
    figures.forEach(each -> said.add(each.key().text()));
    defaults.stream().filter(each -> !said.contains(each.key().text())).forEach(figures::add);
  }
}
