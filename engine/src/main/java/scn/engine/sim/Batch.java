package scn.engine.sim;

import scn.engine.policy.RunningBatch;

/**
 * The running requests of one instance in batch order.
 *
 * <p>Those that only decode may be left to a {@link DecodeCalendar}; the others are <i>awake</i>
 * and looked at in every step.
 */
final class Batch implements RunningBatch {
  private final ActiveRequest[] members;
  private final Roster awake = new Roster();
  private int size;
  private long nextSeat;

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

  /** Members to look at in every step, in batch order. */
  Roster awake() {
    return awake;
  }

  void add(ActiveRequest request) {
    request.seat = nextSeat++;
    members[size++] = request;
    awake.add(request);
  }

  /**
   * Takes a member out and moves the last one into its place. What stood at the last place stays
   * readable there until the next {@link #add}, for the walk of {@link BatchFormation} (quirk Q7).
   */
  ActiveRequest evict(int position) {
    ActiveRequest victim = members[position];
    members[position] = members[--size];
    members[position].seat = victim.seat;
    return victim;
  }

  /** Wakes all members. */
  void wake() {
    awake.clear();
    for (int i = 0; i < size; i++) {
      awake.add(members[i]);
    }
  }

  /** Removes the members that have completed; the others keep their order. */
  void removeCompleted() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (members[i].state == ActiveRequest.State.RUNNING) {
        members[kept++] = members[i];
      }
    }
    size = kept;
  }
}
