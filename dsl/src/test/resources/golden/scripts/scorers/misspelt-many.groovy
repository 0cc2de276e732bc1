param scale: 10.ms, 'how much a wait counts', in: 1.ms..1.s

double score(Request request, InstanceView instance) {
  Instanceview other = instance
  double busy = instance.queueDepht + instance.getLod() * scal
  if (request.sloClass == SloClass.CRITICL) {
    return clmp(busy, 0.0, 1.0)
  }
  Math.sqr(busy)
}
