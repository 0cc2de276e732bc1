package scn.dsl.semantic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.FigureNode;
import scn.dsl.syntax.GpuNode;
import scn.dsl.syntax.HardwareNode;
import scn.dsl.syntax.KvNode;
import scn.dsl.syntax.LatencyNode;
import scn.dsl.syntax.LengthNode;
import scn.dsl.syntax.NamedNode;
import scn.dsl.syntax.Parser;
import scn.dsl.syntax.RateNode;
import scn.dsl.syntax.ReplayNode;
import scn.dsl.syntax.ScenarioNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.StrategyNode;
import scn.dsl.syntax.TierNode;
import scn.dsl.syntax.WorkloadItemNode;
import scn.dsl.syntax.WorkloadNode;

/** What the language says where a scenario says nothing; the text is {@code defaults.scn}. */
final class Defaults {
  static final String SOURCE = "language default";

  private static final ScenarioNode TEXT = text();

  static final ClusterNode CLUSTER = declared(ClusterNode.class, "defaults");
  static final StrategyNode STRATEGY = declared(StrategyNode.class, "defaults");

  private static final WorkloadNode WORKLOAD = declared(WorkloadNode.class, "defaults");
  private static final HardwareNode HARDWARE = declared(HardwareNode.class, "defaults");

  private Defaults() {}

  static boolean has(Span at) {
    return at.source().equals(TEXT.source());
  }

  /** Arguments that a law of lengths may leave out. */
  static List<ArgumentNode> lengthArguments(String law) {
    return workload(LengthNode.class)
        .map(LengthNode::distribution)
        .filter(distribution -> distribution.law().text().equals(law))
        .findFirst()
        .map(distribution -> distribution.arguments())
        .orElse(List.of());
  }

  /** Arguments that a rate function may leave out. */
  static List<ArgumentNode> rateArguments(String law) {
    return workload(RateNode.class)
        .filter(rate -> rate.law().text().equals(law))
        .findFirst()
        .map(RateNode::arguments)
        .orElse(List.of());
  }

  /** Settings that a replay may leave out. */
  static List<SettingNode> replaySettings() {
    return workload(ReplayNode.class).findFirst().orElseThrow().settings();
  }

  /** Settings that a block of a workload may leave out. */
  static List<SettingNode> settings(String block) {
    return workload(SectionNode.class)
        .filter(section -> section.key().text().equals(block))
        .findFirst()
        .map(SectionNode::settings)
        .orElse(List.of());
  }

  private static <T extends WorkloadItemNode> Stream<T> workload(Class<T> type) {
    return WORKLOAD.items().stream().filter(type::isInstance).map(type::cast);
  }

  /** Settings that a tier may leave out. */
  static List<SettingNode> tierSettings(String tier) {
    return CLUSTER.items().stream()
        .filter(KvNode.class::isInstance)
        .flatMap(item -> ((KvNode) item).items().stream())
        .filter(item -> item instanceof TierNode it && it.name().text().equals(tier))
        .findFirst()
        .map(item -> ((TierNode) item).settings())
        .orElse(List.of());
  }

  /** Figures that a latency model may leave out, for any GPU. */
  static List<FigureNode> figures(String model) {
    return figures(HARDWARE, model);
  }

  /** Figures that are those of a GPU. */
  static List<FigureNode> figuresOf(String gpu, String model) {
    return gpus()
        .filter(each -> gpuOf(each).filter(it -> it.gpu().text().equals(gpu)).isPresent())
        .findFirst()
        .map(each -> figures(each, model))
        .orElse(List.of());
  }

  /** How many GPUs an instance has where the scenario gives only their name. */
  static GpuNode gpu() {
    return gpus().findFirst().flatMap(Defaults::gpuOf).orElseThrow();
  }

  private static Stream<HardwareNode> gpus() {
    return TEXT.declarations().stream()
        .filter(HardwareNode.class::isInstance)
        .map(HardwareNode.class::cast)
        .filter(each -> !each.name().text().equals(HARDWARE.name().text()));
  }

  private static Optional<GpuNode> gpuOf(HardwareNode node) {
    return node.items().stream()
        .filter(GpuNode.class::isInstance)
        .map(GpuNode.class::cast)
        .findFirst();
  }

  private static List<FigureNode> figures(HardwareNode node, String model) {
    return node.items().stream()
        .filter(LatencyNode.class::isInstance)
        .map(LatencyNode.class::cast)
        .filter(latency -> latency.model().text().equals(model))
        .findFirst()
        .map(LatencyNode::figures)
        .orElse(List.of());
  }

  private static <T extends NamedNode> T declared(Class<T> type, String name) {
    return TEXT.declarations().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(each -> each.name().text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ScenarioNode text() {
    try (InputStream in = Defaults.class.getResourceAsStream("defaults.scn")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Parser.parse(new SourceText(SOURCE, text)).scenario().orElseThrow();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
