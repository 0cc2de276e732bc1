package scn.engine.workload

import scn.engine.random.RandomStream
import scn.engine.workload.LengthDistribution.Constant
import scn.engine.workload.LengthDistribution.Empirical
import scn.engine.workload.LengthDistribution.Empirical.Bin
import scn.engine.workload.LengthDistribution.Exponential
import scn.engine.workload.LengthDistribution.Gaussian
import scn.engine.workload.LengthDistribution.Lognormal
import scn.engine.workload.LengthDistribution.ParetoLognormal
import scn.engine.workload.LengthDistribution.Truncated
import scn.engine.workload.LengthDistribution.Uniform
import scn.engine.workload.LengthDistribution.Zipf
import spock.lang.Specification

class LengthSamplerSpec extends Specification {
  static final int ANY = Integer.MAX_VALUE

  def 'the mean of #lengths is #mean tokens'() {
    given:
    def sampler = LengthSampler.of(lengths)
    def drawn = new Moments(400_000, 'lengths', draws -> sampler.tokens(draws))

    expect:
    Math.abs(drawn.mean - mean) <= tolerance

    where:
    lengths                                   | mean   | tolerance
    new Gaussian(256, 100, 32, 2048)          | 256.44 | 0.65
    new Gaussian(64, 20, 10, 256)             | 64.02  | 0.15
    new Gaussian(512, 200, 64, 4096)          | 512.87 | 1.3
    new Gaussian(256, 80, 32, 1024)           | 256.06 | 0.55
    new Gaussian(256, 0, 1, 512)              | 256    | 0
    new Exponential(32, 1, ANY)               | 32.01  | 0.2
    new Exponential(128, 1, ANY)              | 128.00 | 0.8
    new Exponential(256, 1, ANY)              | 256.00 | 1.6
    new Lognormal(5, 0.5, 1, ANY)             | 168.17 | 0.6
    new ParetoLognormal(3, 100, 5, 0.5, 1, 1, ANY)    | 150    | 0.9
    new ParetoLognormal(3, 100, 5, 0.5, 0, 1, ANY)    | 168.17 | 0.6
    new ParetoLognormal(3, 100, 5, 0.5, 0.25, 1, ANY) | 163.63 | 0.9
    new ParetoLognormal(3, 100, 5, 0.5, 1, 1, 100) | 100 | 0
    new Truncated(new Gaussian(256, 100, 156, 356)) | 256 | 0.4
    new Truncated(new Gaussian(100, 50, 100, 1000)) | 139.89 | 0.25
    new Truncated(new Exponential(128, 1, 128)) | 53.97 | 0.3
    new Zipf(1, 1, 4)                         | 1.92   | 0.01
    new Zipf(0, 1, 6)                         | 3.5    | 0.01
    new Zipf(2, 10, 10)                       | 10     | 0
    new Uniform(1, 6)                         | 3.5    | 0.01
    new Uniform(9, 9)                         | 9      | 0
    new Constant(17)                          | 17     | 0
    new Empirical([new Bin(10, 3), new Bin(20, 0), new Bin(50, 1)]) | 20 | 0.12
  }

  def 'a share of #share of #lengths is #tokens tokens long'() {
    given:
    def sampler = LengthSampler.of(lengths)
    def drawn = new Moments(200_000, 'lengths', draws -> sampler.tokens(draws))

    expect:
    Math.abs(drawn.share(tokens) - share) < 0.0015

    where:
    lengths                          | tokens | share
    new Gaussian(256, 100, 32, 2048) | 32     | 0.0127
    new Exponential(32, 1, ANY)      | 1      | 0.046
    new Exponential(128, 1, ANY)     | 1      | 0.012
    new Exponential(256, 1, ANY)     | 1      | 0.006
    new Truncated(new Gaussian(256, 100, 32, 2048)) | 32 | 0.0003
    new Zipf(1, 1, 4)                | 1      | 0.48
    new Zipf(1, 1, 4)                | 4      | 0.12
    new Uniform(1, 4)                | 4      | 0.25
    new Empirical([new Bin(7, 1), new Bin(8, 0)]) | 8 | 0
  }

  def 'bounds hold and an endless tail stops at the largest number'() {
    given:
    def stream = RandomStream.of(3, 'lengths')
    def bounded = LengthSampler.of(new Exponential(128, 16, 200))
    def endless = LengthSampler.of(new ParetoLognormal(0.01, 1000, 5, 1, 1, 1, ANY))

    expect:
    (0..<10_000).every { bounded.tokens(stream.draws(it)) in 16..200 }
    (0..<10_000).every { endless.tokens(stream.draws(it)) >= 1 }
    (0..<10_000).any { endless.tokens(stream.draws(it)) == Integer.MAX_VALUE }
  }

  def 'a truncated law that hardly reaches its bounds ends at the nearest of them'() {
    given:
    def sampler = LengthSampler.of(new Truncated(new Gaussian(10, 1, 900, 1000)))

    expect:
    sampler.tokens(RandomStream.of(3, 'lengths').draws(0)) == 900
  }

  def '#lengths is refused'() {
    when:
    LengthSampler.of(lengths)

    then:
    def fault = thrown(IllegalArgumentException)
    fault.message == "no lengths can be drawn from $lengths"

    where:
    lengths << [
      new Gaussian(256, -1, 1, 512), new Gaussian(256, 10, 512, 1), new Gaussian(256, 10, 0, 0),
      new Gaussian(Double.NaN, 10, 1, 512), new Exponential(0, 1, 9), new Exponential(-4, 1, 9),
      new Lognormal(1, -1, 1, 9), new ParetoLognormal(0, 1, 1, 1, 0.5, 1, ANY),
      new ParetoLognormal(1, 1, 1, 1, 2, 1, ANY), new Uniform(5, 4), new Constant(0),
      new Zipf(-1, 1, 9), new Zipf(1, 1, 2_000_000), new Zipf(1, 9, 1),
      new Empirical([]), new Empirical([new Bin(4, 0)]),
      new Empirical([new Bin(4, 1), new Bin(5, -1)]), new Empirical([new Bin(0, 1)])
    ]
  }
}
