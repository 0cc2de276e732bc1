package scn.dsl.diff;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The working tree of a repository as it is, without what git ignores. */
record WorkingTreeStore(Path root, List<String> files) implements Side.Store {

  static WorkingTreeStore of(Git git) {
    Path root = git.root();
    return new WorkingTreeStore(
        root,
        git.workingFiles().stream().filter(it -> Files.isRegularFile(root.resolve(it))).toList());
  }

  @Override
  public void bring(String file) {}

  @Override
  public boolean isTemporary() {
    return false;
  }

  @Override
  public String content(String file) {
    return Contents.of(root.resolve(file));
  }

  @Override
  public List<String> pointers() {
    return List.of();
  }

  @Override
  public void close() {}
}
