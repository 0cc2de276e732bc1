package scn.dsl.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scn.dsl.format.Line.Bit;

/** Puts what is alike in neighbouring lines below each other. */
final class Columns {
  private Columns() {}

  /** Pads the columns of tables: runs of lines of one block, each with one item of one kind. */
  static void align(List<Line> lines) {
    List<Line> run = new ArrayList<>();
    for (Line line : lines) {
      if (line.continues) {
        continue;
      }
      boolean joins = !run.isEmpty() && follows(run.get(run.size() - 1), line);
      if (!joins) {
        pad(run);
        run.clear();
      }
      if (!line.table.isEmpty()) {
        run.add(line);
      }
    }
    pad(run);
  }

  private static boolean follows(Line before, Line line) {
    return before.table.equals(line.table) && before.indent == line.indent && !line.blankBefore;
  }

  /** All rows or none: a column that would push a row over the edge is not worth it. */
  private static void pad(List<Line> run) {
    Set<String> columns = new LinkedHashSet<>();
    for (Line line : run) {
      line.bits.stream().map(bit -> bit.column).filter(c -> !c.isEmpty()).forEach(columns::add);
    }
    List<Integer> gaps = gaps(run);
    for (String column : columns) {
      run.forEach(Line::place);
      int start = run.stream().mapToInt(line -> start(line, column)).max().orElse(0);
      for (Line line : run) {
        find(line, column).ifPresent(bit -> bit.gap += start - bit.start);
      }
    }
    run.forEach(Line::place);
    if (run.stream().anyMatch(line -> line.width() > Formatter.WIDTH)) {
      restore(run, gaps);
    }
  }

  private static List<Integer> gaps(List<Line> run) {
    return run.stream().flatMap(line -> line.bits.stream()).map(bit -> bit.gap).toList();
  }

  private static void restore(List<Line> run, List<Integer> gaps) {
    int next = 0;
    for (Line line : run) {
      for (Bit bit : line.bits) {
        bit.gap = gaps.get(next++);
      }
    }
  }

  private static int start(Line line, String column) {
    return find(line, column).map(bit -> bit.start).orElse(0);
  }

  private static Optional<Bit> find(Line line, String column) {
    return line.bits.stream().filter(bit -> bit.column.equals(column)).findFirst();
  }

  /** Puts the comments at the ends of neighbouring lines below each other. */
  static void alignComments(List<Line> lines) {
    int start = 0;
    for (int i = 0; i <= lines.size(); i++) {
      boolean inside =
          i < lines.size()
              && !lines.get(i).comment.isEmpty()
              && (i == start || !lines.get(i).blankBefore);
      if (!inside) {
        List<Line> run = lines.subList(start, i);
        int widest = run.stream().mapToInt(Line::width).max().orElse(0);
        run.forEach(line -> line.commentGap = widest - line.width() + 2);
        boolean starts = i < lines.size() && !lines.get(i).comment.isEmpty();
        start = starts ? i : i + 1;
      }
    }
  }
}
