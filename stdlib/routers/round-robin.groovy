/** Takes the instances in turn, whatever their load. */
int routed = 0

int route(Request request, ClusterView cluster) {
  int next = Math.floorMod(routed, cluster.size)
  routed++
  next
}
