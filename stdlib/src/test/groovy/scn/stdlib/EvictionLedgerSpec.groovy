package scn.stdlib

import spock.lang.Shared
import spock.lang.Specification

/** What eviction.scn says of itself: an eviction policy decides who gets a first token early. */
class EvictionLedgerSpec extends Specification {

  @Shared
  ShippedExperiment experiment = new ShippedExperiment('eviction.scn')

  def "under #strategy the P99 of TTFT is #critical ms for critical and #standard ms for standard requests, and #hits of the blocks are cached"() {
    expect:
    experiment.mean('ttft.p99[critical]', strategy, 1) == critical
    experiment.mean('ttft.p99[standard]', strategy, 1) == standard
    experiment.mean('cache_hit_rate', strategy, 3) == hits

    where:
    strategy        || critical | standard | hits
    'lru'           || 106.4G   | 98.4G    | 0.248G
    'class_aware'   || 80.0G    | 98.2G    | 0.307G
    'session_aware' || 99.6G    | 92.7G    | 0.324G
  }

  def "class-aware takes a tenth off the #metric of lru with every seed"() {
    given:
    def lru = experiment.values(metric, 'lru')
    def classAware = experiment.values(metric, 'class_aware')

    expect:
    [lru, classAware].transpose().every { it[1] < 0.9 * it[0] }

    where:
    metric << ['ttft.mean[critical]', 'ttft.p99[critical]']
  }
}
