package scn.dsl.cli;

import picocli.CommandLine.Option;

/** How a command reports that has a text for people and JSON; those with more formats say so. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "What to print: ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.text;

  private enum Format {
    text,
    json
  }

  boolean isJson() {
    return format == Format.json;
  }
}
