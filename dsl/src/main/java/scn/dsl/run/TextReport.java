package scn.dsl.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.Seeds;
import scn.dsl.semantic.Variation;

/**
 * Results for a terminal: what each strategy measured, how it changes under other circumstances,
 * and what became of the claims.
 */
public final class TextReport {
  private final int page;
  private final StringBuilder text = new StringBuilder();

  private TextReport(int page) {
    this.page = page;
  }

  public static String of(List<StudyResult> studies) {
    return of(studies, TextTable.WIDTH);
  }

  /**
   * @param page columns there are, 80 or more
   */
  public static String of(List<StudyResult> studies, int page) {
    TextReport report = new TextReport(page);
    studies.forEach(report::study);
    return report.text.toString();
  }

  private void study(StudyResult result) {
    Experiment experiment = result.study().experiment();
    text.append(TextTable.wrapped(page, experiment.name() + "  ", experiment.title(), 2));
    words(
        "semantics %s, workload %s, cluster %s"
            .formatted(
                experiment.semantics().name().toLowerCase(Locale.ROOT),
                experiment.setup().workloadName(),
                experiment.setup().clusterName()));
    words(seeds(result));
    for (Arm arm : result.study().arms()) {
      List<RunResult> own = result.of("", arm);
      if (!own.isEmpty()) {
        text.append(new ArmTables(page).of(arm, own));
      }
    }
    for (Variation variation : result.study().variations()) {
      text.append(new VariationTable(page).of(result, variation));
    }
    text.append(new ClaimReport(page).of(result));
    text.append('\n');
  }

  private static String seeds(StudyResult result) {
    String listed = result.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String rule = result.study().auto().map(auto -> rule(auto, result.study())).orElse("");
    return (result.seeds().size() == 1 ? "seed " : "seeds ") + listed + rule;
  }

  private static String rule(Seeds.Auto auto, Study study) {
    boolean all = auto.equals(study.seeds());
    return ", added until all is settled, at most "
        + auto.most()
        + (all ? "" : ", as many as are recorded");
  }

  private void words(String words) {
    text.append(TextTable.wrapped(page, "", words, 2));
  }
}
