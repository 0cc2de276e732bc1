package scn.dsl.trace;

import java.util.Locale;
import java.util.StringJoiner;

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
  static final String HEADER = header();

  private final String label = name().toLowerCase(Locale.ROOT);

  String label() {
    return label;
  }

  private static String header() {
    StringJoiner header = new StringJoiner(",");
    for (TraceColumn column : values()) {
      header.add(column.label);
    }
    return header.toString();
  }
}
