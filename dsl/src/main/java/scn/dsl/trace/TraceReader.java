package scn.dsl.trace;

import java.util.Arrays;
import scn.engine.policy.SloClass;
import scn.engine.workload.PromptSections;
import scn.engine.workload.RequestInput;

/**
 * Reads recorded requests in scn's own form, a CSV file.
 *
 * <p>Requests of one prefix group share its first tokens. The rounds of a session read one token
 * stream, unless a later round carries no context over; all other tokens occur nowhere else. The
 * first fault ends the reading with a {@link scn.dsl.diagnostic.DiagnosticException} that names
 * line and column.
 */
final class TraceReader {
  private static final long LATEST_MICROS = 1L << 62;

  private final TraceRow row;
  private final TraceText text;
  private final Labels names;
  private final Labels clients;
  private final Labels tenants;
  private final Labels sessions;
  private final Labels groups;
  private int[] sessionStreams = new int[0];
  private int[] groupStreams = new int[0];
  private int streams;
  private long latest;

  TraceReader(TraceText text) {
    this.text = text;
    row = new TraceRow(text);
    names = new Labels(text);
    clients = new Labels(text);
    tenants = new Labels(text);
    sessions = new Labels(text);
    groups = new Labels(text);
  }

  /**
   * Plays all rows, or as many as are wanted; rows behind them are not checked.
   *
   * @return the number of token streams
   */
  int play(Playback playback) {
    boolean any = false;
    while (playback.wantsMore() && row.hasNext()) {
      row.advance();
      playback.add(request());
      any = true;
    }
    if (!any && playback.wantsMore()) {
      throw text.fault(
          0, text.lineEnd(0), "the trace has no requests", "add a row for each request");
    }
    return streams;
  }

  private RequestInput request() {
    String name = name();
    String client = clients.text(row.label(TraceColumn.CLIENT_ID, clients));
    String tenant = tenants.text(row.label(TraceColumn.TENANT, tenants));
    SloClass sloClass = row.sloClass();
    int session = row.label(TraceColumn.SESSION_ID, sessions);
    int round = row.tokens(TraceColumn.ROUND);
    long arrivalMicros = arrivalMicros();
    int group = row.label(TraceColumn.PREFIX_GROUP, groups);
    int prefixTokens = row.tokens(TraceColumn.PREFIX_TOKENS);
    int contextTokens = row.tokens(TraceColumn.CONTEXT_TOKENS);
    int inputTokens = row.tokens(TraceColumn.INPUT_TOKENS);
    int outputTokens = row.tokens(TraceColumn.OUTPUT_TOKENS);
    requireFit(prefixTokens, contextTokens, inputTokens, outputTokens);
    int prefixStream = prefixTokens == 0 ? -1 : prefixStream(group);
    return new RequestInput(
        name,
        client,
        tenant,
        sloClass,
        sessions.text(session),
        round,
        arrivalMicros,
        groups.text(group),
        prefixStream,
        prefixTokens,
        contextTokens,
        ownStream(session, round, contextTokens),
        inputTokens,
        outputTokens,
        PromptSections.NONE);
  }

  private String name() {
    TraceColumn column = TraceColumn.REQUEST_ID;
    if (row.isEmpty(column)) {
      throw row.fault(column, "request_id is empty", "give every request a name of its own");
    }
    int known = names.size();
    int name = row.label(column, names);
    if (name < known) {
      throw row.fault(
          column,
          "a second request is called " + text.quoted(row.start(column), row.end(column)),
          "the first one is in line " + text.lineNumber(names.firstAt(name)));
    }
    return names.text(name);
  }

  private long arrivalMicros() {
    long arrivalMicros = row.number(TraceColumn.ARRIVAL_US, LATEST_MICROS);
    if (arrivalMicros < latest) {
      throw row.fault(
          TraceColumn.ARRIVAL_US,
          "arrival_us is " + arrivalMicros + ", before the row above with " + latest,
          "sort the rows by arrival_us");
    }
    latest = arrivalMicros;
    return arrivalMicros;
  }

  private void requireFit(int prefix, int context, int input, int output) {
    if (input == 0) {
      throw row.fault(
          TraceColumn.INPUT_TOKENS, "input_tokens is 0", "a prompt has at least 1 token");
    }
    if (prefix > input) {
      throw row.fault(
          TraceColumn.PREFIX_TOKENS,
          "prefix_tokens is " + prefix + ", more than the whole prompt of " + input,
          "input_tokens includes prefix_tokens and context_tokens");
    }
    if (context > input - prefix) {
      throw row.fault(
          TraceColumn.CONTEXT_TOKENS,
          "context_tokens is " + context + ", more than the prompt of " + input + " has room for",
          "input_tokens includes prefix_tokens and context_tokens");
    }
    if (output > Integer.MAX_VALUE - input) {
      throw row.fault(
          TraceColumn.OUTPUT_TOKENS,
          "input_tokens and output_tokens together exceed " + Integer.MAX_VALUE,
          "check the units of both columns");
    }
  }

  private int prefixStream(int group) {
    if (row.isEmpty(TraceColumn.PREFIX_GROUP)) {
      throw row.fault(
          TraceColumn.PREFIX_GROUP,
          "prefix_group is empty although prefix_tokens is not 0",
          "name the group that shares the prefix, or write 0 prefix_tokens");
    }
    groupStreams = withRoom(groupStreams, group);
    if (groupStreams[group] < 0) {
      groupStreams[group] = streams++;
    }
    return groupStreams[group];
  }

  private int ownStream(int session, int round, int contextTokens) {
    boolean alone = row.isEmpty(TraceColumn.SESSION_ID) || (round > 0 && contextTokens == 0);
    if (alone) {
      return streams++;
    }
    sessionStreams = withRoom(sessionStreams, session);
    if (sessionStreams[session] < 0) {
      sessionStreams[session] = streams++;
    }
    return sessionStreams[session];
  }

  private static int[] withRoom(int[] streams, int label) {
    if (label < streams.length) {
      return streams;
    }
    int[] larger = Arrays.copyOf(streams, Math.max(16, label * 2));
    Arrays.fill(larger, streams.length, larger.length, -1);
    return larger;
  }
}
