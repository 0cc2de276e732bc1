package scn.dsl.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import scn.dsl.effect.Decision.Kind;
import scn.dsl.effect.Decision.RequestState;
import scn.dsl.run.Figures;
import scn.dsl.run.TextTable;

/** Where two versions part, and upon what. */
final class FirstDifferenceText {
  private static final int MOST_REQUESTS = 4;

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
    side(fresh, words(first.after()));
    if (!first.timeOnly()) {
      text.append(new ReasonsText(page).of(first));
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

  private void side(String name, String words) {
    lines("  " + name + ": " + words);
  }

  private void lines(String words) {
    String start = words.substring(0, words.length() - words.stripLeading().length());
    text.append(TextTable.wrapped(page, start, words.strip(), start.length() + 2));
  }
}
