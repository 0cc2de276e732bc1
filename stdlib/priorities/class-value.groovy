/**
 * Orders by class alone: waiting never makes a request more urgent. The values of llm-d's class
 * map; those below zero may be shed.
 */
param critical: 4, 'priority of critical requests', in: -100..100
param standard: 3, 'priority of standard and unclassified requests', in: -100..100
param batch: -1, 'priority of batch requests', in: -100..100
param sheddable: -2, 'priority of sheddable requests', in: -100..100
param background: -3, 'priority of background requests', in: -100..100

double priority(Request request, long nowMicros) {
  if (request.critical) return critical
  if (request.sheddable) return sheddable
  if (request.batch) return batch
  request.background ? background : standard
}
