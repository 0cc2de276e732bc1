package scn.engine.search.acquisition;

import java.util.Arrays;
import java.util.List;

/** The product of what several acquisitions promise. */
public record Together(List<Acquisition> parts) implements Acquisition {
  public Together {
    parts = List.copyOf(parts);
  }

  @Override
  public void at(double[][] points, double[] promises) {
    Arrays.fill(promises, 0);
    double[] one = new double[points.length];
    for (Acquisition part : parts) {
      part.at(points, one);
      for (int i = 0; i < one.length; i++) {
        promises[i] += one[i];
      }
    }
  }

  @Override
  public double at(double[] point, double[] gradient) {
    Arrays.fill(gradient, 0);
    double[] one = new double[gradient.length];
    double sum = 0;
    for (Acquisition part : parts) {
      sum += part.at(point, one);
      for (int p = 0; p < one.length; p++) {
        gradient[p] += one[p];
      }
    }
    return sum;
  }
}
