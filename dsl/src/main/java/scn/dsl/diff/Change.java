package scn.dsl.diff;

import java.util.List;

/**
 * One thing that means something else in the newer version.
 *
 * <p>Values, policies and names are as a person reads them: {@code 200 ms}, {@code slo-tiered}.
 */
public sealed interface Change {

  /** What it is about. */
  Subject subject();

  /** What became of it, without what it is about: {@code 10 -> 12}, {@code added}. */
  String what();

  /** In one line. */
  default String text() {
    return subject().text() + (isSentence() ? " " : ": ") + what();
  }

  /** Whether what became of it is said by a verb. */
  default boolean isSentence() {
    return false;
  }

  /** A script that came or does something else. */
  sealed interface OfScript extends Change {

    /** Of policy, as the language calls it. */
    String kind();

    /** Of the policy. */
    String name();

    /** The difference of the two texts, as {@code diff -u} has it. */
    List<String> lines();

    @Override
    default boolean isSentence() {
      return true;
    }
  }

  /** Something that is another thing now. */
  sealed interface Turned extends Change {
    String before();

    String after();

    @Override
    default String what() {
      return before() + " -> " + after();
    }
  }

  /**
   * Something that was not there.
   *
   * @param content what it says, in one line; may be empty
   */
  record Added(Subject subject, String content) implements Change {
    @Override
    public boolean isSentence() {
      return true;
    }

    @Override
    public String what() {
      return "added" + (content.isEmpty() ? "" : ": " + content);
    }
  }

  /**
   * Something that is no longer there.
   *
   * @param content what it said, in one line; may be empty
   */
  record Removed(Subject subject, String content) implements Change {
    @Override
    public boolean isSentence() {
      return true;
    }

    @Override
    public String what() {
      return "removed" + (content.isEmpty() ? "" : ": " + content);
    }
  }

  /** The same under another name, where results are told by that name. */
  record Renamed(Subject subject, String before, String after) implements Turned {
    @Override
    public boolean isSentence() {
      return true;
    }

    @Override
    public String what() {
      return "renamed " + before + " -> " + after;
    }
  }

  /** Another policy, law, workload or cluster in the place of one. */
  record Swapped(Subject subject, String before, String after) implements Turned {}

  /** Another value, with its unit. */
  record Valued(Subject subject, String before, String after) implements Turned {}

  /** The same things in another order, where that can change results. */
  record Reordered(Subject subject, String before, String after) implements Turned {
    @Override
    public boolean isSentence() {
      return true;
    }

    @Override
    public String what() {
      return "order " + before + " -> " + after;
    }
  }

  /** Another wording of what changes nothing in a run: a reason, a title. */
  record Reworded(Subject subject, String before, String after) implements Turned {
    @Override
    public String what() {
      return '"' + before + "\" -> \"" + after + '"';
    }
  }

  /**
   * Other content of a recording or of a file of lengths.
   *
   * @param before digests of the content
   * @param after digests of the content
   */
  record Rerecorded(Subject subject, String file, String before, String after) implements Turned {
    @Override
    public String what() {
      return "other content of " + file + ", " + before + " -> " + after;
    }
  }

  /** A script that was not there; all of its lines are new. */
  record AddedScript(Subject subject, String kind, String name, List<String> lines)
      implements OfScript {

    public AddedScript {
      lines = List.copyOf(lines);
    }

    @Override
    public String what() {
      return "added";
    }
  }

  /**
   * A script that does something else.
   *
   * @param consequences what scenarios get from it without saying so: {@code critical: 10 -> 12}
   */
  record Scripted(
      Subject subject, String kind, String name, List<String> consequences, List<String> lines)
      implements OfScript {

    public Scripted {
      consequences = List.copyOf(consequences);
      lines = List.copyOf(lines);
    }

    @Override
    public String what() {
      return "changed"
          + (consequences.isEmpty() ? "" : ", so that " + String.join(", ", consequences));
    }
  }
}
