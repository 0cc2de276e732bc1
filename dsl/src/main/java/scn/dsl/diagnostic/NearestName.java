package scn.dsl.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name a user probably meant. */
public final class NearestName {
  private static final int SHORT_LIST = 12;
  private static final int LONGEST = 64;

  private NearestName() {}

  /**
   * The most similar name, if a third of its letters at most differ; of equals the first in order
   * of the alphabet.
   */
  public static Optional<String> of(String written, Collection<String> known) {
    return of(written, known, LONGEST);
  }

  /** As above, if no more than some letters differ. */
  public static Optional<String> of(String written, Collection<String> known, int most) {
    return known.stream()
        .filter(name -> distance(written, name) <= most)
        .filter(name -> distance(written, name) <= tolerance(written, name))
        .min(
            Comparator.comparingInt((String name) -> distance(written, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * A question or, if nothing is near, a list of all when it is short.
   *
   * @param what the things in the plural: {@code priority policies}
   */
  public static String hint(String written, Collection<String> known, String what) {
    Optional<String> near = of(written, known);
    if (near.isPresent()) {
      return "did you mean '" + near.get() + "'?";
    }
    if (known.isEmpty()) {
      return "there are no " + what;
    }
    return known.size() > SHORT_LIST ? "" : what + " are " + String.join(", ", known);
  }

  private static int tolerance(String written, String name) {
    int letters = Math.max(written.length(), name.length());
    return letters < 3 ? 0 : letters / 3;
  }

  /** Letters to change, insert, leave out or swap with their neighbour. */
  static int distance(String a, String b) {
    if (Math.max(a.length(), b.length()) > LONGEST) {
      return Integer.MAX_VALUE;
    }
    if (Math.abs(a.length() - b.length()) > Math.max(a.length(), b.length()) / 2) {
      return Integer.MAX_VALUE;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
