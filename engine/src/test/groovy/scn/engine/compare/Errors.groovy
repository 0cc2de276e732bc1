package scn.engine.compare

import org.apache.commons.math3.distribution.BinomialDistribution

/** How many errors a method of a stated rate may make. */
class Errors {
  /** From this number on the share itself must keep the rate. */
  static final int CAMPAIGN = 1000

  /** Of a small number of trials as many as chance gives in all but one case of a thousand. */
  static int allowed(int trials, double rate) {
    trials >= CAMPAIGN ? (int) (trials * rate) : new BinomialDistribution(null, trials, rate).inverseCumulativeProbability(0.999)
  }
}
