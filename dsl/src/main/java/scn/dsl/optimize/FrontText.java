package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import scn.dsl.run.Figures;
import scn.dsl.run.TextTable;
import scn.dsl.semantic.OpenParameter;
import scn.dsl.semantic.SearchSpace;
import scn.engine.search.Objective;
import scn.engine.search.ParetoFront;
import scn.engine.search.Trial;
import scn.engine.search.space.Setting;

/** With several objectives: what may be had for what, and where. */
record FrontText(Optimization result) {
  private static final int LABEL = 22;
  private static final int FIGURE = 12;

  void writeTo(Page page) {
    if (result.study().objectives().size() < 2 || result.front().trials().isEmpty()) {
      return;
    }
    page.gap();
    page.words(
        "No trial is better on one objective without being worse on another than these%s:"
            .formatted(
                result.recommendation().isPresent()
                    ? "; the best setting above goes by the first objective"
                    : ""));
    int room = Math.max(1, (page.columns() - LABEL) / (widest() + 1));
    int trials = result.front().trials().size();
    for (int from = 0; from < trials; from += room) {
      table(from, Math.min(trials, from + room), page);
    }
    List<String> same =
        language().parameters().stream()
            .map(OpenParameter::name)
            .filter(it -> !differs(it))
            .toList();
    if (!same.isEmpty()) {
      page.words("  the same in all: " + String.join(", ", same), 4);
    }
    page.words(
        "  What scn run needs to run one of them stands under 'front' in optimization.json.");
  }

  private void table(int from, int to, Page page) {
    ParetoFront front = result.front();
    List<Trial> trials = front.trials().subList(from, to);
    int[] widths = new int[trials.size() + 1];
    Arrays.fill(widths, FIGURE);
    widths[0] = LABEL;
    TextTable table = page.table(widths);
    table.add("  trial", trials.stream().map(it -> " " + (it.index() + 1)).toList(), List.of());
    List<Objective> objectives = result.study().objectives();
    for (int k = 0; k < objectives.size(); k++) {
      List<String> figures = new ArrayList<>();
      for (double[] point : front.points().subList(from, to)) {
        figures.add(Figures.value(objectives.get(k).direction().turned(point[k])));
      }
      table.add("  " + Objectives.name(objectives.get(k)), figures, List.of());
    }
    for (OpenParameter parameter : language().parameters()) {
      if (differs(parameter.name())) {
        table.add(
            "  " + parameter.name(),
            trials.stream().map(it -> " " + value(parameter, it.setting())).toList(),
            List.of());
      }
    }
    page.add(table);
  }

  private SearchSpace language() {
    return result.plan().mapping().language();
  }

  private boolean differs(String parameter) {
    OpenParameter open = language().parameter(parameter);
    return result.front().trials().stream().map(it -> value(open, it.setting())).distinct().count()
        > 1;
  }

  private String value(OpenParameter parameter, Setting setting) {
    return language().isInPlay(parameter, result.plan().mapping().numbers(setting))
        ? new SettingTable(result).value(parameter.name(), setting)
        : "-";
  }

  private int widest() {
    int widest = FIGURE;
    for (OpenParameter parameter : language().parameters()) {
      for (Trial trial : result.front().trials()) {
        widest = Math.max(widest, value(parameter, trial.setting()).length() + 1);
      }
    }
    return widest;
  }
}
