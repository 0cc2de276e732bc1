package scn.dsl.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows with a label, figures under each other and a remark that gets what room is left of the page.
 * A column is as wide as its widest figure, and no narrower than it was made.
 */
public final class TextTable {
  public static final int WIDTH = 80;
  private static final int GAP = 2;

  private final int page;
  private final int[] widths;
  private final List<Row> rows = new ArrayList<>();

  private record Row(String label, List<String> figures, List<String> remarks) {}

  /**
   * @param page columns there are
   * @param widths least widths of the label and of each figure with the space before it
   */
  public TextTable(int page, int... widths) {
    this.page = page;
    this.widths = widths.clone();
  }

  /**
   * @param remarks the first one that fits is shown
   */
  public void add(String label, List<String> figures, List<String> remarks) {
    rows.add(new Row(label, figures, remarks));
    widths[0] = Math.max(widths[0], label.length());
    for (int i = 0; i < figures.size(); i++) {
      widths[i + 1] = Math.max(widths[i + 1], figures.get(i).length() + 1);
    }
  }

  /** All rows. */
  public String text() {
    StringBuilder text = new StringBuilder();
    int room = page - Arrays.stream(widths).sum() - GAP;
    for (Row row : rows) {
      text.append(line(row, room).stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private String line(Row row, int room) {
    StringBuilder line = new StringBuilder(row.label);
    line.append(" ".repeat(widths[0] - row.label.length()));
    for (int i = 0; i < row.figures.size(); i++) {
      String figure = row.figures.get(i);
      line.append(" ".repeat(widths[i + 1] - figure.length())).append(figure);
    }
    String remark = row.remarks.stream().filter(it -> it.length() <= room).findFirst().orElse("");
    return line.append(" ".repeat(GAP)).append(remark).toString();
  }

  /** Words behind a start, in lines of at most {@link #WIDTH} columns, further ones indented. */
  public static String wrapped(String start, String words, int indent) {
    return wrapped(WIDTH, start, words, indent);
  }

  /** The same for a page of another width. */
  public static String wrapped(int page, String start, String words, int indent) {
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder(start);
    for (String word : words.split(" ", -1)) {
      if (line.length() + word.length() > page && !line.toString().isBlank()) {
        text.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(" ".repeat(indent));
      }
      line.append(word).append(' ');
    }
    return text.append(line.toString().stripTrailing()).append('\n').toString();
  }
}
