package scn.dsl.show;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import scn.dsl.format.Formatter;
import scn.dsl.semantic.ResolvedScenario;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.HardwareNode;
import scn.dsl.syntax.NamedNode;
import scn.dsl.syntax.StrategyNode;
import scn.dsl.syntax.WorkloadNode;
import scn.dsl.syntax.WrittenText;

/**
 * The text of a resolved scenario, itself a scenario that needs no other file and means the same.
 *
 * <p>Paths in it are relative to the folder of the scenario that it was made of.
 */
public final class ScenarioText {
  private final ResolvedScenario scenario;
  private final SourceWords sources = new SourceWords();

  private ScenarioText(ResolvedScenario scenario) {
    this.scenario = scenario;
  }

  /** In the style of the language, with the origin of everything behind it. */
  public static String of(ResolvedScenario scenario) {
    return Formatter.format(new ScenarioText(scenario).text(true));
  }

  /** In the style of the language, without origins. */
  public static String plain(ResolvedScenario scenario) {
    return Formatter.format(new ScenarioText(scenario).text(false));
  }

  /**
   * SHA-256 of its words, in hexadecimal letters. Neither comments nor layout count, nor in which
   * file a thing is said or whether it is said at all, if it is what the language or a policy says
   * by default.
   */
  public static String digest(ResolvedScenario scenario) {
    String text = new ScenarioText(scenario).text(false);
    String words = String.join(" ", WrittenText.of(text).words());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What was set from outside in a declaration that is shown as it was written. */
  private String given(NamedNode node) {
    return scenario.given().entrySet().stream()
        .filter(each -> sources.isInside(each.getKey(), node.at()))
        .flatMap(each -> each.getValue().settings().stream())
        .distinct()
        .map(it -> ", " + ResolvedScenario.GIVEN + " " + it)
        .collect(Collectors.joining());
  }

  private String text(boolean remarks) {
    TextBuilder out = new TextBuilder(remarks);
    Origins origins = new Origins(scenario);
    out.remark(scenario.file().getFileName() + ", resolved. Paths are relative to its folder.");
    for (NamedNode node : scenario.declarations()) {
      out.line("");
      if (node instanceof WorkloadNode workload) {
        new WorkloadText(out, origins, sources).print(workload);
      } else if (node instanceof ClusterNode cluster) {
        new ClusterText(out, origins).print(cluster);
      } else if (node instanceof HardwareNode hardware) {
        new HardwareText(out, origins).print(hardware);
      } else if (node instanceof StrategyNode strategy) {
        new StrategyText(out, origins).print(strategy);
      } else {
        out.remark(origins.of(node.name().at()) + given(node));
        out.line(sources.asWritten(node.at(), scenario.given()));
      }
    }
    return out.toString();
  }
}
