package scn.engine.search.gp;

import java.util.Arrays;
import java.util.Optional;

/**
 * The lower triangle L with L L^T = A of a symmetric positive definite A; it can grow by a row.
 *
 * <p>Only plain arithmetic in a fixed order: the same bits everywhere.
 */
public final class Cholesky {
  private double[][] rows;
  private int size;

  private Cholesky(double[][] rows) {
    this.rows = rows;
    this.size = rows.length;
  }

  /**
   * Factors the lower triangle of {@code matrix}; empty when it is not positive definite.
   *
   * @param matrix rows of at least i + 1 numbers; not changed
   */
  public static Optional<Cholesky> of(double[][] matrix) {
    int size = matrix.length;
    double[][] rows = new double[size][];
    for (int i = 0; i < size; i++) {
      double[] row = Arrays.copyOf(matrix[i], i + 1);
      if (!reduce(rows, row, i)) {
        return Optional.empty();
      }
      rows[i] = row;
    }
    return Optional.of(new Cholesky(rows));
  }

  private static boolean reduce(double[][] rows, double[] row, int i) {
    for (int j = 0; j < i; j++) {
      row[j] = (row[j] - dot(row, rows[j], j)) / rows[j][j];
    }
    double pivot = row[i] - dot(row, row, i);
    if (!(pivot > 0)) {
      return false;
    }
    row[i] = Math.sqrt(pivot);
    return true;
  }

  /** Adds a last row and column to A; false, and nothing changed, if A is then not definite. */
  public boolean append(double[] lastRow) {
    double[] row = Arrays.copyOf(lastRow, size + 1);
    if (!reduce(rows, row, size)) {
      return false;
    }
    rows = Arrays.copyOf(rows, size + 1);
    rows[size++] = row;
    return true;
  }

  Cholesky copy() {
    // Rows are never changed once they stand, so both may share them.
    return new Cholesky(Arrays.copyOf(rows, size));
  }

  /** The number of rows. */
  public int size() {
    return size;
  }

  /** Row {@code i} of L, of which i + 1 numbers count. */
  double[] row(int i) {
    return rows[i];
  }

  /** Half the logarithm of the determinant of A. */
  public double halfLogDeterminant() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += StrictMath.log(rows[i][i]);
    }
    return sum;
  }

  /** Replaces {@code b} by the solution of L x = b. */
  public void solveLower(double[] b) {
    for (int i = 0; i < size; i++) {
      b[i] = (b[i] - dot(rows[i], b, i)) / rows[i][i];
    }
  }

  /** Replaces {@code b} by the solution of L^T x = b. */
  public void solveUpper(double[] b) {
    for (int i = size - 1; i >= 0; i--) {
      double[] row = rows[i];
      double x = b[i] / row[i];
      b[i] = x;
      for (int j = 0; j < i; j++) {
        b[j] -= x * row[j];
      }
    }
  }

  /** The solution of A x = b. */
  public double[] solve(double[] b) {
    double[] x = Arrays.copyOf(b, size);
    solveLower(x);
    solveUpper(x);
    return x;
  }

  /** The inverse of A, of which the lower triangle is filled: row i has i + 1 numbers. */
  public double[][] inverse() {
    // Column k of M = L^-1 is kept as row k of its transpose, starting at k.
    double[][] transposed = new double[size][size];
    for (int i = 0; i < size; i++) {
      double[] row = rows[i];
      double reciprocal = 1 / row[i];
      for (int k = 0; k < i; k++) {
        transposed[k][i] = -reciprocal * dot(row, transposed[k], k, i);
      }
      transposed[i][i] = reciprocal;
    }
    double[][] inverse = new double[size][];
    for (int i = 0; i < size; i++) {
      inverse[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        inverse[i][j] = dot(transposed[i], transposed[j], i, size);
      }
    }
    return inverse;
  }

  static double dot(double[] a, double[] b, int count) {
    return dot(a, b, 0, count);
  }

  static double dot(double[] a, double[] b, int from, int to) {
    // Four sums at once: a single one would wait for each addition to finish.
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < to; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
