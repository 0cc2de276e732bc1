package scn.dsl.protocol;

import java.util.ArrayList;
import java.util.List;

/** What two texts do not share, by their longest common sequence of lines. */
final class LineDiff {
  private LineDiff() {}

  /**
   * Lines of the old text behind {@code -} and of the new one behind {@code +}, in order, each
   * group below the line that opens the declaration it stands in.
   */
  static List<String> of(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int[][] shared = shared(old, now);
    List<String> diff = new ArrayList<>();
    String heading = "";
    String said = "";
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      boolean same = i < old.size() && j < now.size() && old.get(i).equals(now.get(j));
      if (same) {
        heading = isHeading(now.get(j)) ? now.get(j) : heading;
        i++;
        j++;
        continue;
      }
      boolean gone = i < old.size() && (j == now.size() || shared[i + 1][j] >= shared[i][j + 1]);
      String line = gone ? old.get(i++) : now.get(j++);
      if (!heading.equals(said) && line.startsWith(" ")) {
        diff.add("  " + heading);
        said = heading;
      }
      diff.add((gone ? "- " : "+ ") + line);
    }
    return diff;
  }

  /** Of the lines from i and from j on, how many can be shared. */
  private static int[][] shared(List<String> old, List<String> now) {
    int[][] shared = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        shared[i][j] =
            old.get(i).equals(now.get(j))
                ? shared[i + 1][j + 1] + 1
                : Math.max(shared[i + 1][j], shared[i][j + 1]);
      }
    }
    return shared;
  }

  private static boolean isHeading(String line) {
    return line.endsWith("{") && !line.startsWith(" ");
  }
}
