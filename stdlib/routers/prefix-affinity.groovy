/**
 * Sends equal prompts to the same instance, the least loaded one when the prompt was first seen.
 * Prompts count as equal when all their whole blocks are; one that fills no block is always new.
 */
Map<Long, Integer> homes = new HashMap<Long, Integer>()

int route(Request request, ClusterView cluster) {
  if (request.promptBlocks == 0) {
    return cluster.leastLoaded.id
  }
  Long prompt = Long.valueOf(request.blockKey(request.promptBlocks - 1))
  Integer home = homes.get(prompt)
  if (home != null && home.intValue() < cluster.size) {
    return home.intValue()
  }
  int chosen = cluster.leastLoaded.id
  homes.put(prompt, Integer.valueOf(chosen))
  chosen
}
