package scn.dsl.blis;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;

/** Reads a YAML file of one document, with the place of everything in it. */
final class YamlFile {
  private static final int DEEPEST = 40;

  private final SourceText source;
  private final YAMLParser parser;

  private YamlFile(SourceText source, YAMLParser parser) {
    this.source = source;
    this.parser = parser;
  }

  /**
   * @throws DiagnosticException if it cannot be read, or is not one mapping
   */
  static YamlNode.Mapping read(Path file) {
    SourceText source = new SourceText(file.toString(), text(file));
    try (YAMLParser parser = new YAMLFactory().createParser(source.text())) {
      YamlFile yaml = new YamlFile(source, parser);
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        YamlNode.Mapping root = yaml.mapping(0);
        if (parser.nextToken() != null) {
          throw yaml.fault("a second document begins here", "keep one document a file");
        }
        return root;
      }
      throw new DiagnosticException(
          Diagnostic.ofFile(
              file + " holds no fields", "expected a workload or policy file of BLIS"));
    } catch (JsonProcessingException fault) {
      throw new DiagnosticException(
          Diagnostic.error(
              at(source, fault.getLocation()),
              "this is not YAML: " + fault.getOriginalMessage().lines().findFirst().orElse(""),
              ""));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault); // Texts in memory are always readable.
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException fault) {
      String message = Files.exists(file) ? file + " cannot be read" : "there is no file " + file;
      throw new DiagnosticException(Diagnostic.ofFile(message, "check the path"));
    }
  }

  private YamlNode node(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw fault("this is nested too deeply", "");
    }
    return switch (Objects.requireNonNull(parser.currentToken())) {
      case START_OBJECT -> mapping(depth);
      case START_ARRAY -> sequence(depth);
      default -> {
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
        Span start = here();
        yield new YamlNode.Scalar(
            text, new Span(source, start.line(), start.column(), Math.max(1, text.length())));
      }
    };
  }

  private YamlNode.Mapping mapping(int depth) throws IOException {
    Span at = here();
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Span start = here();
      Span keyAt = new Span(source, start.line(), start.column(), Math.max(1, key.length()));
      parser.nextToken();
      YamlNode.Entry entry = new YamlNode.Entry(key, keyAt, node(depth + 1));
      YamlNode.Entry first = entries.putIfAbsent(key, entry);
      if (first != null) {
        throw new DiagnosticException(
            Diagnostic.error(
                keyAt, "'" + key + "' is said twice", "first on line " + first.at().line()));
      }
    }
    return new YamlNode.Mapping(entries, at);
  }

  private YamlNode.Sequence sequence(int depth) throws IOException {
    Span at = here();
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(depth + 1));
    }
    return new YamlNode.Sequence(items, at);
  }

  private Span here() {
    return at(source, parser.currentTokenLocation());
  }

  private static Span at(SourceText source, JsonLocation location) {
    return new Span(
        source, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()), 1);
  }

  private DiagnosticException fault(String message, String hint) {
    return new DiagnosticException(Diagnostic.error(here(), message, hint));
  }
}
