package scn.engine.search.sampler;

import scn.engine.search.acquisition.Normal;
import scn.engine.search.acquisition.Student;

/**
 * By how much the seeds of a study may be kinder to its limits than others: the variance, for each
 * limit, of the mean of its violation over as many seeds. It is estimated from the study's own
 * seeds, so what is said with few of them has the wide tails of Student's distribution.
 *
 * @param variances one for each limit; 0 where seeds make no difference or cannot tell
 * @param freedom degrees of it: one less than there are seeds
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record SeedSpread(double[] variances, int freedom) {
  /**
   * The probability that a limit is kept in the mean of all seeds there are.
   *
   * @param limit its number; others than those of the study have no spread
   * @param mean of the violation on the study's seeds, as it is believed to be
   * @param variance of that belief
   */
  public double kept(int limit, double mean, double variance) {
    double spread = limit < variances.length ? variances[limit] : 0;
    double z = -mean / Math.sqrt(variance + spread);
    return spread > 0
        ? Student.below(z, Student.freedom(variance, spread, freedom))
        : Normal.below(z);
  }
}
