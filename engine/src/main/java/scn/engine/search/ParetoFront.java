package scn.engine.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The trials that no other beats on every objective, among those that have all seeds and keep the
 * limits.
 *
 * @param trials in the order of proposal
 * @param points their objectives, turned so that less is better
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record ParetoFront(List<Trial> trials, List<double[]> points) {

  /** The front of what was assessed. */
  public static ParetoFront of(Assessment assessment) {
    return of(assessment, assessment.trials().size());
  }

  /** The front after the first {@code count} trials. */
  public static ParetoFront of(Assessment assessment, int count) {
    List<Trial> trials = new ArrayList<>();
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (assessment.trials().get(i).status() == Trial.Status.DONE
          && assessment.observations().get(i).feasible()) {
        trials.add(assessment.trials().get(i));
        points.add(assessment.observations().get(i).objectives());
      }
    }
    List<Trial> front = new ArrayList<>();
    List<double[]> frontPoints = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      double[] point = points.get(i);
      if (points.stream().noneMatch(other -> dominates(other, point))) {
        front.add(trials.get(i));
        frontPoints.add(point);
      }
    }
    return new ParetoFront(List.copyOf(front), List.copyOf(frontPoints));
  }

  /** Whether {@code a} is nowhere worse than {@code b} and somewhere better. */
  static boolean dominates(double[] a, double[] b) {
    boolean better = false;
    for (int k = 0; k < a.length; k++) {
      if (a[k] > b[k]) {
        return false;
      }
      better |= a[k] < b[k];
    }
    return better;
  }

  /** The volume between the front and a reference point; points beyond it add nothing. */
  public double hypervolume(double[] reference) {
    return volume(points, reference, reference.length);
  }

  /** Slices along the last of the first {@code objectives} coordinates. */
  static double volume(List<double[]> points, double[] reference, int objectives) {
    int last = objectives - 1;
    List<double[]> inside =
        points.stream()
            .filter(point -> inside(point, reference, objectives))
            .sorted(Comparator.comparingDouble(point -> point[last]))
            .toList();
    if (inside.isEmpty()) {
      return 0;
    }
    if (objectives == 1) {
      return reference[0] - inside.get(0)[0];
    }
    double sum = 0;
    for (int i = 0; i < inside.size(); i++) {
      double top = i + 1 < inside.size() ? inside.get(i + 1)[last] : reference[last];
      double height = top - inside.get(i)[last];
      if (height > 0) {
        sum += height * volume(inside.subList(0, i + 1), reference, last);
      }
    }
    return sum;
  }

  private static boolean inside(double[] point, double[] reference, int objectives) {
    return IntStream.range(0, objectives).allMatch(k -> point[k] < reference[k]);
  }
}
