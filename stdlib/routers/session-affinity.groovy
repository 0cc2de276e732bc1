/**
 * Keeps a session on its instance until that one is too busy, then moves it to the least loaded.
 * Requests without a session go to the least loaded at once; of equals the first.
 */
param slack: 16, 'requests that the home may have more than the least loaded', in: 0..1000000

Map<String, Integer> homes = new HashMap<String, Integer>()

int route(Request request, ClusterView cluster) {
  InstanceView least = cluster.leastLoaded
  if (request.session.isEmpty()) {
    return least.id
  }
  Integer known = homes.get(request.session)
  int home = known == null ? least.id : known.intValue()
  if (cluster.getAt(home).load > least.load + slack) {
    home = least.id
  }
  homes.put(request.session, Integer.valueOf(home))
  home
}
