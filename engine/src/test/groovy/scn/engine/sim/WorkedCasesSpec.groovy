package scn.engine.sim

import scn.engine.kv.KvMemory
import spock.lang.Specification

/** The worked cases of the engine's specification, each measured on the reference simulator. */
class WorkedCasesSpec extends Specification {

  def "W1: one request of 3 prompt and 5 output tokens"() {
    when:
    def log = new Fixture().run(Fixture.workload([[0, 3, 5]]))

    then:
    times(log) == [[129, 674, 14]]
    log.steps()[0].sumMicros(log.outcomes()[0].tokenSpans()) / 4 == 136.25
    stepValues(log) == [108, 102, 102, 102, 102]
    log.instances()[0].endMicros() == 530
  }

  def "W2: two requests queued at the same moment start two chains of steps over one batch"() {
    when:
    def log = new Fixture().run(Fixture.workload([[0, 3, 5], [0, 3, 5]]))

    then:
    times(log) == [[137, 692, 14], [137, 692, 14]]
    stepValues(log) == [116, 104, 104, 104, 104, 100]
    log.instances()[0].endMicros() == 326
  }

  def "W3: a prompt that is cached as a whole costs no token and holds no block"() {
    when:
    def log = new Fixture().run(Fixture.workload([[0, 8, 3, 8], [5000, 8, 3, 8]]))

    then:
    times(log)*.take(2) == [[148, 475], [127, 454]]
  }

  def "W4: a request without output completes with its prefill"() {
    when:
    def log = new Fixture().run(Fixture.workload([[0, 3, 0]]))

    then:
    times(log)*.take(2) == [[129, 244]]
  }

  def "W5: a prompt that can never fit is dropped, and costs an empty step"() {
    when:
    def log = new Fixture(gpuBlocks: 1).run(Fixture.workload([[0, 8, 1], [500, 1, 1]]))

    then:
    log.outcomes()*.status() == [RunLog.Status.DROPPED, RunLog.Status.COMPLETED]
    times(log)[1].take(2) == [121, 231]
    stepValues(log)[0] == 100
    log.instances()[0].endMicros() == 614
  }

  def "W6: a request that needs more blocks than there are starts again and again until the horizon"() {
    when:
    def log = new Fixture(gpuBlocks: 4, horizon: 3000).run(Fixture.workload([[0, 8, 20]]))

    then:
    log.outcomes()[0].status() == RunLog.Status.QUEUED
    log.outcomes()[0].preemptions() == 11
    times(log) == [[2964, -1, 2857]]
  }

  def "W6b: without a horizon the run is stopped and says why"() {
    when:
    new Fixture(gpuBlocks: 4).run(Fixture.workload([[0, 8, 20]]))

    then:
    def failure = thrown(RunFailure)
    failure.message.startsWith('the run would never end (quirk Q6): instance 0 has made ')
    failure.message.endsWith('Give the experiment a horizon or the cluster more blocks')
  }

  def "W7: chunked prefill under a small token budget"() {
    when:
    def log = new Fixture(chunk: 16, maxTokens: 24).run(Fixture.workload([
      [0, 40, 5], [100, 10, 3], [150, 33, 4], [700, 5, 1], [701, 9, 2]
    ]))

    then:
    times(log) == [[542, 1189, 62], [442, 834, 105], [651, 1130, 220], [242, 390, 94], [241, 467, 93]]
    log.steps()[0].steps() == 8
    log.instances()[0].endMicros() == 1143
  }

  def "W8: preemption, leaked blocks and a queue that never moves again"() {
    when:
    def log = new Fixture(gpuBlocks: 14, horizon: 20000).run(Fixture.workload([
      [0, 12, 14], [50, 9, 12], [60, 14, 9], [400, 6, 8], [900, 10, 5]
    ]))

    then:
    times(log) == [[165, 1884, 26], [279, 1634, 108], [1581, -1, 1429], [1687, -1, 1573], [872, -1, 734]]
    with(log.instances()[0]) {
      preemptions() == 6
      stillQueued() == 3
      outputTokens() == 39
      endMicros() == 19988
    }
    log.steps()[0].steps() == 198
  }

  def "W9: content moves to the CPU tier and comes back"() {
    when:
    def log = new Fixture(gpuBlocks: 16, cpu: new KvMemory.CpuTier(6, 0.3d, 3.0d, 11), horizon: 20000)
        .run(Fixture.workload([
          [0, 12, 6], [50, 9, 7], [60, 14, 9], [400, 12, 8], [2500, 12, 5], [2600, 20, 6], [2700, 20, 6]
        ]))

    then:
    times(log) == [[165, 1008, 26], [279, 1174, 108], [903, 2272, 756], [563, 1567, 416], [165, 850, 26],
      [221, 1013, 58], [869, 1523, 762]]
    log.steps()[0].steps() == 28
    log.instances()[0].preemptions() == 3
    log.instances()[0].endMicros() == 4072
    log.instances()[0].thrashingRate() == 3 / 15
  }

  def "W10: three instances, latencies before routing, two running requests at most, shortest prompt first"() {
    when:
    def log = new Fixture(instances: 3, admissionMicros: 17, routingMicros: 9, maxRequests: 2,
        scheduler: Fixture.SHORTEST_PROMPT).run(Fixture.workload([
          [0, 12, 6], [0, 12, 7], [0, 12, 9], [5, 4, 8], [5, 6, 5], [5, 20, 6], [250, 3, 6], [250, 2, 4]
        ]))

    then:
    log.outcomes().collect { [it.ttftMicros(), it.e2eMicros(), it.schedulingDelayMicros(), it.instance()] } == [
      [298, 964, 157, 0],
      [306, 1086, 165, 1],
      [191, 1236, 52, 2],
      [159, 1089, 41, 0],
      [167, 752, 44, 1],
      [342, 1008, 179, 2],
      [678, 1332, 561, 0],
      [475, 915, 361, 1]
    ]
    log.steps()*.steps() == [13, 9, 9]
    log.instances()*.endMicros().max() == 1431
  }

  private static List<List<Long>> times(RunLog log) {
    log.outcomes().collect { [it.ttftMicros(), it.e2eMicros(), it.schedulingDelayMicros()] }
  }

  /** Durations of the steps: inter-token times less the processing of a token. */
  private static List<Long> stepValues(RunLog log) {
    def steps = log.steps()[0]
    (0..<steps.steps()).collect { steps.tokenMicros(it) - 7 }
  }
}
