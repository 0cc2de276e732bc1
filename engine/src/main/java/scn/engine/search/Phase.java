package scn.engine.search;

/** Why a setting was tried. */
public enum Phase {
  /** It was run by an earlier study. */
  EARLIER,
  /** It is what is in use today. */
  BASELINE,
  /** It has the declared defaults. */
  DEFAULTS,
  /** The user listed it. */
  LISTED,
  /** It spreads over the space. */
  DESIGN,
  /** A model proposed it. */
  MODEL,
  /** It is the incumbent with an option of a choice that is to have its trial. */
  OPTION
}
