package scn.dsl.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;

/** Files as they are on disk. */
record FolderStore(Path root, List<String> files) implements Store {

  /** All of a folder. */
  static FolderStore of(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return new FolderStore(
          root,
          all.filter(Files::isRegularFile)
              .map(it -> root.relativize(it).toString().replace('\\', '/'))
              .filter(it -> !it.startsWith(".git/"))
              .toList());
    } catch (IOException | UncheckedIOException fault) {
      throw new DiagnosticException(
          Diagnostic.ofFile("cannot read the folder " + root, "name a folder or a scenario"));
    }
  }

  /** The working tree of a repository, without what git ignores. */
  static FolderStore ofWorkingTree(Git git) {
    Path root = git.root();
    return new FolderStore(
        root,
        git.workingFiles().stream().filter(it -> Files.isRegularFile(root.resolve(it))).toList());
  }

  @Override
  public boolean isTemporary() {
    return false;
  }

  @Override
  public String content(String file) {
    return Contents.of(root.resolve(file));
  }

  @Override
  public void bring(String file) {}

  @Override
  public List<String> pointers() {
    return List.of();
  }

  @Override
  public void close() {}
}
