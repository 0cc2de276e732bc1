package scn.stdlib

import scn.engine.policy.ClusterView
import scn.engine.policy.InstanceView

/** A cluster of given instances. */
class ACluster implements ClusterView {
  long nowMicros = 0
  List<InstanceView> instances = []

  /** The three instances that the worked examples share. */
  static ACluster abc() {
    new ACluster(instances: [
        new AnInstance(id: 0, queueDepth: 4, batchSize: 6, pending: 2, kvUtilization: 0.75d, freeBlocks: 250),
        new AnInstance(id: 1, queueDepth: 1, batchSize: 4, kvUtilization: 0.40d, freeBlocks: 600),
        new AnInstance(id: 2, batchSize: 2, kvUtilization: 0.10d, freeBlocks: 900)])
  }

  int getSize() {
    instances.size()
  }

  InstanceView getAt(int instance) {
    instances[instance]
  }

  InstanceView getLeastLoaded() {
    instances.min { it.load }
  }

  InstanceView getMostLoaded() {
    instances.max { it.load }
  }

  int getTotalLoad() {
    (int) instances.sum(0) { it.load }
  }
}
