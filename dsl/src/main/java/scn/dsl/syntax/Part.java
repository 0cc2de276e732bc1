package scn.dsl.syntax;

/** A piece of a text as it was written: a word, or words that belong together. */
public sealed interface Part permits Word, Phrase {

  /** The first word in it. */
  Word first();

  /** The last word in it. */
  Word last();
}
