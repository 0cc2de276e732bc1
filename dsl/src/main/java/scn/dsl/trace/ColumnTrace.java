package scn.dsl.trace;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import scn.engine.policy.SloClass;
import scn.engine.workload.PromptSections;
import scn.engine.workload.RequestInput;

/**
 * Traces that say of a request when it came and how long it is, in columns found by their names:
 * Azure LLM inference traces, traces of vidur, BurstGPT. Nothing is shared between their prompts.
 */
final class ColumnTrace {
  /** 2023-11-16 18:15:46.6805900, with fewer digits, a T or a zone too. */
  private static final DateTimeFormatter TIMESTAMP =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .appendPattern("HH:mm:ss")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalEnd()
          .appendPattern("[XXX]")
          .toFormatter(Locale.ROOT);

  private final TraceFormat format;
  private final CsvRow row;
  private final int time;
  private final int input;
  private final int output;
  private final OptionalInt client;
  private final OptionalInt session;
  private final Map<String, Integer> rounds = new HashMap<>();
  private long firstMicros = -1;
  private long latestMicros;

  private ColumnTrace(TraceFormat format, CsvRow row, String time, String input, String output) {
    this.format = format;
    this.row = row;
    this.time = row.column(time);
    this.input = row.column(input);
    this.output = row.column(output);
    this.client = row.find("Model");
    this.session = row.find("Session ID");
  }

  static ColumnTrace of(TraceFormat format, CsvRow row) {
    return switch (format) {
      case AZURE -> new ColumnTrace(format, row, "TIMESTAMP", "ContextTokens", "GeneratedTokens");
      case VIDUR ->
          new ColumnTrace(format, row, "arrived_at", "num_prefill_tokens", "num_decode_tokens");
      default -> new ColumnTrace(format, row, "Timestamp", "Request tokens", "Response tokens");
    };
  }

  /**
   * @return the number of token streams
   */
  int play(Playback playback) {
    int read = 0;
    while (playback.wantsMore() && row.advance()) {
      long arrival = arrival();
      int inputTokens = tokens(input);
      int outputTokens = tokens(output);
      if (format == TraceFormat.BURSTGPT && outputTokens == 0) {
        playback.leaveOut(arrival); // Its prompt was not served.
        continue;
      }
      String conversation = session.isPresent() ? row.text(session.getAsInt()) : "";
      playback.add(
          new RequestInput(
              "request_" + read,
              client.isPresent() ? row.text(client.getAsInt()) : "",
              "",
              SloClass.NONE,
              conversation,
              conversation.isEmpty() ? 0 : rounds.merge(conversation, 1, Integer::sum) - 1,
              arrival,
              "",
              -1,
              0,
              0,
              read,
              Math.max(1, inputTokens),
              Math.max(1, outputTokens),
              PromptSections.NONE));
      read++;
    }
    return read;
  }

  private int tokens(int column) {
    return (int) row.whole(column, 0, Integer.MAX_VALUE / 4);
  }

  private long arrival() {
    long micros = format == TraceFormat.AZURE ? timestamp() : Math.round(row.decimal(time) * 1e6);
    if (firstMicros < 0) {
      firstMicros = format == TraceFormat.AZURE ? micros : 0;
    }
    long arrival = micros - firstMicros;
    if (arrival < latestMicros) {
      throw row.fault(time, " is before that of the row above", "sort the rows by time");
    }
    latestMicros = arrival;
    return arrival;
  }

  private long timestamp() {
    try {
      var parsed = TIMESTAMP.parse(row.text(time));
      long seconds = LocalDateTime.from(parsed).toEpochSecond(ZoneOffset.UTC);
      if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
        seconds -= parsed.get(ChronoField.OFFSET_SECONDS);
      }
      return seconds * 1_000_000 + parsed.get(ChronoField.MICRO_OF_SECOND);
    } catch (DateTimeParseException fault) {
      throw row.fault(
          time,
          " is '" + row.text(time) + "', not a time stamp",
          "for example: 2023-11-16 18:15:46.6805900");
    }
  }
}
