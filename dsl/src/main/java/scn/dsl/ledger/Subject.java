package scn.dsl.ledger;

import java.util.List;

/**
 * What was run, such that it can be run again.
 *
 * @param file the scenario, relative to the folder of the ledger
 * @param digest SHA-256 of the words of the text
 * @param text the resolved scenario; paths in it are relative to the folder of the file
 * @param settings what was given in place of values of the text, {@code --set}
 * @param scripts every policy that a run uses, by kind and name
 * @param recordings every file of requests or of lengths that a workload reads
 */
public record Subject(
    String file,
    String digest,
    String text,
    List<String> settings,
    List<Script> scripts,
    List<Recording> recordings) {

  public Subject {
    settings = List.copyOf(settings);
    scripts = List.copyOf(scripts);
    recordings = List.copyOf(recordings);
  }

  /**
   * A policy.
   *
   * @param kind {@code scheduler}
   * @param file relative to the folder of the ledger, or to that of scn if it is shipped with it
   * @param digest SHA-256 of its text
   */
  public record Script(String kind, String name, String file, String digest) {

    public String title() {
      return "%s %s (%s)".formatted(kind, name, file);
    }
  }

  /**
   * A file that a workload reads.
   *
   * @param file relative to the folder of the ledger
   * @param digest SHA-256 of its bytes
   */
  public record Recording(String file, String digest) {

    public boolean isChangedFrom(Recording other) {
      return file.equals(other.file) && !digest.equals(other.digest);
    }
  }

  /**
   * Whether the same would be run, perhaps on other seeds; where the scenario lies does not matter.
   */
  public boolean isSameAs(Subject other) {
    return digest.equals(other.digest)
        && settings.equals(other.settings)
        && scripts.equals(other.scripts)
        && changedSince(other).isEmpty();
  }

  /** The files that both have read, and that are not what they were. */
  public List<Recording> changedSince(Subject other) {
    return recordings.stream()
        .filter(it -> other.recordings.stream().anyMatch(it::isChangedFrom))
        .toList();
  }
}
