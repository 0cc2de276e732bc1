package scn.dsl.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import scn.dsl.diagnostic.DiagnosticException;
import scn.engine.policy.SloClass;
import scn.engine.workload.PromptSections;
import scn.engine.workload.RequestInput;

/**
 * Traces of Mooncake: one JSON object a line, whose {@code hash_ids} name the blocks of 512 tokens
 * of its prompt. Equal ids mean equal tokens up to the end of the block, so that prefix caches hit
 * as they did.
 */
final class MooncakeTrace {
  private static final int BLOCK_TOKENS = 512;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TraceText text;
  private final Map<Long, Integer> streams = new HashMap<>();
  private int streamCount;
  private int from;
  private int to;
  private long latestMicros;

  MooncakeTrace(TraceText text) {
    this.text = text;
  }

  /**
   * @return the number of token streams
   */
  int play(Playback playback) {
    int read = 0;
    int next = 0;
    while (playback.wantsMore() && next < text.bytes().length) {
      from = next;
      to = text.lineEnd(from);
      next = to + 1;
      if (!text.text(from, to).isBlank()) {
        playback.add(request(object(), read++));
      }
    }
    return streamCount;
  }

  private JsonNode object() {
    try {
      JsonNode node = JSON.readTree(text.bytes(), from, to - from);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException fault) {
      // Said below: the reason of the parser is about JSON, not about traces.
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    throw fault("this line is no JSON object", "every line is one request");
  }

  private RequestInput request(JsonNode node, int number) {
    long arrival = Math.multiplyExact(whole(node, "timestamp", Long.MAX_VALUE / 1_000_000), 1000);
    int input = (int) whole(node, "input_length", Integer.MAX_VALUE / 4);
    int output = (int) whole(node, "output_length", Integer.MAX_VALUE / 4);
    if (arrival < latestMicros) {
      throw fault("timestamp is before that of the line above", "sort the lines by timestamp");
    }
    latestMicros = arrival;
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
        streamCount++,
        Math.max(1, input),
        Math.max(1, output),
        sections(node.path("hash_ids"), input));
  }

  private PromptSections sections(JsonNode ids, int input) {
    int wanted = (int) (((long) input + BLOCK_TOKENS - 1) / BLOCK_TOKENS);
    if (!ids.isArray() || ids.size() != wanted) {
      throw fault(
          "hash_ids has " + ids.size() + " ids, a prompt of " + input + " tokens needs " + wanted,
          "there is one id for each " + BLOCK_TOKENS + " tokens, the last block may be partial");
    }
    int[] sections = new int[wanted];
    for (int i = 0; i < wanted; i++) {
      if (!ids.get(i).isIntegralNumber()) {
        throw fault("hash_ids holds " + ids.get(i) + ", not a whole number", "");
      }
      sections[i] = streams.computeIfAbsent(ids.get(i).asLong(), id -> streamCount++);
    }
    return new PromptSections(BLOCK_TOKENS, sections);
  }

  private long whole(JsonNode node, String name, long most) {
    JsonNode value = node.path(name);
    if (!value.isNumber() || value.asDouble() != Math.rint(value.asDouble())) {
      String what = value.isMissingNode() ? "there is no " + name : name + " is " + value;
      throw fault(what, name + " is a whole number of 0 or more");
    }
    if (value.asDouble() < 0 || value.asDouble() > most) {
      throw fault(name + " is " + value, name + " is a whole number of 0 or more");
    }
    return value.asLong();
  }

  private DiagnosticException fault(String message, String hint) {
    return text.fault(from, Math.min(to, from + 1), message, hint);
  }
}
