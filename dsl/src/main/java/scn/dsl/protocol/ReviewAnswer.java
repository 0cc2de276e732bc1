package scn.dsl.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;
import scn.dsl.ledger.ReviewEntry.Concern;

/**
 * A judge's answer about a candidate, in the form of docs/review.schema.json.
 *
 * @param at where each field stands
 */
record ReviewAnswer(
    String experiment,
    String strategy,
    String verdict,
    List<Concern> concerns,
    List<String> fixes,
    Map<String, Span> at) {
  private static final String SCHEMA = "scn-review/1";
  private static final List<String> VERDICTS = List.of("accept", "revise", "reject");
  private static final List<String> SEVERITIES = List.of("minor", "major", "blocking");
  private static final List<String> FIELDS =
      List.of("schema", "experiment", "strategy", "verdict", "concerns", "fixes");

  /**
   * @throws DiagnosticException for the first thing in it that is not of that form, with its place
   */
  static ReviewAnswer read(SourceText source) {
    try (JsonParser json = new JsonFactory().createParser(source.text())) {
      return new Reader(source, json).answer();
    } catch (JsonProcessingException fault) {
      throw fault(source, fault.getLocation(), "this is not JSON", fault.getOriginalMessage());
    } catch (IOException impossible) {
      throw new IllegalStateException("a text in memory can be read", impossible);
    }
  }

  private static DiagnosticException fault(
      SourceText source, JsonLocation at, String message, String hint) {
    Span span = new Span(source, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), 1);
    return new DiagnosticException(Diagnostic.error(span, message, hint));
  }

  /** Reads token by token, since only tokens know their place. */
  private record Reader(SourceText source, JsonParser json) {

    ReviewAnswer answer() throws IOException {
      Map<String, String> texts = new LinkedHashMap<>();
      Map<String, Span> places = new LinkedHashMap<>();
      List<Concern> concerns = new ArrayList<>();
      List<String> fixes = new ArrayList<>();
      json.nextToken();
      expect(JsonToken.START_OBJECT, "an answer is an object");
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = field(FIELDS);
        json.nextToken();
        places.put(field, here());
        switch (field) {
          case "concerns" -> concerns.addAll(concerns());
          case "fixes" -> fixes.addAll(fixes());
          case "schema" -> texts.put(field, word(List.of(SCHEMA)));
          case "verdict" -> texts.put(field, word(VERDICTS));
          default -> texts.put(field, text());
        }
      }
      require(texts, List.of("schema", "experiment", "strategy", "verdict"));
      return new ReviewAnswer(
          texts.get("experiment"),
          texts.get("strategy"),
          texts.get("verdict"),
          concerns,
          fixes,
          places);
    }

    private List<Concern> concerns() throws IOException {
      expect(JsonToken.START_ARRAY, "concerns are a list");
      List<Concern> concerns = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        expect(JsonToken.START_OBJECT, "a concern is an object with severity and text");
        Map<String, String> texts = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String field = field(List.of("severity", "text"));
          json.nextToken();
          texts.put(field, field.equals("severity") ? word(SEVERITIES) : text());
        }
        require(texts, List.of("severity", "text"));
        concerns.add(new Concern(texts.get("severity"), texts.get("text")));
      }
      return concerns;
    }

    private List<String> fixes() throws IOException {
      expect(JsonToken.START_ARRAY, "fixes are a list of texts");
      List<String> fixes = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        fixes.add(text());
      }
      return fixes;
    }

    private String field(List<String> known) throws IOException {
      String name = json.currentName();
      if (!known.contains(name)) {
        throw fault(
            "there is no field '" + name + "' here", NearestName.hint(name, known, "fields"));
      }
      return name;
    }

    private String word(List<String> known) throws IOException {
      String word = text();
      if (!known.contains(word)) {
        throw fault("'" + word + "' does not belong here", "it is " + String.join(" or ", known));
      }
      return word;
    }

    private String text() throws IOException {
      expect(JsonToken.VALUE_STRING, "a text in quotes belongs here");
      if (json.getText().isBlank()) {
        throw fault("the text is empty", "say something, or leave the field out");
      }
      return json.getText();
    }

    private void require(Map<String, String> found, List<String> wanted) {
      for (String field : wanted) {
        if (!found.containsKey(field)) {
          throw fault("the field '" + field + "' is missing", "see docs/review.schema.json");
        }
      }
    }

    private void expect(JsonToken wanted, String message) {
      if (json.currentToken() != wanted) {
        throw fault(message, "see docs/review.schema.json");
      }
    }

    private Span here() {
      JsonLocation at = json.currentTokenLocation();
      return new Span(source, at.getLineNr(), at.getColumnNr(), 1);
    }

    private DiagnosticException fault(String message, String hint) {
      return ReviewAnswer.fault(source, json.currentTokenLocation(), message, hint);
    }
  }
}
