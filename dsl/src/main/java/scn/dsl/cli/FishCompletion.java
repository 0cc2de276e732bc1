package scn.dsl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completions of a program's commands for fish, one {@code complete} line each. */
final class FishCompletion {
  private FishCompletion() {}

  static String of(CommandLine program) {
    String name = program.getCommandName();
    StringBuilder out = new StringBuilder("# Completions of " + name + " for fish.\n");
    out.append("complete -c ").append(name).append(" -f\n");
    options(out, name, "__fish_use_subcommand", program);
    for (Map.Entry<String, CommandLine> command : program.getSubcommands().entrySet()) {
      String about = first(command.getValue().getCommandSpec().usageMessage().description());
      line(out, name, "__fish_use_subcommand", "-a " + command.getKey(), about);
      String within = "__fish_seen_subcommand_from " + command.getKey();
      options(out, name, within, command.getValue());
      for (PositionalParamSpec given : command.getValue().getCommandSpec().positionalParameters()) {
        parameter(out, name, within, given);
      }
    }
    return out.toString();
  }

  private static void options(StringBuilder out, String name, String when, CommandLine command) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      List<String> words = new ArrayList<>();
      for (String each : option.names()) {
        words.add(each.startsWith("--") ? "-l " + each.substring(2) : "-s " + each.substring(1));
      }
      if (option.arity().max() > 0) {
        words.add("-r");
        words.add(isPath(option) ? "-F" : "-f" + choices(option));
      }
      line(out, name, when, String.join(" ", words), first(option.description()));
    }
  }

  private static void parameter(
      StringBuilder out, String name, String when, PositionalParamSpec given) {
    if (isPath(given)) {
      line(out, name, when, "-k -a '(__fish_complete_suffix .scn)'", "");
    } else if (given.completionCandidates() != null) {
      line(out, name, when, choices(given).strip(), "");
    }
  }

  private static boolean isPath(ArgSpec argument) {
    return Path.class.isAssignableFrom(argument.auxiliaryTypes()[0]);
  }

  private static String choices(ArgSpec argument) {
    if (argument.completionCandidates() == null) {
      return "";
    }
    return " -a '" + String.join(" ", argument.completionCandidates()) + "'";
  }

  private static void line(StringBuilder out, String name, String when, String what, String about) {
    out.append("complete -c ").append(name).append(" -n '").append(when).append("' ").append(what);
    if (!about.isEmpty()) {
      out.append(" -d '").append(about.replace("\\", "\\\\").replace("'", "\\'")).append('\'');
    }
    out.append('\n');
  }

  private static String first(String[] description) {
    return description.length == 0 ? "" : description[0].replaceAll("\\$\\{[A-Z-]+}", "see --help");
  }
}
