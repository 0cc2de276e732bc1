package scn.stdlib

import spock.lang.Specification

class PrefillSpec extends Specification {

  def "per-class lets a #label request take #tokens tokens where the cluster says 256"() {
    expect:
    Stdlib.prefill('per-class', critical: 128, sheddable: 0).maxChunkTokens(ARequest.of(label), 256) == tokens

    where:
    label       || tokens
    'critical'  || 128
    'standard'  || 256
    'sheddable' || 0
    'batch'     || 256
    ''          || 256
  }

  def "cluster-chunk does as the cluster says"() {
    expect:
    Stdlib.prefill('cluster-chunk').maxChunkTokens(new ARequest(), 256) == 256
  }
}
