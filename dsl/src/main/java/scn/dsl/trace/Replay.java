package scn.dsl.trace;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import scn.engine.workload.Workload;

/** Reads recorded requests in any of the forms of {@link TraceFormat}. */
public final class Replay {
  private static final String FORMS =
      "formats are " + String.join(", ", TraceFormat.NAMES.subList(1, TraceFormat.NAMES.size()));

  private Replay() {}

  /**
   * The requests of a file in arrival order, as the options want them.
   *
   * @throws scn.dsl.diagnostic.DiagnosticException for the first fault, with line and column
   */
  public static Workload read(Path file, ReplayOptions options) {
    return recording(file, options).workload();
  }

  /** As above, with what was left out. */
  public static Recording recording(Path file, ReplayOptions options) {
    boolean known = options.format() == TraceFormat.AUTO || options.format() == TraceFormat.SCN;
    TraceText text =
        TraceText.of(file, known ? "the first line must read " + TraceColumn.HEADER : FORMS);
    TraceFormat format = options.format() == TraceFormat.AUTO ? detect(text) : options.format();
    Playback playback = new Playback(options);
    int streams =
        switch (format) {
          case MOONCAKE -> new MooncakeTrace(text).play(playback);
          case AZURE, VIDUR, BURSTGPT -> ColumnTrace.of(format, new CsvRow(text)).play(playback);
          case SHAREGPT -> new ConversationTrace(text, options).play(playback);
          case BLIS -> BlisTrace.of(text).play(playback);
          default -> new TraceReader(text).play(playback);
        };
    return playback.recording(streams);
  }

  /** By the first line; what nobody else claims is scn's own form, whose faults say what it is. */
  private static TraceFormat detect(TraceText text) {
    String first = text.text(0, text.lineEnd(0)).strip().toLowerCase(Locale.ROOT);
    if (first.startsWith("{")) {
      return TraceFormat.MOONCAKE;
    }
    List<String> columns =
        List.of(first.replace("\uFEFF", "").replace("\"", "").split(",", -1)).stream()
            .map(String::strip)
            .toList();
    if (columns.containsAll(List.of("timestamp", "contexttokens"))) {
      return TraceFormat.AZURE;
    }
    if (columns.containsAll(List.of("arrived_at", "num_prefill_tokens"))) {
      return TraceFormat.VIDUR;
    }
    if (columns.containsAll(List.of("timestamp", "request tokens"))) {
      return TraceFormat.BURSTGPT;
    }
    if (columns.containsAll(List.of("conversation_id", "prompt_tokens"))) {
      return TraceFormat.SHAREGPT;
    }
    return columns.contains("arrival_time_us") || BlisTrace.listsTokens(text)
        ? TraceFormat.BLIS
        : TraceFormat.SCN;
  }
}
