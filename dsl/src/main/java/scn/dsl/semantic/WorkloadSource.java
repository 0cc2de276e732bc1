package scn.dsl.semantic;

import java.nio.file.Path;
import scn.dsl.diagnostic.Span;
import scn.dsl.trace.ReplayOptions;
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
   */
  record Replayed(Path folder, String pattern, ReplayOptions options, Span at)
      implements WorkloadSource {}
}
