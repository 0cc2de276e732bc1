/**
 * Keeps a session on its instance until that one is too busy, then moves it to the least loaded.
 * Requests without a session go to the least loaded at once; of equals the first.
 */
param slack: 16, 'requests that the home may have more than the least loaded', in: 0..1000000

Map<String, Integer> homes = new HashMap<String, Integer>()

int route(Request request, ClusterView cluster) {
  int least = leastLoaded(cluster)
  if (request.session.isEmpty()) {
    return least
  }
  Integer known = homes.get(request.session)
  int home = known == null ? least : known.intValue()
  if (cluster.getAt(home).load > cluster.getAt(least).load + slack) {
    home = least
  }
  homes.put(request.session, Integer.valueOf(home))
  home
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
