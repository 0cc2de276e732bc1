package scn.engine.workload;

/** How the gaps between arrivals of one client scatter around their mean. */
public sealed interface ArrivalProcess {

  /** Exponential gaps. */
  record Poisson() implements ArrivalProcess {}

  /**
   * @param cv coefficient of variation of the gaps, above 0 and at most 10
   */
  record Gamma(double cv) implements ArrivalProcess {}

  /**
   * @param cv coefficient of variation of the gaps, 0.01 to 10.4
   */
  record Weibull(double cv) implements ArrivalProcess {}

  /** Equal gaps. */
  record Constant() implements ArrivalProcess {}
}
