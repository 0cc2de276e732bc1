/**
 * Sends equal beginnings of prompts to the same instance by a hash ring, and past it to the next
 * when it has more than its share. Consistent hashing with bounded loads: no instance is given a
 * request beyond a factor of the mean load. A prompt that fills no block goes by its number.
 */
param blocks: 1.blocks, 'leading blocks whose content counts', in: 1.blocks..100000.blocks
param points: 100, 'points of each instance on the ring', in: 1..10000
param bound: 1.25, 'largest load in multiples of the mean', in: 1.0..1000.0

long[] ring = new long[0]
int instances = 0

int route(Request request, ClusterView cluster) {
  if (instances != cluster.size) {
    layOut(cluster.size)
  }
  long room = room(cluster)
  int at = Arrays.binarySearch(ring, hash(content(request)))
  int next = at < 0 ? -1 - at : at
  for (int passed = 0; passed < ring.length; passed++) {
    int instance = owner(ring[Math.floorMod(next + passed, ring.length)])
    if (cluster.getAt(instance).load < room) {
      return instance
    }
  }
  throw new IllegalStateException('every instance is above the mean')
}

/** Requests that an instance may have, the new one included: the bound on the mean, rounded up. */
long room(ClusterView cluster) {
  long all = cluster.totalLoad + 1
  (long) Math.ceil(bound * all / cluster.size)
}

long content(Request request) {
  int known = Math.min(blocks, request.promptBlocks)
  known == 0 ? -1 - request.id : request.blockKey(known - 1)
}

/** A point is a hash whose low 16 bits are replaced by the number of its owner. */
void layOut(int size) {
  instances = size
  ring = new long[size * points]
  for (int i = 0; i < size; i++) {
    for (int point = 0; point < points; point++) {
      ring[i * points + point] = (hash(hash(i) + point) & ~0xFFFFL) | i
    }
  }
  Arrays.sort(ring)
}

int owner(long point) {
  (int) (point & 0xFFFFL)
}
