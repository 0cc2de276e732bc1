package scn.engine.policy;

/**
 * A scorer with its share of the sum.
 *
 * @param name the name the scenario gave, for error messages
 * @param weight positive; the router decides whether to normalise
 */
public record WeightedScorer(String name, Scorer scorer, double weight) {}
