package scn.engine.sim;

/** How steps are carried out; the numbers are the same. */
enum Stepping {
  /** Decoding requests are left to a {@link DecodeCalendar} wherever that makes no difference. */
  FAST,
  /** Every member of the batch is looked at in every step; for comparison. */
  PLAIN
}
