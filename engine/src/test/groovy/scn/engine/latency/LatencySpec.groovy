package scn.engine.latency

import spock.lang.Specification

class LatencySpec extends Specification {

  static final Blackbox MEASURED = new Blackbox(1601.35d, 3.51d, 1805.54d, 6910.42d, 17.67d, 2.84d, 0d)

  /** Llama 3.1 8B on one H100. */
  static final Roofline LLAMA = roofline(1)

  static Roofline roofline(int tensorParallel) {
    new Roofline(32, 4096, 32, 8, 14336, 2d, 989.5d, 3.35d, 0.72d, 500d, 20d, 0.65d, 0.12d, 20d, tensorParallel,
        10.9d, 2d, 7.9d)
  }

  def "a measured step of #prefill prompt and #decodes decode tokens takes #micros us"() {
    given:
    def model = MEASURED.model()

    when:
    model.startStep()
    if (prefill) model.addPrefill(0, prefill)
    model.addDecodes(decodes)

    then:
    model.stepMicros() == micros

    where:
    prefill | decodes || micros
    0       | 0       || 6910
    256     | 0       || 11433
    0       | 100     || 7194
    256     | 100     || 11717
  }

  def "decode members counted one by one or together cost the same"() {
    given:
    def single = MEASURED.model()
    def together = MEASURED.model()

    when:
    single.startStep()
    17.times { single.addDecode(100 + it, 1) }
    together.startStep()
    together.addDecodes(17)

    then:
    single.stepMicros() == together.stepMicros()
  }

  def "attention is charged for each new prompt token and the context it looks at"() {
    given:
    def model = new Blackbox(0d, 0d, 0d, 100d, 0d, 0d, 0.01d).model()

    when: 'a second chunk of 50 tokens behind 200'
    model.startStep()
    model.addPrefill(200, 50)

    then:
    model.stepMicros() == 100 + (long) (0.01d * 50 * 250)
  }

  def "times are cut to whole microseconds"() {
    expect:
    MEASURED.model().queueingMicros(100) == 1952
    MEASURED.model().outputTokenMicros() == 1805
    LLAMA.model().queueingMicros(3) == 16
    LLAMA.model().outputTokenMicros() == 7
  }

  def "an empty roofline step on #gpus GPUs costs its overheads: #micros us"() {
    given:
    def model = roofline(gpus).model()

    when:
    model.startStep()

    then:
    model.stepMicros() == micros

    where:
    gpus || micros
    1    || 500 + 32 * 20
    2    || 500 + 32 * 20 + 32 * 2 * 20
  }

  def "one decoding request is bound by reading the weights and its KV"() {
    given:
    def model = LLAMA.model()
    double weights = (4096d * (4096 + 2 * 1024) + 4096d * 4096 + 3d * 4096 * 14336) * 32 * 2
    double own = 32d * 4096 * 2 + 2d * 32 * 1024 * 2 * 100 + 2d * 32 * 1024 * 2
    double seconds = (weights + own) / (3.35e12d * 0.72d)

    when:
    model.startStep()
    model.addDecode(100, 1)

    then:
    model.stepMicros() == Math.round(seconds * 1e6d + 1140)
  }

  def "a long prefill is bound by computing"() {
    given:
    def model = LLAMA.model()
    double n = 2048
    double context = (n - 1) / 2
    double gemm = (2 * n * (4096d * 4096 + 2 * 4096d * 1024) + 2 * n * 4096d * 4096) * 32 +
        (4 * 32 * n * context * 128) * 32 + 2 * n * (3 * 4096d * 14336) * 32
    double vector = (5 * 32 * n * context + 2 * n * 4096) * 32
    double seconds = gemm / (989.5e12d * 0.65d) + vector / (989.5e12d * 0.10d)

    when:
    model.startStep()
    model.addPrefill(0, 2048)

    then:
    Math.abs(model.stepMicros() - (seconds * 1e6d + 1140)) <= 1
  }
}
