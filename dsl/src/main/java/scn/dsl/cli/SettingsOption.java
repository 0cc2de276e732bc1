package scn.dsl.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What is given in place of what a scenario says. */
final class SettingsOption {
  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "A value in place of the one that the scenario says, for example"
              + " cascade.base_critical=12 or 'kv.gpu=5000 blocks'; may be given several times.")
  private final List<String> settings = new ArrayList<>();

  List<String> settings() {
    return List.copyOf(settings);
  }
}
