package scn.dsl.trace;

import java.util.HashMap;
import java.util.Map;
import scn.engine.policy.SloClass;
import scn.engine.workload.PromptSections;
import scn.engine.workload.RequestInput;

/**
 * The old CSV form of BLIS: arrival in seconds first, prompt and output token ids as lists in the
 * fourth and fifth column. Prompts share what their ids share, in sections of 16 tokens.
 */
final class TokenListTrace implements BlisTrace {
  private static final int SECTION_TOKENS = 16;
  private static final int ARRIVAL = 0;
  private static final int PROMPT = 3;
  private static final int OUTPUT = 4;

  private final CsvRow row;
  private final Map<Long, Integer> sections = new HashMap<>();
  private int streams;
  private long latestMicros;

  TokenListTrace(CsvRow row) {
    this.row = row;
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
    long arrival = Math.round(row.decimal(ARRIVAL) * 1e6);
    if (arrival < latestMicros) {
      throw row.fault(ARRIVAL, " is before that of the row above", "sort the rows by it");
    }
    latestMicros = arrival;
    long[] prompt = ids(PROMPT);
    int own = streams++;
    return new RequestInput(
        "request_" + number,
        "",
        "",
        SloClass.NONE,
        "",
        0,
        arrival,
        "",
        -1,
        0,
        0,
        own,
        Math.max(1, prompt.length),
        ids(OUTPUT).length,
        sections(prompt));
  }

  /** A section's stream goes by all ids up to its end. */
  private PromptSections sections(long[] prompt) {
    int[] found = new int[prompt.length / SECTION_TOKENS];
    long hash = 0;
    for (int i = 0; i < found.length * SECTION_TOKENS; i++) {
      hash = mixed(hash ^ prompt[i]);
      if ((i + 1) % SECTION_TOKENS == 0) {
        found[i / SECTION_TOKENS] = sections.computeIfAbsent(hash, key -> streams++);
      }
    }
    return new PromptSections(SECTION_TOKENS, found);
  }

  /** The finaliser of SplitMix64 behind a step of its counter. */
  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private long[] ids(int column) {
    String list = row.text(column).strip();
    if (!list.startsWith("[") || !list.endsWith("]")) {
      throw row.fault(column, " is no list of token ids", "for example: [17, 4, 2048]");
    }
    String inner = list.substring(1, list.length() - 1).strip();
    if (inner.isEmpty()) {
      return new long[0];
    }
    String[] written = inner.split(",", -1);
    long[] ids = new long[written.length];
    for (int i = 0; i < ids.length; i++) {
      try {
        ids[i] = Long.parseLong(written[i].strip());
      } catch (NumberFormatException fault) {
        throw row.fault(column, " holds '" + written[i].strip() + "', not a token id", "");
      }
    }
    return ids;
  }
}
