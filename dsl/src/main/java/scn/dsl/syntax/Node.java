package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** A piece of a scenario text. */
public interface Node {

  /** Where it stands; what runs over several lines is marked on its first. */
  Span at();
}
