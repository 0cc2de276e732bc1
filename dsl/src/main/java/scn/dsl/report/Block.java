package scn.dsl.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a page. Its rows may be cut if there is no room for all of them.
 *
 * @param name what is missing if there is no room for any of it: {@code script}
 * @param rank what is kept first: the lowest
 * @param least rows without which it says nothing, fewer if it has fewer
 * @param more makes the line in place of rows that were cut, from the words for them
 */
record Block(
    String name,
    int rank,
    int least,
    List<String> head,
    List<String> rows,
    List<String> foot,
    Function<String, String> more) {

  Block {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
    foot = List.copyOf(foot);
  }

  /** One that is shown whole or not at all. */
  static Block whole(String name, int rank, List<String> lines) {
    return new Block(name, rank, lines.size(), List.of(), lines, List.of(), Function.identity());
  }

  int leastRows() {
    return Math.min(least, rows.size());
  }

  /** How many lines it takes with so many of its rows. */
  int size(int shown) {
    return head.size() + shown + (shown < rows.size() ? 1 : 0) + foot.size();
  }

  List<String> lines(int shown) {
    List<String> lines = new ArrayList<>(head);
    lines.addAll(rows.subList(0, shown));
    if (shown < rows.size()) {
      lines.add(more.apply("and %d more".formatted(rows.size() - shown)));
    }
    lines.addAll(foot);
    return lines;
  }
}
