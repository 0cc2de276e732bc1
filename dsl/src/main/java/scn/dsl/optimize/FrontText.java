package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import scn.dsl.run.Figures;
import scn.dsl.run.TextTable;
import scn.engine.search.Direction;
import scn.engine.search.Objective;
import scn.engine.search.ParetoFront;

/** With several objectives: what may be had for what. */
record FrontText(Optimization result) {
  private static final int FIGURE = 12;

  void writeTo(Page page) {
    List<Objective> objectives = result.study().objectives();
    if (objectives.size() < 2) {
      return;
    }
    page.gap();
    page.words("Not beaten on every objective at once:");
    int[] widths = new int[objectives.size() + 1];
    Arrays.fill(widths, FIGURE);
    TextTable table = page.table(widths);
    table.add(
        "  trial", objectives.stream().map(it -> " " + Objectives.name(it)).toList(), List.of());
    ParetoFront front = result.front();
    for (int i = 0; i < front.trials().size(); i++) {
      List<String> figures = new ArrayList<>();
      for (int k = 0; k < objectives.size(); k++) {
        Direction direction = objectives.get(k).direction();
        figures.add(Figures.value(direction.turned(front.points().get(i)[k])));
      }
      table.add("  " + (front.trials().get(i).index() + 1), figures, List.of());
    }
    page.add(table);
  }
}
