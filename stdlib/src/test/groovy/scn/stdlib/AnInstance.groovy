package scn.stdlib

import scn.engine.policy.InstanceView

/** An instance with defaults: idle and empty. */
class AnInstance implements InstanceView {
  int id = 0
  int queueDepth = 0
  int batchSize = 0
  int pending = 0
  double kvUtilization = 0.0d
  long freeBlocks = 1000
  double cacheHitRate = 0.0d
  long pendingTransferMicros = 0
  double kvThrashingRate = 0.0d
}
