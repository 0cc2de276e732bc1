/**
 * Sends equal prompts to the same instance, the least loaded one when the prompt was first seen.
 * Prompts count as equal when all their whole blocks are; one that fills no block is always new.
 */
Map<Long, Integer> homes = new HashMap<Long, Integer>()

int route(Request request, ClusterView cluster) {
  if (request.promptBlocks == 0) {
    return leastLoaded(cluster)
  }
  Long prompt = Long.valueOf(request.blockKey(request.promptBlocks - 1))
  Integer home = homes.get(prompt)
  if (home != null && home.intValue() < cluster.size) {
    return home.intValue()
  }
  int chosen = leastLoaded(cluster)
  homes.put(prompt, Integer.valueOf(chosen))
  chosen
}

int leastLoaded(ClusterView cluster) {
  int best = 0
  for (int i = 1; i < cluster.size; i++) {
    if (cluster.getAt(i).load < cluster.getAt(best).load) {
      best = i
    }
  }
  best
}
