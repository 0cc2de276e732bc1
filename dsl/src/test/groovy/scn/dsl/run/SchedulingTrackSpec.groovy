package scn.dsl.run

import static scn.dsl.cli.Invocation.scenario
import static scn.dsl.cli.Invocation.scn

import com.fasterxml.jackson.databind.ObjectMapper
import java.math.RoundingMode
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Unroll

/** The scheduling track's scenarios give the figures that its ledger holds, to the digits that it holds. */
class SchedulingTrackSpec extends Specification {

  static final TTFT = ['ttft.p99[critical]', 'ttft.p99[standard]', 'ttft.p99[sheddable]']

  @Shared
  Map<String, List<Map>> experiments = [:].withDefault { place ->
    def (file, experiment) = place.split(' ')
    def run = scn('run', scenario("scheduling/$file"), '--only', experiment, '--format', 'json')
    new ObjectMapper().readValue(run.out, Map).runs
  }

  @Unroll("#place #strategy: P99 of TTFT #critical / #standard / #sheddable ms")
  def "the mean over the recordings is the ledger's"() {
    expect:
    TTFT.collect { mean(place, strategy, it, digits(critical)) } == [critical, standard, sheddable]

    where:
    place                                        | strategy                | critical | standard | sheddable
    '00-baseline iter0'                          | 'llmd_default'          | 268.8G   | 271.0G   | 264.8G
    '01-priority-cascade iter1'                  | 'scored'                | 132.31G  | 189.92G  | 466.09G
    '01-priority-cascade iter1'                  | 'cascade'               | 134.38G  | 188.86G  | 471.69G
    '01-opt-tuned-cascade iter1_opt'             | 'tuned'                 | 131.78G  | 215.31G  | 419.40G
    '02-load-adaptive iter2'                     | 'load_adaptive'         | 131.78G  | 197.03G  | 470.07G
    '02-load-adaptive iter2'                     | 'cascade_scored'        | 131.78G  | 197.03G  | 470.07G
    '03-slo-gated-admission iter3'               | 'gate_100'              | 133.53G  | 190.60G  | 464.31G
    '03-slo-gated-admission iter3'               | 'gate_50'               | 132.54G  | 178.00G  | 433.39G
    '03-slo-gated-admission iter3'               | 'gate_20'               | 120.33G  | 141.21G  | 113.99G
    '04-per-class-prefill iter4'                 | 'whole_critical'        | 90.51G   | 197.24G  | 457.41G
    '05-simplified iter5'                        | 'simplified'            | 89.99G   | 187.11G  | 445.44G
    '05-simplified iter5'                        | 'unchunked'             | 90.29G   | 156.26G  | 461.54G
    '08-token-budget iter8'                      | 'budget_1024'           | 71.54G   | 200.07G  | 574.21G
    '08-token-budget iter8'                      | 'budget_1024_unchunked' | 68.00G   | 189.55G  | 602.24G
    '08-token-budget iter8'                      | 'tuned'                 | 70.78G   | 212.86G  | 599.23G
    '09-slo-preemption iter9'                    | 'slo_preemption'        | 89.99G   | 187.11G  | 445.44G
    '10-conversations iter10'                    | 'llmd_default'          | 53.13G   | 60.86G   | 59.80G
    '10-conversations iter10'                    | 'simplified'            | 37.05G   | 70.00G   | 41.79G
    '10-conversations iter10'                    | 'unchunked'             | 38.16G   | 36.95G   | 37.98G
    '11-heavier-conversations iter11_conversations' | 'llmd_default'       | 53.46G   | 60.60G   | 62.28G
    '11-heavier-conversations iter11_conversations' | 'simplified'         | 35.50G   | 65.76G   | 35.32G
    '11-heavier-conversations iter11_conversations' | 'unchunked'          | 40.48G   | 40.64G   | 34.96G
  }

  @Unroll("#place #strategy: #metric #expected")
  def "other figures of the ledger"() {
    expect:
    mean(place, strategy, metric, digits(expected)) == expected

    where:
    place                          | strategy       | metric                 || expected
    '00-baseline iter0'            | 'llmd_default' | 'ttft.p99'             || 269.1G
    '00-baseline iter0'            | 'llmd_default' | 'e2e.p99'              || 5424.9G
    '00-baseline iter0'            | 'llmd_default' | 'scheduling_delay.p99' || 202.3G
    '00-baseline iter0'            | 'llmd_default' | 'throughput'           || 17198G
    '01-priority-cascade iter1'    | 'scored'       | 'ttft.p99'             || 437.77G
    '01-priority-cascade iter1'    | 'scored'       | 'throughput'           || 17213G
    '03-slo-gated-admission iter3' | 'gate_100'     | 'throughput'           || 16429G
    '03-slo-gated-admission iter3' | 'gate_50'      | 'throughput'           || 14949G
    '03-slo-gated-admission iter3' | 'gate_20'      | 'throughput'           || 13306G
    '03-slo-gated-admission iter3' | 'gate_100'     | 'rejected'             || 51G
    '03-slo-gated-admission iter3' | 'gate_50'      | 'rejected'             || 180G
    '03-slo-gated-admission iter3' | 'gate_20'      | 'rejected'             || 269G
    '03-slo-gated-admission iter3' | 'gate_20'      | 'ttft.p99'             || 138.7G
    '05-simplified iter5'          | 'unchunked'    | 'ttft.p99'             || 429.1G
    '08-token-budget iter8'        | 'tuned'        | 'throughput'           || 17016G
  }

  @Unroll("seed 42, #place #strategy#on: #metric #expected")
  def "what the ledger says of one recording"() {
    expect:
    rounded(run(place, strategy, workload, cluster).metrics[metric], digits(expected)) == expected

    where:
    place                                           | strategy         | workload                    | cluster                  | metric                || expected
    '06-rates iter6'                                | 'llmd_default'   | 'orthogonal_1500_recorded'  | 'eight_h100'             | 'ttft.p99[critical]'  || 136.2G
    '06-rates iter6'                                | 'simplified'     | 'orthogonal_1500_recorded'  | 'eight_h100'             | 'ttft.p99[critical]'  || 89.1G
    '06-rates iter6'                                | 'llmd_default'   | 'orthogonal_recorded'       | 'eight_h100'             | 'ttft.p99[critical]'  || 233.1G
    '06-rates iter6'                                | 'simplified'     | 'orthogonal_recorded'       | 'eight_h100'             | 'ttft.p99[critical]'  || 89.7G
    '06-rates iter6'                                | 'simplified'     | 'orthogonal_recorded'       | 'eight_h100'             | 'ttft.p99[sheddable]' || 372.7G
    '06-rates iter6'                                | 'llmd_default'   | 'orthogonal_3000_recorded'  | 'eight_h100'             | 'ttft.p99[critical]'  || 388.9G
    '06-rates iter6'                                | 'simplified'     | 'orthogonal_3000_recorded'  | 'eight_h100'             | 'ttft.p99[critical]'  || 91.6G
    '06-rates iter6'                                | 'simplified'     | 'orthogonal_1500_recorded'  | 'eight_h100'             | 'ttft.p99[sheddable]' || 175.8G
    '06-rates iter6'                                | 'simplified'     | 'orthogonal_3000_recorded'  | 'eight_h100'             | 'ttft.p99[sheddable]' || 510.8G
    '07-shapes-and-memory iter7'                    | 'llmd_default'   | 'nonorthogonal_recorded'    | 'eight_h100'             | 'ttft.p99[critical]'  || 335.4G
    '07-shapes-and-memory iter7'                    | 'simplified'     | 'nonorthogonal_recorded'    | 'eight_h100'             | 'ttft.p99[critical]'  || 88.8G
    '09-slo-preemption iter9_scarce'                | 'simplified'     | 'orthogonal_recorded'       | 'eight_h100_2000_blocks' | 'ttft.p99[critical]'  || 117.57G
    '09-slo-preemption iter9_scarce'                | 'simplified'     | 'orthogonal_recorded'       | 'eight_h100_2000_blocks' | 'ttft.p99[sheddable]' || 378G
    '09-slo-preemption iter9_scarce'                | 'simplified'     | 'orthogonal_recorded'       | 'eight_h100_2000_blocks' | 'preemptions'         || 16G
    '09-slo-preemption iter9_scarce'                | 'slo_preemption' | 'orthogonal_recorded'       | 'eight_h100_2000_blocks' | 'ttft.p99[critical]'  || 117.57G
    '09-slo-preemption iter9_scarce'                | 'slo_preemption' | 'orthogonal_recorded'       | 'eight_h100_2000_blocks' | 'ttft.p99[sheddable]' || 763G
    '09-slo-preemption iter9_scarce'                | 'slo_preemption' | 'orthogonal_recorded'       | 'eight_h100_2000_blocks' | 'preemptions'         || 9G
    '10-conversations iter10'                       | 'llmd_default'   | 'multiturn_recorded'        | 'eight_h100'             | 'ttft.p99[critical]'  || 52.7G
    '10-conversations iter10'                       | 'simplified'     | 'multiturn_recorded'        | 'eight_h100'             | 'ttft.p99[critical]'  || 37.3G
    '10-conversations iter10'                       | 'llmd_default'   | 'multiturn_recorded'        | 'eight_h100'             | 'ttft.p99[standard]'  || 60.1G
    '10-conversations iter10'                       | 'simplified'     | 'multiturn_recorded'        | 'eight_h100'             | 'ttft.p99[standard]'  || 79.3G
    '11-heavier-conversations iter11_conversations' | 'llmd_default'   | 'multiturn_heavy_recorded'  | 'eight_h100'             | 'ttft.p99[critical]'  || 52.9G
    '11-heavier-conversations iter11_conversations' | 'simplified'     | 'multiturn_heavy_recorded'  | 'eight_h100'             | 'ttft.p99[critical]'  || 37.0G
    '11-heavier-conversations iter11_conversations' | 'simplified'     | 'multiturn_heavy_recorded'  | 'eight_h100'             | 'ttft.p99[standard]'  || 71.2G
    on = " on $workload"
  }

  private BigDecimal mean(String place, String strategy, String metric, int digits) {
    def values = experiments[place].findAll { it.strategy == strategy && it.circumstances == '' }.collect { it.metrics[metric] }
    assert values.size() == 3
    rounded(values.sum() / 3, digits)
  }

  private Map run(String place, String strategy, String workload, String cluster) {
    experiments[place].find { it.strategy == strategy && it.workload == workload && it.cluster == cluster && it.seed == 42 }
  }

  private static int digits(Number written) {
    written instanceof BigDecimal ? written.scale() : 0
  }

  private static BigDecimal rounded(double value, int digits) {
    new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP)
  }
}
