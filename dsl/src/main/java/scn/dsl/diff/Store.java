package scn.dsl.diff;

import java.nio.file.Path;
import java.util.List;

/** Where a version gets its files from. They go by their names from its root, with slashes. */
interface Store extends AutoCloseable {

  /** Where they are on disk as soon as they were brought. */
  Path root();

  /** All of them. */
  List<String> files();

  /** Whether users never see where it is on disk. */
  boolean isTemporary();

  /** A name for what a file holds, the same in all versions; empty if there is no such file. */
  String content(String file);

  /** Puts a file and all it names on disk. */
  void bring(String file);

  /** Files that were asked for, and of which there is but the pointer of Git LFS. */
  List<String> pointers();

  @Override
  void close();
}
