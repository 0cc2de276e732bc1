package scn.dsl.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import scn.dsl.effect.Decision.InstanceState;
import scn.dsl.effect.Decision.Kind;
import scn.dsl.effect.Decision.RequestState;
import scn.dsl.run.Figures;
import scn.dsl.run.TextTable;

/** Where two versions part, and upon what. */
final class FirstDifferenceText {
  private static final int MOST_REQUESTS = 4;
  private static final int MOST_INSTANCES = 4;

  private final int page;
  private final StringBuilder text = new StringBuilder();
  private String old = "old";
  private String fresh = "new";

  /**
   * @param page columns there are
   */
  FirstDifferenceText(int page) {
    this.page = page;
  }

  String of(StrategyEffect effect, FirstDifference first) {
    if (effect.basis() instanceof StrategyEffect.Basis.Baseline baseline) {
      old = baseline.strategy();
      fresh = effect.strategy();
    }
    if (first instanceof FirstDifference.None none) {
      lines(
          "no decision differs on "
              + (none.seeds().size() == 1 ? "seed " : "seeds ")
              + none.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    } else if (first instanceof FirstDifference.OtherRequests other) {
      lines("the requests differ, on seed " + other.seed() + " first here:");
      side(old, other.before());
      side(fresh, other.after());
    } else {
      decision((FirstDifference.AtDecision) first);
    }
    return text.toString();
  }

  private void decision(FirstDifference.AtDecision first) {
    Decision any = first.after().or(first::before).orElseThrow();
    long micros =
        Math.min(
            first.before().map(Decision::micros).orElse(Long.MAX_VALUE),
            first.after().map(Decision::micros).orElse(Long.MAX_VALUE));
    String where = any.instance() < 0 ? "the gateway" : "instance " + any.instance();
    lines(
        "%s: seed %d, at %s, %s%s"
            .formatted(
                first.timeOnly()
                    ? "no decision differs before times do"
                    : "first decision that differs",
                first.seed(),
                Moments.seconds(micros),
                where,
                first.request().isEmpty() ? "" : ", " + name(first, any)));
    if (both(first, Kind.QUEUE_ORDER) && !first.timeOnly()) {
      queues(first);
      return;
    }
    side(old, words(first.before()));
    if (!first.timeOnly()) {
      first.before().ifPresent(decision -> reasons(decision, first));
    }
    side(fresh, words(first.after()));
    if (!first.timeOnly()) {
      first.after().ifPresent(decision -> reasons(decision, first));
    }
  }

  /** With its class, where it is known. */
  private static String name(FirstDifference.AtDecision first, Decision any) {
    return any.requests().stream()
        .filter(it -> it.name().equals(first.request()))
        .map(FirstDifferenceText::name)
        .findFirst()
        .orElse(first.request());
  }

  private static String name(RequestState request) {
    return request.name() + (request.sloClass().isEmpty() ? "" : " (" + request.sloClass() + ")");
  }

  private static boolean both(FirstDifference.AtDecision first, Kind kind) {
    return first.before().filter(it -> it.kind() == kind).isPresent()
        && first.after().filter(it -> it.kind() == kind).isPresent();
  }

  private static String words(Optional<Decision> decision) {
    return decision
        .map(
            it ->
                switch (it.kind()) {
                      case QUEUE_ORDER -> "orders its queue, " + it.verdict();
                      case PREFILL -> it.request() + ", " + it.verdict();
                      default -> it.verdict();
                    }
                    + " at "
                    + Moments.seconds(it.micros()))
        .orElse("nothing any more");
  }

  private void reasons(Decision decision, FirstDifference.AtDecision first) {
    switch (decision.kind()) {
      case ROUTING -> scores(decision, first);
      case ADMISSION -> loads(decision);
      case PREEMPTION -> batch(decision);
      default -> {}
    }
  }

  /** The order from the first place that somebody else has. */
  private void queues(FirstDifference.AtDecision first) {
    List<RequestState> one = first.before().orElseThrow().requests();
    List<RequestState> other = first.after().orElseThrow().requests();
    TextTable table = new TextTable(page, 4, 24, 9, 24, 9);
    table.add("", List.of(old, "priority", fresh, "priority"), List.of("waited"));
    int last = Math.min(first.position() + MOST_REQUESTS, Math.max(one.size(), other.size()));
    for (int i = first.position(); i < last; i++) {
      List<String> cells = new ArrayList<>();
      cells.addAll(cells(one, i));
      cells.addAll(cells(other, i));
      String waited = waited(one, i) + " / " + waited(other, i);
      table.add("  " + (i + 1), cells, List.of(waited));
    }
    text.append(table.text());
    int size = Math.max(one.size(), other.size());
    if (last < size) {
      lines("  " + (size - last) + " more wait");
    }
  }

  private static List<String> cells(List<RequestState> queue, int place) {
    if (place >= queue.size()) {
      return List.of("-", "");
    }
    return List.of(name(queue.get(place)), Figures.value(queue.get(place).priority()));
  }

  private static String waited(List<RequestState> queue, int place) {
    return place < queue.size() ? Moments.millis(queue.get(place).waitedMicros()) : "-";
  }

  /** The instances that either version chose, and the next best. */
  private void scores(Decision decision, FirstDifference.AtDecision first) {
    int columns = decision.scorers().size();
    int[] widths = new int[columns + 4];
    widths[0] = 16;
    for (int i = 1; i < widths.length; i++) {
      widths[i] = 7;
    }
    TextTable table = new TextTable(page, widths);
    List<String> heads = new ArrayList<>(List.of("waiting", "running"));
    decision.scorers().forEach(it -> heads.add(it.name() + " x" + Figures.value(it.weight())));
    heads.add(columns == 0 ? "pending" : "mean");
    table.add("", heads, List.of());
    List<InstanceState> shown = shown(decision, first);
    for (InstanceState instance : shown) {
      List<String> cells = new ArrayList<>();
      cells.add(String.valueOf(instance.queueDepth() + (columns == 0 ? 0 : instance.pending())));
      cells.add(String.valueOf(instance.batchSize()));
      instance.scores().forEach(score -> cells.add(score(score)));
      cells.add(
          columns == 0 ? String.valueOf(instance.pending()) : score(mean(decision, instance)));
      table.add("    instance " + instance.id(), cells, List.of());
    }
    text.append(table.text());
    int others = decision.instances().size() - shown.size();
    if (others > 0) {
      lines("    " + others + (others == 1 ? " more instance" : " more instances"));
    }
  }

  private static List<InstanceState> shown(Decision decision, FirstDifference.AtDecision first) {
    List<String> chosen =
        List.of(
            first.before().map(Decision::verdict).orElse(""),
            first.after().map(Decision::verdict).orElse(""));
    List<InstanceState> ranked = new ArrayList<>(decision.instances());
    ranked.sort(
        Comparator.comparing((InstanceState it) -> !chosen.contains("instance " + it.id()))
            .thenComparing(it -> -mean(decision, it))
            .thenComparing(InstanceState::id));
    return ranked.subList(0, Math.min(MOST_INSTANCES, ranked.size())).stream()
        .sorted(Comparator.comparing(InstanceState::id))
        .toList();
  }

  /** Of the scores by their weights; not a number if one was not asked. */
  private static double mean(Decision decision, InstanceState instance) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < instance.scores().size(); i++) {
      sum += instance.scores().get(i) * decision.scorers().get(i).weight();
      weights += decision.scorers().get(i).weight();
    }
    return weights == 0 ? 0 : sum / weights;
  }

  private static String score(double score) {
    return Double.isNaN(score) ? "-" : Figures.fixed(score, 4);
  }

  private void loads(Decision decision) {
    int waiting = decision.instances().stream().mapToInt(InstanceState::queueDepth).sum();
    int running = decision.instances().stream().mapToInt(InstanceState::batchSize).sum();
    int pending = decision.instances().stream().mapToInt(InstanceState::pending).sum();
    lines(
        "    %d instances: %d requests wait, %d run, %d are on their way"
            .formatted(decision.instances().size(), waiting, running, pending));
  }

  private void batch(Decision decision) {
    lines(
        "    of "
            + decision.requests().stream()
                .limit(MOST_REQUESTS)
                .map(it -> name(it) + " " + Figures.value(it.priority()))
                .collect(Collectors.joining(", "))
            + (decision.requests().size() > MOST_REQUESTS
                ? " and " + (decision.requests().size() - MOST_REQUESTS) + " more"
                : ""));
  }

  private void side(String name, String words) {
    lines("  " + name + ": " + words);
  }

  private void lines(String words) {
    String start = words.substring(0, words.length() - words.stripLeading().length());
    text.append(TextTable.wrapped(page, start, words.strip(), start.length() + 2));
  }
}
