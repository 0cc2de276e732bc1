package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import scn.dsl.run.TextTable;
import scn.engine.search.Objective;

/** What each tuned value is good for, and which could as well stay at their defaults. */
record AblationText(Optimization result) {
  private static final int LABEL = 22;
  private static final int FIGURE = 15;

  void writeTo(Page page) {
    result.ablation().ifPresentOrElse(it -> write(it, page), () -> nothing(page));
  }

  private void nothing(Page page) {
    if (result.winner().isPresent() && !result.winnerIsDefaults()) {
      page.gap();
      page.words(
          "What each tuned value does is not known: to set it back and compare takes two seeds or"
              + " more.");
    }
  }

  private void write(Ablation ablation, Page page) {
    page.gap();
    page.words(
        "What each tuned value does: set back to its default, all else as tuned, on %s %s (change of the mean against tuned, with its 99%% interval)"
            .formatted(
                ablation.heldOut() ? "seeds" : "the search's own seeds",
                HeadText.seeds(ablation.winner().seeds())));
    table(ablation, page);
    lost(ablation)
        .forEach(
            (limit, parameters) ->
                page.words(
                    "  ! '%s' would be broken without %s".formatted(limit, list(parameters)), 4));
    for (Reset reset : ablation.resets()) {
      if (reset.result() instanceof Reset.Refused refused) {
        page.words(
            "  %s: not run, it would break '%s'"
                .formatted(name(reset), String.join("', '", refused.requirements())),
            4);
      } else if (reset.result() instanceof Reset.Measured it) {
        it.sample()
            .failure()
            .ifPresent(why -> page.words("  %s: failed, %s".formatted(name(reset), why), 4));
      }
    }
    page.words("  " + new AblationAdvice(ablation).text());
  }

  /** Objectives that do not fit beside each other stand in further tables, like a front. */
  private void table(Ablation ablation, Page page) {
    List<Objective> objectives = result.study().objectives();
    int label = LABEL;
    int values = FIGURE;
    int figure = FIGURE;
    for (Reset reset : ablation.resets()) {
      label = Math.max(label, row(reset).length());
      values = Math.max(values, values(reset).length() + 1);
      for (Objective objective : objectives) {
        figure = Math.max(figure, figure(reset, objective).length() + 2);
      }
    }
    for (Objective objective : objectives) {
      figure = Math.max(figure, objective.metric().length() + 2);
    }
    int room = Math.max(1, (page.columns() - label - values) / figure);
    for (int from = 0; from < objectives.size(); from += room) {
      block(ablation, objectives.subList(from, Math.min(objectives.size(), from + room)), page);
    }
  }

  private void block(Ablation ablation, List<Objective> objectives, Page page) {
    int[] widths = new int[objectives.size() + 2];
    Arrays.fill(widths, FIGURE);
    widths[0] = LABEL;
    TextTable table = page.table(widths);
    List<String> head = new ArrayList<>(List.of("tuned -> default"));
    objectives.forEach(it -> head.add(" " + it.metric()));
    table.add("  parameter", head, List.of());
    for (Reset reset : ablation.resets()) {
      List<String> figures = new ArrayList<>(List.of(values(reset)));
      objectives.forEach(it -> figures.add(" " + figure(reset, it)));
      String along = reset.along().isEmpty() ? "" : "with " + String.join(", ", reset.along());
      table.add(row(reset), figures, List.of(along));
    }
    page.add(table);
  }

  /** The name, marked where a limit is lost. */
  private static String row(Reset reset) {
    boolean breaks = reset.result() instanceof Reset.Measured it && !it.breaks().isEmpty();
    return "  " + name(reset) + (breaks ? " !" : "");
  }

  private static String figure(Reset reset, Objective objective) {
    if (!(reset.result() instanceof Reset.Measured it)) {
      return "not run";
    }
    return it.changes().stream()
        .filter(change -> change.objective().equals(objective))
        .findFirst()
        .map(Change::figure)
        .orElse("failed");
  }

  private String values(Reset reset) {
    SettingTable settings = new SettingTable(result);
    return reset.parameters().stream()
            .map(it -> settings.value(it, result.winner().orElseThrow()))
            .collect(Collectors.joining(" "))
        + " -> "
        + reset.parameters().stream()
            .map(it -> settings.value(it, reset.setting()))
            .collect(Collectors.joining(" "));
  }

  private static Map<String, List<String>> lost(Ablation ablation) {
    Map<String, List<String>> lost = new LinkedHashMap<>();
    for (Reset reset : ablation.resets()) {
      if (reset.result() instanceof Reset.Measured it) {
        it.breaks().stream()
            .map(goal -> goal.expectation().text())
            .distinct()
            .forEach(
                limit -> lost.computeIfAbsent(limit, any -> new ArrayList<>()).add(name(reset)));
      }
    }
    return lost;
  }

  static String name(Reset reset) {
    return String.join("+", reset.parameters());
  }

  static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
