package scn.dsl.optimize;

import java.util.List;
import java.util.Optional;
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

  /** Shares below this are no figures. */
  private static final double LITTLE = 0.01;

  void writeTo(Page page) {
    result.sensitivity().ifPresent(it -> write(it, page));
  }

  private void write(Sensitivity sensitivity, Page page) {
    page.gap();
    page.words(
        "What matters for %s (the model explains %s of the trials, %s of them within its 95%% intervals)"
            .formatted(
                Objectives.name(result.study().leading()),
                Figures.share(Math.max(0, sensitivity.trust().explained())),
                Figures.share(sensitivity.trust().covered())));
    if (!sensitivity.trust().enough()) {
      page.words(
          "  warning: it explains too little for the rest of this to mean much; more trials may help");
    }
    shares(sensitivity, page);
    for (Interaction each : sensitivity.interactions()) {
      if (each.share() >= WORTH_SAYING) {
        page.words(
            "  %s and %s: %s only together"
                .formatted(each.one(), each.other(), Figures.share(each.share())));
      }
    }
    for (GoodRange each : sensitivity.ranges()) {
      if (each.atBound() != GoodRange.AtBound.NO && matters(sensitivity, each.parameter())) {
        page.words("  " + atBound(each), 4);
      }
    }
  }

  /** Whether it has a share of the variation that is no chance: the rest need no wider range. */
  private static boolean matters(Sensitivity sensitivity, String parameter) {
    return sensitivity.importances().stream()
        .filter(it -> it.parameter().equals(parameter))
        .anyMatch(it -> it.total() >= LITTLE && !it.indistinguishableFromZero());
  }

  private void shares(Sensitivity sensitivity, Page page) {
    TextTable table = page.table(24, 8, 8);
    table.add("  parameter", List.of("alone", "in all"), List.of("good from .. to"));
    for (Importance each : sensitivity.importances()) {
      if (each.total() >= LITTLE) {
        table.add(
            "  " + each.parameter(),
            List.of(share(each.first()), share(each.total())),
            List.of(range(sensitivity, each.parameter()), ""));
      }
    }
    page.add(table);
    named("less than 1% each", names(sensitivity, false), page);
    named("perhaps nothing at all, as far as the model knows", names(sensitivity, true), page);
  }

  /** Those whose share is no figure, or of the others those whose share may be chance. */
  private static List<String> names(Sensitivity sensitivity, boolean chance) {
    return sensitivity.importances().stream()
        .filter(it -> chance == it.total() >= LITTLE)
        .filter(it -> !chance || it.indistinguishableFromZero())
        .map(Importance::parameter)
        .toList();
  }

  private static void named(String what, List<String> parameters, Page page) {
    if (!parameters.isEmpty()) {
      page.words("  %s: %s".formatted(what, String.join(", ", parameters)), 4);
    }
  }

  private static String share(double share) {
    return share < LITTLE ? "<1%" : Figures.share(share);
  }

  private String range(Sensitivity sensitivity, String parameter) {
    if (!result.winner().orElseThrow().active(parameter)) {
      return "not in play";
    }
    return sensitivity.ranges().stream()
        .filter(it -> it.parameter().equals(parameter))
        .findFirst()
        .map(it -> range(it, open(parameter).orElseThrow()))
        .orElse("");
  }

  private static String range(GoodRange range, OpenParameter parameter) {
    String low = value(parameter, range.low());
    String high = value(parameter, range.high());
    return low.equals(high) ? low : low + " .. " + high;
  }

  private static String value(OpenParameter parameter, Object value) {
    return value instanceof Number number
        ? SettingTable.value(parameter, number.doubleValue())
        : String.valueOf(value);
  }

  /** Empty for shares of a simplex, which are searched as one. */
  private Optional<OpenParameter> open(String parameter) {
    return result.plan().mapping().language().parameters().stream()
        .filter(it -> it.name().equals(parameter))
        .findFirst();
  }

  private String atBound(GoodRange range) {
    OpenParameter parameter = open(range.parameter()).orElseThrow();
    boolean low = range.atBound() == GoodRange.AtBound.LOW;
    String where =
        "warning: %s is at its %s end, %s"
            .formatted(
                range.parameter(),
                low ? "lower" : "upper",
                value(parameter, low ? range.low() : range.high()));
    return WiderRange.of(parameter, range.atBound())
        .map(wider -> where + ": there may be better settings in " + wider)
        .orElse(where);
  }
}
