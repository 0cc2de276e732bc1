package scn.dsl.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scn.dsl.file.Digest;

/**
 * One line of a ledger: {@code {"row":3,"kind":"experiment","previous":"...", ... ,"hash":"..."}}.
 *
 * <p>The hash is over the text of the line, not over its values, so that every edit shows, were it
 * a blank.
 *
 * @param number from 1
 * @param kind what the row records
 * @param previous hash of the row before, {@link #BEGINNING} for the first
 * @param content all of the line
 * @param hash SHA-256 of the line up to its hash
 * @param line as it stands in the file, without a line break
 */
public record Row(
    int number, String kind, String previous, ObjectNode content, String hash, String line) {
  static final String BEGINNING = "0".repeat(64);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FORM = Pattern.compile("(\\{.*),\"hash\":\"([0-9a-f]{64})\"}");

  /** The row that follows, with fields of its own. */
  static Row after(String previous, int number, String kind, ObjectNode fields) {
    ObjectNode content = JSON.createObjectNode();
    content.put("row", number).put("kind", kind).put("previous", previous).setAll(fields);
    String body = text(content);
    String hashed = body.substring(0, body.length() - 1);
    return read(hashed + ",\"hash\":\"" + Digest.of(hashed) + "\"}");
  }

  /**
   * @throws IllegalArgumentException if the text is not a row, with the reason
   */
  static Row read(String line) {
    Matcher form = FORM.matcher(line);
    if (!form.matches() || !(parse(line) instanceof ObjectNode content)) {
      throw new IllegalArgumentException("it is not a JSON object that ends with its hash");
    }
    JsonNode number = content.path("row");
    if (!number.isInt() || !content.path("kind").isTextual() || !content.has("previous")) {
      throw new IllegalArgumentException("it has no row, kind or previous");
    }
    return new Row(
        number.intValue(),
        content.get("kind").textValue(),
        content.get("previous").asText(),
        content,
        form.group(2),
        line);
  }

  /** Whether the line is what was written. */
  boolean isUntouched() {
    Matcher form = FORM.matcher(line);
    return form.matches() && hash.equals(Digest.of(form.group(1)));
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException fault) {
      throw new IllegalArgumentException("it is not JSON: " + fault.getOriginalMessage(), fault);
    }
  }

  private static String text(JsonNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
