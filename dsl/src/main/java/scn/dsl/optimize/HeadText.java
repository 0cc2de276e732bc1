package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import scn.engine.search.Stop;
import scn.engine.search.Trial;
import scn.engine.search.space.CategoricalParameter;
import scn.engine.search.space.Parameter;

/** What was searched, with how much work, and why it ended. */
record HeadText(Optimization result) {

  void writeTo(Page page) {
    int runs = result.trials().stream().mapToInt(Trial::runs).sum();
    int spared = Spared.runs(result);
    page.words(
        "%s  %s of %s, %s"
            .formatted(
                result.search().name(),
                result.search().open().strategy(),
                result.search().experiment().name(),
                result.search().method().label()));
    page.words(
        "%d %s on seeds %s: %d runs%s; %s"
            .formatted(
                result.trials().size(),
                result.trials().size() == 1 ? "trial" : "trials",
                seeds(result.search().seeds()),
                runs,
                spared > 0 ? ", " + spared + " spared by racing" : "",
                StopText.of(result)));
    long failed = result.trials().stream().filter(it -> it.status() == Trial.Status.FAILED).count();
    if (failed > 0 && !(result.stop() instanceof Stop.AllFailed)) {
      String first =
          result.trials().stream().flatMap(it -> it.failure().stream()).findFirst().orElse("");
      page.words(
          "failed: %d of %d trials, the first: %s"
              .formatted(failed, result.trials().size(), first));
    }
    neverTried(page);
  }

  /** Options of choices that no trial had: the search says nothing of them. */
  private void neverTried(Page page) {
    List<String> never = new ArrayList<>();
    for (Parameter parameter : result.study().space().parameters()) {
      if (parameter instanceof CategoricalParameter choice) {
        List<String> left = new ArrayList<>(choice.choices());
        result.trials().stream()
            .map(Trial::setting)
            .filter(setting -> setting.active(choice.name()))
            .forEach(setting -> left.remove(setting.choice(choice.name())));
        if (!left.isEmpty()) {
          never.add(choice.name() + " " + String.join(", ", left));
        }
      }
    }
    if (!never.isEmpty()) {
      page.words("never tried: " + String.join("; ", never));
    }
  }

  /** Seeds in a row by the first and the last. */
  static String seeds(List<Long> seeds) {
    boolean row =
        seeds.size() > 3
            && LongStream.range(0, seeds.size())
                .allMatch(i -> seeds.get((int) i) == seeds.get(0) + i);
    return row
        ? seeds.get(0) + " .. " + seeds.get(seeds.size() - 1)
        : seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
