package scn.dsl.show;

import java.util.HashMap;
import java.util.Map;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.WrittenText;

/** What was written at a place, for what nothing was put into. */
final class SourceWords {
  private final Map<SourceText, WrittenText> known = new HashMap<>();

  /** On one line, without comments. */
  String words(Span at) {
    return text(at).at(at, false).orElseThrow();
  }

  /** With its lines and comments. */
  String asWritten(Span at) {
    return text(at).at(at, true).orElseThrow();
  }

  private WrittenText text(Span at) {
    return known.computeIfAbsent(at.source(), source -> WrittenText.of(source.text()));
  }
}
