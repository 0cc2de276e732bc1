package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    List<Entry> entries = entries();
    int room = Math.max(1, (page.columns() - LABEL) / (widest(entries) + 1));
    List<OpenParameter> differing =
        language().parameters().stream().filter(it -> differs(it, entries)).toList();
    for (int from = 0; from < entries.size(); from += room) {
      table(entries.subList(from, Math.min(entries.size(), from + room)), differing, page);
    }
    for (Entry entry : entries) {
      if (!entry.also().isEmpty()) {
        page.words(
            "  the same figures as trial %d: also %s %s"
                .formatted(
                    entry.trial().index() + 1,
                    entry.also().size() == 1 ? "trial" : "trials",
                    AblationText.list(entry.also())),
            4);
      }
    }
    List<String> same =
        language().parameters().stream()
            .filter(it -> !differing.contains(it))
            .map(OpenParameter::name)
            .toList();
    if (!same.isEmpty()) {
      page.words("  the same in all: " + String.join(", ", same), 4);
    }
    page.words(
        "  What scn run needs to run one of them stands under 'front' in optimization.json.");
  }

  /**
   * A point of the front.
   *
   * @param trial the first that has it
   * @param also numbers of the others
   */
  private record Entry(Trial trial, List<Double> point, List<String> also) {}

  /** Trials with equal figures are one alternative. */
  private List<Entry> entries() {
    ParetoFront front = result.front();
    Map<List<Double>, Entry> entries = new LinkedHashMap<>();
    for (int i = 0; i < front.trials().size(); i++) {
      Trial trial = front.trials().get(i);
      List<Double> point = Arrays.stream(front.points().get(i)).boxed().toList();
      Entry known = entries.putIfAbsent(point, new Entry(trial, point, new ArrayList<>()));
      if (known != null) {
        known.also().add("" + (trial.index() + 1));
      }
    }
    return List.copyOf(entries.values());
  }

  private void table(List<Entry> entries, List<OpenParameter> differing, Page page) {
    List<Trial> trials = entries.stream().map(Entry::trial).toList();
    int[] widths = new int[trials.size() + 1];
    Arrays.fill(widths, FIGURE);
    widths[0] = LABEL;
    TextTable table = page.table(widths);
    table.add("  trial", trials.stream().map(it -> " " + (it.index() + 1)).toList(), List.of());
    List<Objective> objectives = result.study().objectives();
    for (int k = 0; k < objectives.size(); k++) {
      List<String> figures = new ArrayList<>();
      for (Entry entry : entries) {
        figures.add(Figures.value(objectives.get(k).direction().turned(entry.point().get(k))));
      }
      table.add("  " + Objectives.name(objectives.get(k)), figures, List.of());
    }
    for (OpenParameter parameter : differing) {
      table.add(
          "  " + parameter.name(),
          trials.stream().map(it -> " " + value(parameter, it.setting())).toList(),
          List.of());
    }
    page.add(table);
  }

  private SearchSpace language() {
    return result.plan().mapping().language();
  }

  private boolean differs(OpenParameter parameter, List<Entry> entries) {
    return entries.stream().map(it -> value(parameter, it.trial().setting())).distinct().count()
        > 1;
  }

  private String value(OpenParameter parameter, Setting setting) {
    return language().isInPlay(parameter, result.plan().mapping().numbers(setting))
        ? new SettingTable(result).value(parameter.name(), setting)
        : "-";
  }

  private int widest(List<Entry> entries) {
    int widest = FIGURE;
    for (OpenParameter parameter : language().parameters()) {
      for (Entry entry : entries) {
        widest = Math.max(widest, value(parameter, entry.trial().setting()).length() + 1);
      }
    }
    return widest;
  }
}
