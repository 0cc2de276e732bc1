package scn.engine.sim;

import scn.engine.policy.RunningBatch;

/** The running requests of one instance in batch order. */
final class Batch implements RunningBatch {
  private final ActiveRequest[] members;
  private int size;

  Batch(int capacity) {
    members = new ActiveRequest[capacity];
  }

  @Override
  public int getSize() {
    return size;
  }

  @Override
  public ActiveRequest getAt(int position) {
    return members[position];
  }

  void add(ActiveRequest request) {
    members[size++] = request;
  }

  /**
   * Takes a member out and moves the last one into its place. What stood at the last place stays readable there until the next
   * {@link #add}, for the walk of {@link BatchFormation} (quirk Q7).
   */
  ActiveRequest evict(int position) {
    ActiveRequest victim = members[position];
    members[position] = members[--size];
    return victim;
  }

  /** Keeps the first {@code kept} places, which the caller has filled in order through {@link #put}. */
  void truncate(int kept) {
    size = kept;
  }

  void put(int position, ActiveRequest request) {
    members[position] = request;
  }
}
