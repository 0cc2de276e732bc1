/** Prefers instances with few requests, the more the more urgent the request is. */
param bias_critical: 0.9, 'weight of the load for critical requests', in: 0.0..1.0
param bias_sheddable: 0.2, 'weight of the load for sheddable and lower requests', in: 0.0..1.0

int least = 0
int most = 0

void prepare(Request request, ClusterView cluster) {
  least = cluster.leastLoaded.load
  most = cluster.mostLoaded.load
}

double score(Request request, InstanceView instance) {
  double idle = most == least ? 1.0 : (most - instance.load) / (most - least)
  double bias = bias(request)
  bias * idle + (1.0 - bias) * 0.5
}

double bias(Request request) {
  if (request.critical) {
    return bias_critical
  }
  request.standard || request.unclassified ? 0.5 : bias_sheddable
}
