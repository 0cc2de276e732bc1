package scn.engine.search.gp;

/** A normal belief about one value. */
public record Prediction(double mean, double deviation) {}
