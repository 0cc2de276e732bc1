package scn.dsl.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a commit, put into a folder of their own when they are asked for: scenarios, scripts
 * and what scenarios name, so that the size of the repository does not matter.
 */
final class GitStore implements Store {
  private final Git git;
  private final Map<String, String> files;
  private final GitContents contents;
  private final Path root;
  private final List<String> pointers = new ArrayList<>();
  private final Set<String> brought = new HashSet<>();

  GitStore(Git git, String commit) {
    this.git = git;
    this.files = git.files(commit);
    try {
      this.root = Files.createTempDirectory("scn-diff").toRealPath();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    this.contents = git.contents();
  }

  @Override
  public Path root() {
    return root;
  }

  @Override
  public List<String> files() {
    return List.copyOf(files.keySet());
  }

  @Override
  public boolean isTemporary() {
    return true;
  }

  @Override
  public String content(String file) {
    return files.getOrDefault(file, "");
  }

  @Override
  public void bring(String file) {
    if (!files.containsKey(file) || !brought.add(file)) {
      return;
    }
    byte[] content = contents.read(files.get(file));
    try {
      Path place = root.resolve(file);
      Files.createDirectories(place.getParent());
      Optional<Pointer> pointer = Pointer.of(content);
      Optional<Path> stored = pointer.flatMap(it -> it.stored(git));
      if (pointer.isPresent() && stored.isEmpty()) {
        pointers.add(file);
      }
      if (stored.isPresent()) {
        Files.copy(stored.get(), place, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.write(place, content);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    if (file.endsWith(".scn")) {
      Named.by(this, file).forEach(this::bring);
    }
  }

  @Override
  public List<String> pointers() {
    return List.copyOf(pointers);
  }

  @Override
  public void close() {
    contents.close();
    TemporaryFolder.delete(root);
  }
}
