package scn.dsl.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import scn.engine.policy.SloClass;
import scn.engine.workload.PromptSections;
import scn.engine.workload.RequestInput;

/**
 * Conversations without times, such as ShareGPT after counting its tokens: {@code conversation_id,
 * turn, prompt_tokens, response_tokens}. A turn's prompt holds all earlier turns; prompt_tokens
 * counts only what is new in it.
 *
 * <p>Conversations start at equal distances; a turn follows a think time and one microsecond per
 * token of the answer after the turn before it.
 */
final class ConversationTrace {
  private final TraceText text;
  private final ReplayOptions options;
  private final List<RequestInput> requests = new ArrayList<>();

  ConversationTrace(TraceText text, ReplayOptions options) {
    this.text = text;
    this.options = options;
  }

  /**
   * @return the number of token streams
   */
  int play(Playback playback) {
    if (options.spacingMicros().isEmpty() || options.thinkMicros().isEmpty()) {
      throw text.fault(
          0,
          text.lineEnd(0),
          "these conversations have no times",
          "say spacing and think beside replay, for example: { spacing 100 ms  think 10 s }");
    }
    int conversations = collect();
    requests.sort(Comparator.comparingLong(RequestInput::arrivalMicros));
    for (RequestInput request : requests) {
      if (playback.wantsMore()) {
        playback.add(request);
      }
    }
    return conversations;
  }

  private int collect() {
    CsvRow row = new CsvRow(text);
    int id = row.column("conversation_id");
    int turn = row.column("turn");
    int prompt = row.column("prompt_tokens");
    int response = row.column("response_tokens");
    int conversation = -1;
    String current = "";
    int round = 0;
    long arrival = 0;
    long context = 0;
    while (row.advance()) {
      if (conversation < 0 || !row.text(id).equals(current)) {
        current = row.text(id);
        conversation++;
        round = 0;
        context = 0;
        arrival = conversation * options.spacingMicros().getAsLong();
      }
      row.whole(turn, 0, Integer.MAX_VALUE);
      int input = Math.max(1, (int) row.whole(prompt, 0, Integer.MAX_VALUE / 4));
      int output = Math.max(1, (int) row.whole(response, 0, Integer.MAX_VALUE / 4));
      if (context + input + output > Integer.MAX_VALUE) {
        throw row.fault(prompt, " makes the conversation too long", "");
      }
      requests.add(
          new RequestInput(
              current + "/" + round,
              "",
              "",
              SloClass.NONE,
              current,
              round,
              arrival,
              "",
              -1,
              0,
              (int) context,
              conversation,
              (int) context + input,
              output,
              PromptSections.NONE));
      context += input + output;
      arrival += options.thinkMicros().getAsLong() + output;
      round++;
    }
    return conversation + 1;
  }
}
