package scn.dsl.semantic;

import java.nio.file.Path;
import java.util.List;

/** A scenario file with every name resolved and every default filled in. */
public record Scenario(Path file, List<Experiment> experiments) {}
