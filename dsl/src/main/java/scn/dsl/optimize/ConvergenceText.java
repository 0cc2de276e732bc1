package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.List;
import scn.dsl.run.Figures;

/** How the best value came about. */
record ConvergenceText(Optimization result) {

  void writeTo(Page page) {
    BestSoFar best = new BestSoFar(result);
    List<String> steps = new ArrayList<>();
    String before = "";
    for (int i = 0; i < result.trials().size(); i++) {
      double value = best.after(i);
      String now = Double.isFinite(value) ? Figures.value(value) : before;
      if (!now.equals(before)) {
        steps.add("%s at %d".formatted(now, i + 1));
      }
      before = now;
    }
    if (!steps.isEmpty()) {
      page.gap();
      page.words("Best so far, by trial: " + String.join(", ", steps));
    }
  }
}
