package scn.dsl.semantic;

/**
 * Two strategies under the same circumstances.
 *
 * @param label the circumstances, where there are several; else empty
 * @param setup whose arms may be referred to
 */
public record Contest(String label, Setup setup, Arm reference, Arm candidate) {}
