package scn.stdlib

import spock.lang.Shared
import spock.lang.Specification

/** Shipped scenarios give the figures that the ledger of the routing track holds. */
class RoutingLedgerSpec extends Specification {

  @Shared
  Map<String, ShippedExperiment> experiments = [:].withDefault { new ShippedExperiment(it) }

  def "#strategy in #file has a worst P99 of #ttft ms and refuses #rejected over its seeds"() {
    expect:
    experiments[file].mean('worst_instance(ttft.p99)', strategy, 2) == ttft
    experiments[file].values('rejected', strategy).sum() == rejected

    where:
    file                 | strategy       || ttft    | rejected
    'compound.scn'       | 'round_robin'  || 266.16G | 0
    'compound.scn'       | 'llmd_default' || 280.28G | 0
    'compound.scn'       | 'compound'     || 140.96G | 891
    'compound.scn'       | 'compound_4_3' || 140.97G | 843
    'class-profiles.scn' | 'round_robin'  || 125.19G | 0
    'class-profiles.scn' | 'llmd_default' || 94.34G  | 0
    'class-profiles.scn' | 'profiles'     || 94.34G  | 0
    'class-profiles.scn' | 'memory_aware' || 94.34G  | 0
  }
}
