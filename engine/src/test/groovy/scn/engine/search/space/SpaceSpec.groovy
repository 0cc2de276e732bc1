package scn.engine.search.space

import static scn.engine.search.space.Scale.LINEAR
import static scn.engine.search.space.Scale.LOG

import scn.engine.random.RandomStream
import spock.lang.Specification

class SpaceSpec extends Specification {
  def space = Space.of(
      new RealParameter('headroom', 0.5, 2, LINEAR, 1),
      new RealParameter('age_weight', 1e-6, 1e-4, LOG, 1e-5),
      new WholeParameter('max_tokens', 768, 4096, LINEAR, 2048),
      new WholeParameter('blocks', 1, 1000, LOG, 10),
      new OrderedParameter('size', ['small', 'medium', 'large'], 1),
      new CategoricalParameter('chunking', ['off', 'on'], 0),
      new WholeParameter('chunk', 16, 512, LINEAR, 128),
      new Weights('scorers', ['prefix', 'load', 'kv'], [0.2d, 0.3d, 0.5d]))
      .when('chunk', new Condition('chunking', ['on'] as Set))

  def "whatever is drawn is allowed, whole where it must be, and is its own nearest neighbour"() {
    given:
    def draws = RandomStream.of(1, 'space').draws(0)

    expect:
    500.times {
      def setting = space.draw((1..space.dimensions()).collect { draws.uniform() } as double[])
      assert setting.number('headroom') >= 0.5 && setting.number('headroom') <= 2
      assert setting.number('age_weight') >= 1e-6 && setting.number('age_weight') <= 1e-4
      assert setting.value('max_tokens') instanceof Long
      assert setting.number('blocks') >= 1 && setting.number('blocks') <= 1000
      assert Math.abs(setting.shares('scorers').sum() - 1) < 1e-12
      assert setting.shares('scorers').every { it >= 0 }
      def again = space.nearest(setting.coordinates())
      assert again.value('max_tokens') == setting.value('max_tokens')
      assert again.value('blocks') == setting.value('blocks')
      assert Math.abs(again.number('age_weight') / setting.number('age_weight') - 1) < 1e-12
      assert space.setting(setting.values()) == setting
    }
  }

  def "each level of a whole or ordered parameter is drawn as often, ends included"() {
    given:
    def small = Space.of(new WholeParameter('k', 3, 6, LINEAR, 3))

    expect:
    (0..<400).collect { small.draw([(it + 0.5) / 400] as double[]).value('k') }.countBy { it } ==
        [3L: 100, 4L: 100, 5L: 100, 6L: 100]
  }

  def "a parameter that does not matter keeps its default, whatever is asked for"() {
    expect:
    space.setting(chunking: chunking, chunk: 512).value('chunk') == chunk
    space.setting(chunking: chunking).active('chunk') == (chunking == 'on')

    where:
    chunking || chunk
    'on'     || 512L
    'off'    || 128L
  }

  def "both ends of a range are met exactly"() {
    expect:
    space.nearest([1, 1, 1, 1, 1, 1, 1, 1, 1] as double[]).number('age_weight') == 1e-4d
    space.nearest([0, 0, 0, 0, 0, 0, 0, 0, 0] as double[]).number('age_weight') == 1e-6d
  }

  def "a parameter with one value is part of every setting and has no coordinate"() {
    given:
    def fixed = Space.of(
        new RealParameter('alpha', 3, 3, LINEAR, 3), new CategoricalParameter('one', ['only'], 0),
        new WholeParameter('k', 1, 2, LINEAR, 1))

    expect:
    fixed.dimensions() == 1
    fixed.enumerate()*.values() == [[alpha: 3d, one: 'only', k: 1L], [alpha: 3d, one: 'only', k: 2L]]
  }

  def "relations between parameters are asked, and bad input is told what is wrong: #message"() {
    when:
    action.call(space)

    then:
    def error = thrown(IllegalArgumentException)
    error.message == message

    where:
    message                                                                      | action
    "parameter 'max_tokens' cannot be 5000; allowed: whole numbers 768 .. 4096"  | { it.setting(max_tokens: 5000) }
    "parameter 'max_tokens' cannot be 800.5; allowed: whole numbers 768 .. 4096" | { it.setting(max_tokens: 800.5) }
    "parameter 'chunking' has no choice 'maybe'; there are off, on"              | { it.setting(chunking: 'maybe') }
    "parameter 'w': a log range starts above 0, not at 0.0"                      | { new RealParameter('w', 0, 1, LOG, 1) }
    "parameter 'w': the default 2.0 lies outside of 0.0 .. 1.0"                  | { new RealParameter('w', 0, 1, LINEAR, 2) }
    "'headroom' depends on 'chunking', which must be declared before it"         | { it.when('headroom', new Condition('chunking', ['on'] as Set)) }
  }

  def "only what keeps the relations is allowed"() {
    given:
    def related = Space.of(
        new WholeParameter('critical', 0, 9, LINEAR, 5), new WholeParameter('sheddable', 0, 9, LINEAR, 1))
        .requiring('critical > sheddable') { it.number('critical') > it.number('sheddable') }

    expect:
    related.enumerate().size() == 45
    !related.allows(related.setting(critical: 3, sheddable: 3))
  }
}
