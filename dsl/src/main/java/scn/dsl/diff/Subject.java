package scn.dsl.diff;

import java.util.List;

/**
 * What a change is about.
 *
 * @param file that says it, from the root of its version, with slashes
 * @param path from the declaration inwards: {@code strategy cascade}, {@code priority slo-tiered},
 *     {@code critical}; empty for the file itself
 */
public record Subject(String file, List<String> path) {

  public Subject {
    path = List.copyOf(path);
  }

  /** As a person reads it: {@code strategy cascade, priority slo-tiered, critical}. */
  public String text() {
    return path.isEmpty() ? file : String.join(", ", path);
  }
}
