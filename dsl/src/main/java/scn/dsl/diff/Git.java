package scn.dsl.diff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.NearestName;

/** A repository, read by the program {@code git}. Writes nothing: neither files nor the index. */
final class Git {
  private static final String DEEPEN =
      "this clone has a part of the history only: git fetch --unshallow, in a workflow"
          + " fetch-depth: 0";

  private final Path folder;

  private Git(Path folder) {
    this.folder = folder;
  }

  /**
   * The repository around a folder.
   *
   * @throws DiagnosticException if there is none, or no git
   */
  static Git around(Path folder) {
    Git here = new Git(folder.toAbsolutePath().normalize());
    Answer top = here.ask("rev-parse", "--show-toplevel");
    if (top.code != 0) {
      String said = top.error.lines().findFirst().orElse("").replaceFirst("^fatal: ", "");
      throw new DiagnosticException(
          said.startsWith("not a git repository")
              ? Diagnostic.ofFile(
                  here.folder + " is in no git repository",
                  "name two files or two folders, or go into a repository")
              : Diagnostic.ofFile("git cannot read this repository: " + said, ""));
    }
    return new Git(Path.of(top.text().stripTrailing()));
  }

  Path root() {
    return folder;
  }

  /** Whether something names a revision. */
  boolean knows(String revision) {
    return !revision.startsWith("-")
        && ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}").code
            == 0;
  }

  /**
   * The name of a commit.
   *
   * @throws DiagnosticException if there is no such revision
   */
  String commit(String revision) {
    if (!knows(revision)) {
      throw new DiagnosticException(
          Diagnostic.ofFile("there is no revision '" + revision + "'", insteadOf(revision)));
    }
    return must("rev-parse", "--verify", "--end-of-options", revision + "^{commit}").text().strip();
  }

  /** What to do about a revision that is not there. */
  private String insteadOf(String revision) {
    if (revision.equals("HEAD")) {
      return "this repository has no commit yet";
    }
    String start = revision.replaceFirst("[~^@].*", "");
    if (!start.equals(revision) && knows(start)) {
      return isShallow() ? DEEPEN : "'" + start + "' does not go back that far";
    }
    List<String> names =
        new ArrayList<>(ask("for-each-ref", "--format=%(refname:short)").text().lines().toList());
    names.add("HEAD");
    return NearestName.of(revision, names)
        .map(it -> "did you mean '" + it + "'?")
        .orElse(
            "a clone of one branch has no other: git fetch origin "
                + fetched(start)
                + ", in a workflow fetch-depth: 0");
  }

  /** What brings a branch under the name that was asked for. */
  private static String fetched(String branch) {
    String name = branch.replaceFirst("^origin/", "");
    return name.equals(branch) ? name + ":" + name : name + ":refs/remotes/" + branch;
  }

  /** Whether the history was cut off when the repository was cloned. */
  private boolean isShallow() {
    return ask("rev-parse", "--is-shallow-repository").text().strip().equals("true");
  }

  /** The last commit that two revisions have in common. */
  String mergeBase(String one, String other) {
    Answer base = ask("merge-base", commit(one), commit(other));
    if (base.code != 0) {
      throw new DiagnosticException(
          Diagnostic.ofFile(
              "'" + one + "' and '" + other + "' have no commit in common",
              isShallow() ? DEEPEN : "write " + one + ".." + other));
    }
    return base.text().strip();
  }

  /** The files of a commit, with the names of their content. */
  Map<String, String> files(String commit) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String entry : names(must("ls-tree", "-r", "-z", "--full-tree", commit))) {
      int tab = entry.indexOf('\t'); // mode, type and name of the content stand before it
      String[] head = entry.substring(0, tab).split(" ", -1);
      if (head[1].equals("blob")) {
        files.put(entry.substring(tab + 1), head[2]);
      }
    }
    return files;
  }

  /** The files of the working tree, but those that are ignored. */
  List<String> workingFiles() {
    return names(must("ls-files", "-z", "--cached", "--others", "--exclude-standard")).stream()
        .distinct()
        .toList();
  }

  /** Reads contents by their names, all by one process. */
  GitContents contents() {
    try {
      return new GitContents(builder("cat-file", "--batch").start());
    } catch (IOException missing) {
      throw unavailable();
    }
  }

  /** A file of the repository's own folder. */
  Path own(String name) {
    return folder.resolve(must("rev-parse", "--git-path", name).text().strip());
  }

  private static List<String> names(Answer answer) {
    return Arrays.stream(answer.text().split("\0", -1)).filter(it -> !it.isEmpty()).toList();
  }

  private record Answer(int code, ByteArrayOutputStream out, String error) {
    String text() {
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  private Answer must(String... words) {
    Answer answer = ask(words);
    if (answer.code != 0) {
      throw new DiagnosticException(
          Diagnostic.ofFile("git " + words[0] + " failed: " + answer.error.strip(), ""));
    }
    return answer;
  }

  private Answer ask(String... words) {
    try {
      Process process = builder(words).start();
      process.getOutputStream().close();
      CompletableFuture<String> error =
          CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      process.getInputStream().transferTo(out);
      return new Answer(process.waitFor(), out, error.join());
    } catch (IOException missing) {
      throw unavailable();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private ProcessBuilder builder(String... words) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    // reading must not even refresh what git knows of the working tree
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  private static DiagnosticException unavailable() {
    return new DiagnosticException(
        Diagnostic.ofFile(
            "git cannot be started, and revisions are read by it",
            "install git, or name two files or two folders"));
  }

  private static String text(InputStream in) {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException closed) {
      return "";
    }
  }
}
