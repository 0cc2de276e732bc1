package scn.engine.compare

import org.apache.commons.math3.distribution.BinomialDistribution

/** How many errors a method of a stated rate may make. */
class Errors {
  /** Comparisons that make a whole campaign. */
  static final int CAMPAIGN = 2000

  /** As many as chance makes of the rate in all but one case of a thousand. */
  static int byChance(int trials, double rate) {
    new BinomialDistribution(null, trials, rate).inverseCumulativeProbability(0.999)
  }
}
