package scn.dsl.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where policies are besides those beside a scenario and the shipped ones. */
final class ScriptsOption {
  @Option(
      names = "--scripts",
      paramLabel = "DIR",
      description = "Folder with more policies, before those beside the scenario.")
  private Path folder;

  Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }
}
