package scn.dsl.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scn completion}: what a shell needs to complete scn's command lines. */
@Command(
    name = "completion",
    description = "Prints a script that teaches a shell to complete scn's commands and options.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example, for this bash and for every new one:",
      "  source <(scn completion bash)",
      "  scn completion bash > ~/.local/share/bash-completion/completions/scn",
      "zsh:   source <(scn completion zsh)",
      "fish:  scn completion fish > ~/.config/fish/completions/scn.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  private static final String ANY_FILE = "positionals=$( compgen -f -- \"${curr_word}\" ) # files";
  private static final String SCENARIOS =
      "positionals=$( compgen -f -X '!*.scn' -- \"${curr_word}\";"
          + " compgen -d -- \"${curr_word}\" ) # scenarios and folders";

  @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
  private Shell shell;

  private enum Shell {
    bash,
    zsh,
    fish
  }

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CommandLine scn = spec.root().commandLine();
    terminal.result(
        switch (shell) {
          // The script for bash loads bash's own completion functions when it runs in zsh.
          case bash, zsh -> AutoComplete.bash("scn", scn).replace(ANY_FILE, SCENARIOS);
          case fish -> FishCompletion.of(scn);
        });
    return ExitCode.OK;
  }
}
