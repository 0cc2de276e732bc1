package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import scn.dsl.run.Figures;
import scn.dsl.run.TextTable;
import scn.engine.search.Confirmation;
import scn.engine.search.Direction;
import scn.engine.search.Objective;
import scn.engine.search.Trial;
import scn.engine.search.sampler.Observation;

/** The result of a search for a terminal: what was confirmed first, then what was found. */
public final class OptimizationText {
  private static final int LABEL = 28;
  private static final int FIGURE = 12;

  private final Optimization result;
  private final StringBuilder text = new StringBuilder();

  private OptimizationText(Optimization result) {
    this.result = result;
  }

  public static String of(Optimization result) {
    OptimizationText text = new OptimizationText(result);
    text.head();
    if (result.recommendation().isPresent()) {
      text.heldOut();
      text.found();
    } else {
      text.nothing();
    }
    text.constraints();
    text.convergence();
    text.front();
    text.text.append(new SensitivityText(result).text());
    result.tunedText().ifPresent(it -> text.text.append('\n').append(it));
    return text.text.append('\n').toString();
  }

  private void words(String words) {
    text.append(TextTable.wrapped("", words, 2));
  }

  private void head() {
    int runs = result.trials().stream().mapToInt(Trial::runs).sum();
    int spared = Spared.runs(result);
    words(
        "%s  %s of %s, %s"
            .formatted(
                result.search().name(),
                result.search().open().strategy(),
                result.search().experiment().name(),
                result.search().method().label()));
    words(
        "%d trials on seeds %s: %d runs%s; %s"
            .formatted(
                result.trials().size(),
                seeds(result.search().seeds()),
                runs,
                spared > 0 ? ", " + spared + " spared by racing" : "",
                StopText.of(result)));
    long failed = result.trials().stream().filter(it -> it.status() == Trial.Status.FAILED).count();
    if (failed > 0) {
      String first =
          result.trials().stream().flatMap(it -> it.failure().stream()).findFirst().orElse("");
      words(
          "failed: %d of %d trials, the first: %s"
              .formatted(failed, result.trials().size(), first));
    }
    text.append('\n');
  }

  static String seeds(List<Long> seeds) {
    boolean row =
        seeds.size() > 3
            && LongStream.range(0, seeds.size())
                .allMatch(i -> seeds.get((int) i) == seeds.get(0) + i);
    return row
        ? seeds.get(0) + " .. " + seeds.get(seeds.size() - 1)
        : seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void heldOut() {
    if (result.confirming().seeds().isEmpty()) {
      words("Not confirmed: " + unconfirmed() + ". What follows is what the search itself saw.");
      text.append('\n');
      return;
    }
    words(
        "Held out: seeds %s, never seen by the search (%s)"
            .formatted(seeds(result.confirming().seeds()), result.confirming().origin()));
    for (Sample rival : result.heldOut()) {
      if (!rival.name().equals(Optimization.TUNED)) {
        words("  " + verdict(rival) + broken(rival));
      }
    }
    SampleTable samples = new SampleTable(result.heldOut());
    text.append(samples.text(result.study().metrics(), result.study().objectives()));
    for (Standing limit : Standing.heldOut(result)) {
      int broken = limit.broken(result.heldOut(Optimization.TUNED).orElseThrow());
      if (limit.hard() && broken > 0) {
        words(
            "  warning: on %d of %d of these seeds by itself it breaks '%s'"
                .formatted(
                    broken, result.confirming().seeds().size(), limit.goal().expectation().text()));
      }
    }
    text.append('\n');
  }

  private String unconfirmed() {
    return result.search().confirm().isPresent()
        ? "the search says confirm off"
        : result.confirming().origin();
  }

  private String verdict(Sample rival) {
    if (rival.name().equals(Optimization.DEFAULTS) && result.winnerIsDefaults()) {
      return "The defaults are the best that was found.";
    }
    Objective objective = result.study().objectives().get(0);
    Optional<Confirmation> confirmation = result.confirmation(rival);
    if (confirmation.isEmpty()) {
      return "Nothing can be said against %s: fewer than two seeds have %s of both."
          .formatted(rival.name(), objective.metric());
    }
    Confirmation it = confirmation.get();
    String against = rival.name().equals(Optimization.DEFAULTS) ? "the defaults" : rival.name();
    String said =
        switch (it.verdict()) {
          case BETTER -> "Better than " + against;
          case WORSE -> "Worse than " + against;
          case NOT_DISTINGUISHABLE -> "Not distinguishable from " + against;
        };
    double middle = objective.direction().turned(it.difference());
    return "%s%s: %s %s (99%% interval %s .. %s)."
        .formatted(
            said,
            Objectives.isMean(objective) ? "" : " in the mean",
            objective.metric(),
            signed(middle),
            signed(middle - it.halfWidth()),
            signed(middle + it.halfWidth()));
  }

  /** The limits that a rival does not keep either, so that it is no alternative by its figure. */
  private String broken(Sample rival) {
    List<String> broken =
        Standing.heldOut(result).stream()
            .filter(Standing::hard)
            .filter(limit -> limit.brokenInTheMean(rival))
            .map(limit -> "'" + limit.goal().expectation().text() + "'")
            .distinct()
            .toList();
    return broken.isEmpty()
        ? ""
        : " %s in the mean: %s."
            .formatted(
                rival.name().equals(Optimization.DEFAULTS) ? "They break" : "It breaks",
                String.join(", ", broken));
  }

  private static String signed(double value) {
    return (value > 0 ? "+" : "") + Figures.value(value);
  }

  private void found() {
    var recommendation = result.recommendation().orElseThrow();
    Trial trial = recommendation.trial();
    Observation seen = result.assessment().observations().get(trial.index());
    Objective objective = result.study().objectives().get(0);
    String penalised = result.study().penalties().isEmpty() ? "" : " with penalties";
    words(
        "Best setting: trial %d, %s %s%s on the search's own seeds"
            .formatted(
                trial.index() + 1,
                Objectives.name(objective),
                Figures.value(objective.direction().turned(seen.objectives()[0])),
                penalised));
    text.append(new SettingTable(result).text());
    if (!recommendation.likely()) {
      words(
          "  warning: limits are tight: the model gives it %s to keep them in the mean of other seeds"
              .formatted(Figures.share(recommendation.feasible())));
    }
    text.append('\n');
  }

  private void nothing() {
    Optional<Trial> closest = Closest.of(result);
    if (closest.isEmpty()) {
      words("Nothing found: no trial was completed on all seeds.");
      return;
    }
    words("Infeasible: no trial kept all limits.");
    words("The closest is trial %d:".formatted(closest.get().index() + 1));
    text.append(SettingTable.of(result, closest.get().setting()));
    text.append('\n');
  }

  private void constraints() {
    List<Standing> standings = Standing.of(result);
    if (standings.isEmpty()) {
      return;
    }
    words("Limits, on the search's own seeds:");
    Optional<Trial> shown =
        result.recommendation().map(it -> it.trial()).or(() -> Closest.of(result));
    TextTable table = new TextTable(TextTable.WIDTH, LABEL, FIGURE, FIGURE);
    for (Standing standing : standings) {
      OptionalDouble value =
          shown.map(it -> Trials.mean(it, standing.goal().metric())).orElse(OptionalDouble.empty());
      boolean broken =
          value.isPresent() && standing.goal().violation(value.getAsDouble(), standing.bound()) > 0;
      String sort = standing.goal().weight().map(it -> "weight " + Figures.value(it)).orElse("");
      table.add(
          "  " + standing.goal().expectation().text(),
          List.of(
              value.isPresent() ? Figures.value(value.getAsDouble()) : "-",
              standing.goal().reference().isPresent() ? Figures.value(standing.bound()) : ""),
          List.of((broken ? "broken " : "kept ") + sort));
    }
    text.append(table.text()).append('\n');
  }

  private void convergence() {
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
      words("Best so far, by trial: " + String.join(", ", steps));
    }
  }

  private void front() {
    List<Objective> objectives = result.study().objectives();
    if (objectives.size() < 2) {
      return;
    }
    text.append('\n');
    words("Not beaten on every objective at once:");
    int[] widths = new int[objectives.size() + 1];
    Arrays.fill(widths, FIGURE);
    TextTable table = new TextTable(TextTable.WIDTH, widths);
    table.add(
        "  trial", objectives.stream().map(it -> " " + Objectives.name(it)).toList(), List.of());
    var front = result.front();
    for (int i = 0; i < front.trials().size(); i++) {
      List<String> figures = new ArrayList<>();
      for (int k = 0; k < objectives.size(); k++) {
        Direction direction = objectives.get(k).direction();
        figures.add(Figures.value(direction.turned(front.points().get(i)[k])));
      }
      table.add("  " + (front.trials().get(i).index() + 1), figures, List.of());
    }
    text.append(table.text());
  }
}
