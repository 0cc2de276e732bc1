package scn.dsl.diff;

import java.nio.file.Path;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.Experiment;

/**
 * One version of an experiment, ready to run.
 *
 * @param file that declares it; what it replays is beside it on disk
 * @param scripts that it may use
 */
public record Version(Path file, Experiment experiment, ScriptLibrary scripts) {}
