package scn.dsl.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import scn.engine.policy.SloClass;
import scn.engine.workload.PromptSections;
import scn.engine.workload.RequestInput;

/**
 * Traces of BLIS, version 2: the CSV file of a trace, found by the names of its columns.
 *
 * <p>{@code input_tokens} is without the prefix, which comes on top. Where no {@code prefix_length}
 * is recorded a prefix has 50 tokens, as when BLIS replays it. A round whose prompt is longer than
 * the round before with its answer holds both.
 */
interface BlisTrace {
  /** Of a prefix group, where the trace does not say. */
  int PREFIX_TOKENS = 50;

  /**
   * @return the number of token streams
   */
  int play(Playback playback);

  static BlisTrace of(TraceText text) {
    CsvRow row = new CsvRow(text);
    return row.find("arrival_time_us").isEmpty() && listsTokens(text)
        ? new TokenListTrace(row)
        : new Version2(row);
  }

  /** Whether this is the old form, whose fourth and fifth column list token ids. */
  static boolean listsTokens(TraceText text) {
    int end = text.lineEnd(0);
    if (end >= text.bytes().length) {
      return false;
    }
    String second = text.text(end + 1, Math.min(text.lineEnd(end + 1), end + 200));
    String[] columns = second.split(",", 5);
    return columns.length > 4 && columns[3].strip().replace("\"", "").startsWith("[");
  }

  /** One row at a time. */
  final class Version2 implements BlisTrace {
    private final CsvRow row;
    private final int arrival;
    private final int input;
    private final int output;
    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<String, RequestInput> sessions = new HashMap<>();
    private int streams;
    private long latestMicros;

    Version2(CsvRow row) {
      this.row = row;
      arrival = row.column("arrival_time_us");
      input = row.column("input_tokens");
      output = row.column("output_tokens");
    }

    @Override
    public int play(Playback playback) {
      int read = 0;
      while (playback.wantsMore() && row.advance()) {
        playback.add(request(read++));
      }
      return streams;
    }

    private RequestInput request(int number) {
      long micros = row.whole(arrival, 0, 1L << 53);
      if (micros < latestMicros) {
        throw row.fault(arrival, " is before that of the row above", "sort the rows by it");
      }
      latestMicros = micros;
      String group = text("prefix_group");
      int prefix = group.isEmpty() ? 0 : prefixTokens();
      int own = Math.max(1, (int) row.whole(input, 0, Integer.MAX_VALUE / 4));
      String session = text("session_id");
      RequestInput earlier = session.isEmpty() ? null : sessions.get(session);
      int before = earlier == null ? 0 : earlier.inputTokens() - prefix + earlier.outputTokens();
      boolean goesOn = earlier != null && own > before;
      RequestInput request =
          new RequestInput(
              "request_" + number,
              text("client_id"),
              text("tenant_id"),
              sloClass(),
              session,
              round(),
              micros,
              group,
              prefix == 0 ? -1 : groups.computeIfAbsent(group, key -> streams++),
              prefix,
              goesOn ? before : 0,
              goesOn ? earlier.ownStream() : streams++,
              prefix + own,
              (int) row.whole(output, 0, Integer.MAX_VALUE / 4),
              PromptSections.NONE);
      if (!session.isEmpty()) {
        sessions.put(session, request);
      }
      return request;
    }

    private int prefixTokens() {
      OptionalInt column = row.find("prefix_length");
      return column.isPresent() && !row.isEmpty(column.getAsInt())
          ? (int) row.whole(column.getAsInt(), 0, Integer.MAX_VALUE / 4)
          : PREFIX_TOKENS;
    }

    private int round() {
      OptionalInt column = row.find("round_index");
      return column.isPresent() && !row.isEmpty(column.getAsInt())
          ? (int) row.whole(column.getAsInt(), 0, Integer.MAX_VALUE)
          : 0;
    }

    private String text(String name) {
      OptionalInt column = row.find(name);
      return column.isPresent() ? row.text(column.getAsInt()) : "";
    }

    private SloClass sloClass() {
      String name = text("slo_class");
      for (SloClass each : SloClass.values()) {
        if (each.label().equals(name)) {
          return each;
        }
      }
      throw row.fault(
          row.column("slo_class"),
          " is '" + name + "'",
          "classes are critical, standard, batch, sheddable, background, or none");
    }
  }
}
