package scn.dsl.diff;

/**
 * The scenarios of two versions.
 *
 * @param single whether two files are compared, whatever they are called
 */
record BothScenarios(Scenarios old, Scenarios now, boolean single) {

  boolean isOfSameFile(Place one, Place other) {
    return single || one.meaning().file().equals(other.meaning().file());
  }
}
