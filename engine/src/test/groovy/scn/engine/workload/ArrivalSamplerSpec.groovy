package scn.engine.workload

import scn.engine.random.RandomStream
import spock.lang.Specification

class ArrivalSamplerSpec extends Specification {

  def 'gaps of #process have mean 1 and their coefficient of variation'() {
    given:
    def sampler = ArrivalSampler.of(process)
    def gaps = new Moments(400_000, 'gaps', draws -> sampler.gap(draws))

    expect:
    Math.abs(gaps.mean - 1) < 4 * cv / Math.sqrt(400_000) + 1e-9
    Math.abs(gaps.cv - cv) <= tolerance * cv

    where:
    process                         | cv   | tolerance
    new ArrivalProcess.Poisson()    | 1    | 0.01
    new ArrivalProcess.Constant()   | 0    | 0
    new ArrivalProcess.Gamma(0.5)   | 0.5  | 0.01
    new ArrivalProcess.Gamma(1)     | 1    | 0.01
    new ArrivalProcess.Gamma(2)     | 2    | 0.02
    new ArrivalProcess.Gamma(3.5)   | 3.5  | 0.04
    new ArrivalProcess.Gamma(10)    | 10   | 0.10
    new ArrivalProcess.Weibull(0.01)| 0.01 | 0.01
    new ArrivalProcess.Weibull(0.5) | 0.5  | 0.01
    new ArrivalProcess.Weibull(2)   | 2    | 0.04
  }

  def 'a gamma process of large variation has as many tiny gaps as its law says'() {
    given: 'gaps below 2 us at 400 requests per second and at 1000'
    def sampler = ArrivalSampler.of(new ArrivalProcess.Gamma(2))
    int[] tiny = [0, 0]
    def stream = RandomStream.of(7, 'client/bursty/arrival')
    200_000.times { int k ->
      double gap = sampler.gap(stream.draws(k))
      tiny[0] += gap < 2 * 400e-6 ? 1 : 0
      tiny[1] += gap < 2 * 1000e-6 ? 1 : 0
    }

    expect:
    Math.abs(tiny[0] / 200_000 - 0.131) < 0.003
    Math.abs(tiny[1] / 200_000 - 0.165) < 0.003
  }

  def 'the Weibull shape for cv #cv is #shape'() {
    expect:
    Math.abs(ArrivalSampler.weibullShape(cv) - shape) < 1e-3 * shape

    where: 'a shape of 1 is exponential, one of 2 is Rayleigh, one of 1/2 has cv sqrt(5)'
    cv                       | shape
    1                        | 1
    Math.sqrt(4 / Math.PI - 1) | 2
    Math.sqrt(5)             | 0.5
  }

  def '#process is refused'() {
    when:
    ArrivalSampler.of(process)

    then:
    def fault = thrown(IllegalArgumentException)
    fault.message.startsWith('coefficient of variation')

    where:
    process << [
      new ArrivalProcess.Gamma(0), new ArrivalProcess.Gamma(-1), new ArrivalProcess.Gamma(10.1),
      new ArrivalProcess.Gamma(Double.NaN), new ArrivalProcess.Weibull(0.009),
      new ArrivalProcess.Weibull(10.5)
    ]
  }
}
