package scn.dsl.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import scn.dsl.effect.Decision.InstanceState;
import scn.dsl.run.Figures;
import scn.dsl.run.TextTable;

/** What both versions of a decision were made upon: scores, load, the batch. */
final class ReasonsText {
  private static final int MOST_REQUESTS = 4;
  private static final int MOST_INSTANCES = 4;

  /** A column of an instance, with a space before it. */
  private static final int COLUMN = 12;

  private final int page;

  /**
   * @param page columns there are
   */
  ReasonsText(int page) {
    this.page = page;
  }

  /** Of two decisions of one kind; else, or if there is nothing to tell, empty. */
  String of(FirstDifference.AtDecision first) {
    Optional<Decision> before = first.before();
    Optional<Decision> after = first.after();
    if (before.isEmpty() || after.isEmpty() || before.get().kind() != after.get().kind()) {
      return "";
    }
    return switch (after.get().kind()) {
      case ROUTING -> scores(before.get(), after.get());
      case ADMISSION -> load(after.get());
      case PREEMPTION -> batch(after.get());
      default -> "";
    };
  }

  /** The instances that one of them chose, and the next best, a column each. */
  private String scores(Decision before, Decision after) {
    List<String> labels = labels(before, after);
    int label = 4 + labels.stream().mapToInt(String::length).max().orElse(0);
    int room = Math.max(2, Math.min(MOST_INSTANCES, (page - label - 2) / COLUMN));
    List<Integer> shown = shown(before, after, room);
    int[] widths = new int[shown.size() + 1];
    Arrays.fill(widths, COLUMN);
    widths[0] = label;
    TextTable table = new TextTable(page, widths);
    table.add("", shown.stream().map(id -> "instance " + id).toList(), List.of());
    row(table, "waiting", shown, after, it -> String.valueOf(it.queueDepth() + it.pending()));
    row(table, "running", shown, after, it -> String.valueOf(it.batchSize()));
    terms(table, "old ", shown, before);
    terms(table, "new ", shown, after);
    int others = after.instances().size() - shown.size();
    return table.text()
        + (others > 0
            ? "    and %d more %s\n".formatted(others, others == 1 ? "instance" : "instances")
            : "");
  }

  private static List<String> labels(Decision before, Decision after) {
    List<String> labels = new ArrayList<>(List.of("old by weight"));
    before.scorers().forEach(it -> labels.add(label("old ", it)));
    after.scorers().forEach(it -> labels.add(label("new ", it)));
    return labels;
  }

  private static String label(String version, Decision.ScorerShare scorer) {
    return version + scorer.name() + " x" + Figures.value(scorer.weight());
  }

  private static void terms(
      TextTable table, String version, List<Integer> shown, Decision decision) {
    for (int i = 0; i < decision.scorers().size(); i++) {
      int scorer = i;
      String label = label(version, decision.scorers().get(i));
      row(table, label, shown, decision, it -> score(it.scores().get(scorer)));
    }
    if (!decision.scorers().isEmpty()) {
      row(table, version + "by weight", shown, decision, it -> score(mean(decision, it)));
    }
  }

  private static void row(
      TextTable table,
      String label,
      List<Integer> shown,
      Decision decision,
      Function<InstanceState, String> cell) {
    table.add(
        "    " + label,
        shown.stream()
            .map(
                id ->
                    id < decision.instances().size()
                        ? cell.apply(decision.instances().get(id))
                        : "-")
            .toList(),
        List.of());
  }

  private static List<Integer> shown(Decision before, Decision after, int room) {
    List<String> chosen = List.of(before.verdict(), after.verdict());
    List<InstanceState> ranked = new ArrayList<>(after.instances());
    ranked.sort(
        Comparator.comparing((InstanceState it) -> !chosen.contains("instance " + it.id()))
            .thenComparing(it -> -mean(after, it))
            .thenComparing(InstanceState::id));
    return ranked.stream().limit(room).map(InstanceState::id).sorted().toList();
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

  private String load(Decision decision) {
    int waiting = decision.instances().stream().mapToInt(InstanceState::queueDepth).sum();
    int running = decision.instances().stream().mapToInt(InstanceState::batchSize).sum();
    int pending = decision.instances().stream().mapToInt(InstanceState::pending).sum();
    return lines(
        "%d instances: %d requests wait, %d run, %d are on their way"
            .formatted(decision.instances().size(), waiting, running, pending));
  }

  private String batch(Decision decision) {
    int others = decision.requests().size() - MOST_REQUESTS;
    return lines(
        "the batch, with priorities: "
            + decision.requests().stream()
                .limit(MOST_REQUESTS)
                .map(it -> it.name() + " " + Figures.value(it.priority()))
                .collect(Collectors.joining(", "))
            + (others > 0 ? " and " + others + " more" : ""));
  }

  private String lines(String words) {
    return TextTable.wrapped(page, "    ", words, 6);
  }
}
