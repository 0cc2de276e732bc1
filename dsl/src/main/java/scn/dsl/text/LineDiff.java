package scn.dsl.text;

import java.util.ArrayList;
import java.util.List;

/** What two texts do not share, by their longest common sequence of lines. */
public final class LineDiff {
  private LineDiff() {}

  /** What becomes of a line, with where it was and where it is, counted from 0. */
  private record Step(char sign, String line, int before, int after) {}

  /**
   * Lines of the old text behind {@code -} and of the new one behind {@code +}, in order, each
   * group below the line that opens the declaration it stands in.
   */
  public static List<String> of(String before, String after) {
    List<String> diff = new ArrayList<>();
    String heading = "";
    String said = "";
    for (Step step : steps(before, after)) {
      if (step.sign == ' ') {
        heading = isHeading(step.line) ? step.line : heading;
        continue;
      }
      if (!heading.equals(said) && step.line.startsWith(" ")) {
        diff.add("  " + heading);
        said = heading;
      }
      diff.add(step.sign + " " + step.line);
    }
    return diff;
  }

  /**
   * As {@code diff -u} prints it, without the names of the files.
   *
   * @param context lines that are shown around what is not shared
   */
  public static List<String> unified(String before, String after, int context) {
    List<Step> steps = steps(before, after);
    List<String> diff = new ArrayList<>();
    int next = 0;
    while (next < steps.size()) {
      int first = firstChange(steps, next);
      if (first == steps.size()) {
        break;
      }
      int last = first;
      for (int change = first;
          change < steps.size() && change - last <= 2 * context;
          change = firstChange(steps, change + 1)) {
        last = change;
      }
      int from = Math.max(next, first - context);
      int to = Math.min(steps.size(), last + context + 1);
      List<Step> hunk = steps.subList(from, to);
      diff.add("@@ -" + range(hunk, '+') + " +" + range(hunk, '-') + " @@");
      hunk.forEach(step -> diff.add(step.sign + step.line));
      next = to;
    }
    return diff;
  }

  private static int firstChange(List<Step> steps, int from) {
    int at = from;
    while (at < steps.size() && steps.get(at).sign == ' ') {
      at++;
    }
    return at;
  }

  /** Of the lines of one text, which are all but those of the other one. */
  private static String range(List<Step> hunk, char other) {
    long count = hunk.stream().filter(step -> step.sign != other).count();
    Step first = hunk.get(0);
    int at = other == '+' ? first.before : first.after;
    return (count == 0 ? at : at + 1) + (count == 1 ? "" : "," + count);
  }

  private static List<Step> steps(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int[][] shared = shared(old, now);
    List<Step> steps = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        steps.add(new Step(' ', old.get(i), i++, j++));
      } else if (i < old.size() && (j == now.size() || shared[i + 1][j] >= shared[i][j + 1])) {
        steps.add(new Step('-', old.get(i), i++, j));
      } else {
        steps.add(new Step('+', now.get(j), i, j++));
      }
    }
    return steps;
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
