package scn.dsl.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;

/**
 * The two versions that a command line names: revisions, or files or folders.
 *
 * <p>Closing them removes what was made for them.
 */
public record Sides(Side before, Side after) implements AutoCloseable {
  private static final String WORKING_TREE = "working tree";

  /**
   * @param named one or two words, of which {@code A..B} and {@code A...B} name two revisions, and
   *     one revision stands for itself and the working tree
   * @param paths what is to be compared, from the folder of the user; everything if empty
   * @param here the folder of the user
   * @throws DiagnosticException if there are no such versions
   */
  public static Sides open(
      List<String> named, List<String> paths, Path here, Surroundings surroundings) {
    if (named.size() == 2 && exists(here, named.get(0)) && exists(here, named.get(1))) {
      return files(named, paths, here, surroundings);
    }
    Git git = Git.around(here);
    if (named.size() == 2) {
      requireNoPath(named, here);
    } else if (exists(here, named.get(0)) && !git.knows(named.get(0))) {
      throw new DiagnosticException(
          Diagnostic.ofFile(
              "'" + named.get(0) + "' is compared with nothing",
              "name two of them, or a revision before it: HEAD -- " + named.get(0)));
    }
    List<String> wanted = paths.stream().map(it -> below(git, here, it)).toList();
    String first = named.get(0);
    if (named.size() == 2) {
      return revisions(git, first, first, named.get(1), wanted, surroundings);
    }
    int dots = first.indexOf("..");
    if (dots < 0) {
      String commit = git.commit(first);
      return close(
          () -> Side.of(first, new GitStore(git, commit), wanted, surroundings),
          () -> Side.of(WORKING_TREE, FolderStore.ofWorkingTree(git), wanted, surroundings));
    }
    boolean three = first.startsWith("...", dots);
    String old = orHead(first.substring(0, dots));
    String now = orHead(first.substring(dots + (three ? 3 : 2)));
    return revisions(git, old, three ? git.mergeBase(old, now) : old, now, wanted, surroundings);
  }

  private static String orHead(String revision) {
    return revision.isEmpty() ? "HEAD" : revision;
  }

  private static Sides revisions(
      Git git,
      String label,
      String old,
      String now,
      List<String> wanted,
      Surroundings surroundings) {
    String one = git.commit(old);
    String other = git.commit(now);
    return close(
        () -> Side.of(label, new GitStore(git, one), wanted, surroundings),
        () -> Side.of(now, new GitStore(git, other), wanted, surroundings));
  }

  private interface Opening {
    Side open();
  }

  /** Leaves nothing behind if the second cannot be opened. */
  private static Sides close(Opening before, Opening after) {
    Side one = before.open();
    try {
      return new Sides(one, after.open());
    } catch (RuntimeException fault) {
      one.close();
      throw fault;
    }
  }

  private static Sides files(
      List<String> named, List<String> paths, Path here, Surroundings surroundings) {
    Path one = here.resolve(named.get(0));
    Path other = here.resolve(named.get(1));
    if (Files.isDirectory(one) != Files.isDirectory(other)) {
      throw new DiagnosticException(
          Diagnostic.ofFile(
              "'" + named.get(0) + "' and '" + named.get(1) + "' are a file and a folder",
              "name two files or two folders"));
    }
    if (!Files.isDirectory(one) && !paths.isEmpty()) {
      throw new DiagnosticException(
          Diagnostic.ofFile("two files are compared as a whole", "leave out what is behind --"));
    }
    return new Sides(
        Side.of(named.get(0), one, paths.stream().map(Sides::slashed).toList(), surroundings),
        Side.of(named.get(1), other, paths.stream().map(Sides::slashed).toList(), surroundings));
  }

  private static boolean exists(Path here, String name) {
    try {
      return Files.exists(here.resolve(name));
    } catch (InvalidPathException noName) {
      return false;
    }
  }

  private static void requireNoPath(List<String> named, Path here) {
    for (int i = 0; i < 2; i++) {
      if (exists(here, named.get(i)) && !Git.around(here).knows(named.get(i))) {
        String other = named.get(1 - i);
        throw new DiagnosticException(
            Diagnostic.ofFile(
                "'" + named.get(i) + "' is a path, but there is no '" + other + "' beside it",
                Git.around(here).knows(other)
                    ? "to compare it with revision " + other + ": " + other + " -- " + named.get(i)
                    : "name two files, two folders or two revisions"));
      }
    }
  }

  /** From the root of the repository. */
  private static String below(Git git, Path here, String path) {
    Path whole = real(here).resolve(path).normalize();
    Path root = real(git.root());
    if (!whole.startsWith(root)) {
      throw new DiagnosticException(
          Diagnostic.ofFile("'" + path + "' is not in the repository " + git.root(), ""));
    }
    return slashed(root.relativize(whole).toString());
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException unknown) {
      return folder.toAbsolutePath().normalize();
    }
  }

  private static String slashed(String path) {
    String slashed = path.replace('\\', '/').replaceFirst("^\\./", "");
    return slashed.endsWith("/") ? slashed.substring(0, slashed.length() - 1) : slashed;
  }

  @Override
  public void close() {
    before.close();
    after.close();
  }
}
