package scn.dsl.diff;

import java.util.List;

/** Knows what names and files of two versions stand for. */
interface World {

  /**
   * What becomes of a reference: nothing if it leads to the same, and else either differences of
   * the declarations that it leads to or one of its own.
   *
   * @param in the declarations that refer
   */
  List<Difference> reference(Difference.Pair in, Entry before, Entry after, Position position);

  /** What two files hold. */
  Recordings.Content content(String before, String after);

  /** How people call a file of the older version. */
  String nameBefore(String file);

  /** How people call a file of the newer version. */
  String nameAfter(String file);

  /** Whether words differ in nothing but names that the newer version gives the same things. */
  boolean isRenamed(Difference.Pair in, String before, String after);
}
