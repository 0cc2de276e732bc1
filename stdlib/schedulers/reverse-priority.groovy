/**
 * Takes the least urgent first, as a bad example to measure against; of equals the one that
 * arrived first.
 */
int compare(Request a, Request b) {
  double first = a.priority
  double second = b.priority
  first < second ? -1 : first > second ? 1 : a.compareArrival(b)
}
