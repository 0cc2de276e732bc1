package scn.dsl.show;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import scn.dsl.diagnostic.Span;
import scn.dsl.semantic.ResolvedScenario;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.StrategyNode;

/** Says where a part of a resolved scenario came from. */
record Origins(ResolvedScenario scenario) {

  String of(Span at) {
    String source = at.source().name();
    if (source.equals(ResolvedScenario.LANGUAGE_DEFAULT)) {
      return source;
    }
    if (source.equals(ResolvedScenario.GIVEN)) {
      return source + " " + at.source().text();
    }
    String place = near(Path.of(source)) + ":" + at.line();
    return source.endsWith(".groovy") ? "policy default, " + place : place;
  }

  /** Also says that a script takes the place of a shipped one. */
  String ofPolicy(Span at, String kind, String policy) {
    Path shipped = scenario.shadows().get(kind + " " + policy);
    return of(at) + (shipped == null ? "" : ", a script in place of " + near(shipped));
  }

  /** Also says what a strategy's own setting wins over. */
  String ofSetting(StrategyNode strategy, SectionNode section, SettingNode setting) {
    StringBuilder text = new StringBuilder(of(setting.at()));
    Collection<ClusterNode> clusters =
        scenario.clusters().getOrDefault(strategy.name().text(), List.of());
    for (ClusterNode cluster : clusters) {
      for (var item : cluster.items()) {
        if (item instanceof SectionNode block && block.key().text().equals(section.key().text())) {
          block.settings().stream()
              .filter(each -> each.key().text().equals(setting.key().text()))
              .map(each -> ItemText.value(each.value()))
              .forEach(
                  it -> text.append(", over cluster " + cluster.name().text() + " (" + it + ")"));
        }
      }
    }
    return text.toString();
  }

  /** As a user in the present folder would name it. */
  private static Path near(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = file.toAbsolutePath().normalize();
    return whole.startsWith(here) ? here.relativize(whole) : file;
  }
}
