package scn.dsl.semantic;

import java.nio.file.Path;
import java.util.OptionalLong;
import scn.dsl.diagnostic.Span;
import scn.engine.workload.WorkloadModel;

/** Where the requests of a run come from. */
public sealed interface WorkloadSource {

  /** Requests that scn draws itself, for any seed. */
  record Generated(WorkloadModel model) implements WorkloadSource {}

  /**
   * Recorded requests.
   *
   * @param folder that the pattern is relative to
   * @param pattern path with {@code {seed}} in it, or without
   * @param requests read no more than this many
   */
  record Replayed(Path folder, String pattern, OptionalLong requests, Span at)
      implements WorkloadSource {}
}
