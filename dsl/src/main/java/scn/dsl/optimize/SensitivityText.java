package scn.dsl.optimize;

import java.util.List;
import java.util.Locale;
import scn.dsl.run.Figures;
import scn.dsl.run.TextTable;
import scn.dsl.semantic.OpenParameter;
import scn.engine.search.sensitivity.GoodRange;
import scn.engine.search.sensitivity.Importance;
import scn.engine.search.sensitivity.Interaction;
import scn.engine.search.sensitivity.Sensitivity;

/** What matters, how far it may move, and how much of that to believe. */
record SensitivityText(Optimization result) {
  private static final double WORTH_SAYING = 0.05;

  void writeTo(Page page) {
    result.sensitivity().ifPresent(it -> write(it, page));
  }

  private void write(Sensitivity sensitivity, Page page) {
    page.gap();
    page.words(
        "What matters for %s (the model explains %s of the trials, %s of them within its 95%% intervals)"
            .formatted(
                Objectives.name(result.study().objectives().get(0)),
                Figures.share(Math.max(0, sensitivity.trust().explained())),
                Figures.share(sensitivity.trust().covered())));
    if (!sensitivity.trust().enough()) {
      page.words("  It explains too little for the rest of this to mean much.");
    }
    TextTable table = page.table(24, 8, 8);
    table.add("  parameter", List.of("alone", "in all"), List.of("good from .. to"));
    for (Importance each : sensitivity.importances()) {
      table.add(
          "  " + each.parameter(),
          List.of(Figures.share(each.first()), Figures.share(each.total())),
          List.of(
              range(sensitivity, each.parameter())
                  + (each.indistinguishableFromZero() ? ", perhaps none" : ""),
              range(sensitivity, each.parameter()),
              ""));
    }
    page.add(table);
    for (Interaction each : sensitivity.interactions()) {
      if (each.share() >= WORTH_SAYING) {
        page.words(
            "  %s and %s: %s only together"
                .formatted(each.one(), each.other(), Figures.share(each.share())));
      }
    }
    for (GoodRange each : sensitivity.ranges()) {
      if (each.atBound() != GoodRange.AtBound.NO) {
        page.words(
            "  warning: %s is at its %s end: a wider range may hold better settings"
                .formatted(
                    each.parameter(), each.atBound() == GoodRange.AtBound.LOW ? "lower" : "upper"),
            4);
      }
    }
  }

  private String range(Sensitivity sensitivity, String parameter) {
    return sensitivity.ranges().stream()
        .filter(it -> it.parameter().equals(parameter))
        .findFirst()
        .map(it -> value(parameter, it.low()) + " .. " + value(parameter, it.high()))
        .orElse("");
  }

  private String value(String parameter, Object value) {
    if (!(value instanceof Number number)) {
      return String.valueOf(value);
    }
    return result.plan().mapping().language().parameters().stream()
        .filter(it -> it.name().equals(parameter))
        .filter(it -> it.domain() instanceof OpenParameter.Range)
        .findFirst()
        .map(it -> SettingTable.value(it, number.doubleValue()))
        .orElseGet(() -> String.format(Locale.ROOT, "%.3g", number.doubleValue()));
  }
}
