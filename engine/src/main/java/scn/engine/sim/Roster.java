package scn.engine.sim;

import java.util.Arrays;

/** Some members of a batch, to be brought into the order of the batch. */
final class Roster {
  private ActiveRequest[] members = new ActiveRequest[16];
  private int size;

  int size() {
    return size;
  }

  ActiveRequest get(int index) {
    return members[index];
  }

  void clear() {
    size = 0;
  }

  void add(ActiveRequest member) {
    if (size == members.length) {
      members = Arrays.copyOf(members, size * 2);
    }
    members[size++] = member;
  }

  void addAll(ActiveRequest[] others, int count) {
    for (int i = 0; i < count; i++) {
      add(others[i]);
    }
  }

  /** By insertion: there are few, and most stand in order already. */
  void sortBySeat() {
    for (int i = 1; i < size; i++) {
      ActiveRequest member = members[i];
      int at = i;
      while (at > 0 && members[at - 1].seat > member.seat) {
        members[at] = members[at - 1];
        at--;
      }
      members[at] = member;
    }
  }

  /** Keeps only those that the calendar does not keep and that still run. */
  void retainAwake() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      ActiveRequest member = members[i];
      if (!member.slot.used() && member.state == ActiveRequest.State.RUNNING) {
        members[kept++] = member;
      }
    }
    Arrays.fill(members, kept, size, null);
    size = kept;
  }
}
