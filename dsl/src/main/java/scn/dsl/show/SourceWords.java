package scn.dsl.show;

import java.util.HashMap;
import java.util.Map;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;
import scn.dsl.semantic.ResolvedScenario;
import scn.dsl.syntax.WrittenText;

/** What was written at a place, for what nothing was put into. */
final class SourceWords {
  private final Map<SourceText, WrittenText> known = new HashMap<>();

  /** On one line, without comments. */
  String words(Span at) {
    return text(at).at(at).orElseThrow();
  }

  /** With its lines and comments, but for what was given from outside. */
  String asWritten(Span at, Map<Span, ResolvedScenario.Given> given) {
    Map<Span, String> instead = new HashMap<>();
    given.forEach(
        (place, it) -> {
          if (place.source().equals(at.source())) {
            instead.put(place, it.text());
          }
        });
    return text(at).at(at, instead).orElseThrow();
  }

  /** Whether a place is in what starts at another one. */
  boolean isInside(Span place, Span of) {
    return place.source().equals(of.source()) && text(of).isInside(place, of);
  }

  private WrittenText text(Span at) {
    return known.computeIfAbsent(at.source(), source -> WrittenText.of(source.text()));
  }
}
