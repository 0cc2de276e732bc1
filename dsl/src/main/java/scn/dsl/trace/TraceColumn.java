package scn.dsl.trace;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The columns of a trace, in file order. */
enum TraceColumn {
  REQUEST_ID,
  CLIENT_ID,
  TENANT,
  SLO_CLASS,
  SESSION_ID,
  ROUND,
  ARRIVAL_US,
  PREFIX_GROUP,
  PREFIX_TOKENS,
  CONTEXT_TOKENS,
  INPUT_TOKENS,
  OUTPUT_TOKENS;

  static final int COUNT = values().length;

  /** First line of every trace, without its line break. */
  static final String HEADER =
      Arrays.stream(values()).map(TraceColumn::label).collect(Collectors.joining(","));

  private final String label = name().toLowerCase(java.util.Locale.ROOT);

  String label() {
    return label;
  }
}
