package scn.dsl.protocol;

import java.util.List;

/** In what a row, run again, is not what was recorded. */
public sealed interface Finding {

  /** In one line. */
  String words();

  record MissingScript(String title) implements Finding {
    @Override
    public String words() {
      return "script " + title + " is missing";
    }
  }

  record ChangedScript(String title) implements Finding {
    @Override
    public String words() {
      return "script " + title + " has changed since";
    }
  }

  /** A file of requests or lengths that a workload reads. */
  record MissingRecording(String file) implements Finding {
    @Override
    public String words() {
      return "recording " + file + " is missing";
    }
  }

  record ChangedRecording(String file) implements Finding {
    @Override
    public String words() {
      return "recording " + file + " has changed since";
    }
  }

  /** The recorded text is no scenario any more. */
  record Unusable(List<String> messages) implements Finding {
    @Override
    public String words() {
      return "cannot be run any more: " + String.join("; ", messages);
    }
  }

  record MissingRun(String strategy, String circumstances, long seed, String why)
      implements Finding {
    @Override
    public String words() {
      return place(strategy, circumstances, seed) + " has no result now: " + why;
    }
  }

  record Different(
      String metric, String strategy, String circumstances, long seed, double old, String now)
      implements Finding {
    @Override
    public String words() {
      return "%s of %s was %s, is %s"
          .formatted(metric, place(strategy, circumstances, seed), old, now);
    }
  }

  /** No metric of the row differs, but what happened to some request. */
  record OtherRequests(String strategy, String circumstances, long seed) implements Finding {
    @Override
    public String words() {
      return "requests of "
          + place(strategy, circumstances, seed)
          + " fared otherwise, though no recorded metric differs";
    }
  }

  private static String place(String strategy, String circumstances, long seed) {
    String where = circumstances.isEmpty() ? "" : ", " + circumstances;
    return strategy + ", seed " + seed + where;
  }
}
