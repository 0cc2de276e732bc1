/**
 * Prefers instances with a short queue, in absolute terms: an empty one scores a half, a full one
 * nothing.
 */
param full: 128, 'queue length that scores nothing', in: 1..100000

double score(Request request, InstanceView instance) {
  instance.queueDepth == 0 ? 0.5 : 0.5 * (1.0 - Math.min(instance.queueDepth, full) / full)
}
