package scn.engine.search.sensitivity;

/** The share of an objective's variation that two parameters have only together. */
public record Interaction(String one, String other, double share) {}
