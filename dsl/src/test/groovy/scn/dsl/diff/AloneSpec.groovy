package scn.dsl.diff

import static scn.dsl.diff.Versions.between
import static scn.dsl.diff.Versions.lines

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.policy.PolicyKind
import scn.engine.sim.BatchLimits
import spock.lang.Specification
import spock.lang.TempDir

/** The older version with one of several changes. */
class AloneSpec extends Specification {

  @TempDir
  Path folder

  def "what arguments of the baseline say is a change by itself, and others that refer to the same strategy keep it"() {
    given:
    version('old', scenario('ours(batch.max_tokens: 1024)', 'ours(batch.chunk: off) as whole'))
    version('new', scenario('ours(batch.max_tokens: 512, router.snapshot_refresh: 10 ms)', 'ours(batch.chunk: 128 tokens) as whole'))

    expect:
    told() == [
      'experiment first, baseline, batch, max_tokens: 1024 -> 512', 'experiment first, baseline, router added: { snapshot_refresh 10 ms }',
      'experiment first, strategy whole, batch, chunk: off -> 128 tokens']
    alone { setup -> [setup.arms()*.strategy(), setup.arms()*.cluster()*.instances()*.get(0)*.limits(), setup.baseline().cluster().snapshotRefreshMicros()] }
        *.toString() == [
          [['ours', 'whole', 'plain'], [limits(512, 256), limits(2048, 0), limits(2048, 256)], 0],
          [['ours', 'whole', 'plain'], [limits(1024, 256), limits(2048, 0), limits(2048, 256)], 10_000],
          [['ours', 'whole', 'plain'], [limits(1024, 256), limits(2048, 128), limits(2048, 256)], 0]]*.toString()
  }

  def "an argument that came to a reference is a change by itself"() {
    given:
    version('old', scenario('ours', 'ours as whole'))
    version('new', scenario('ours(batch.max_tokens: 512)', 'ours(batch.chunk: off) as whole'))

    expect:
    alone { setup -> setup.arms()*.cluster()*.instances()*.get(0)*.limits() } == [
      [limits(512, 256), limits(2048, 256), limits(2048, 256)], [limits(2048, 256), limits(2048, 0), limits(2048, 256)]]
  }

  def "an argument that went together with the parameter of its script is a change by itself; the script without it is none"() {
    given:
    version('old', scenario('ours', 'plain as other', 'lead: 12, rest: 3'))
    version('new', scenario('ours', 'plain as other', 'lead: 12'), false)

    expect:
    told() == ['strategy ours, priority mine, rest removed: 3', 'priority mine changed']
    alone { setup -> setup.baseline().policies()[PolicyKind.PRIORITY].arguments() } == [[lead: 12d, rest: 1d], null]
  }

  private static limits(int tokens, int chunk) {
    new BatchLimits(256, tokens, chunk)
  }

  private List<String> told() {
    between(folder.resolve('old'), folder.resolve('new')) { lines(it) }
  }

  /** What is seen of the experiment with each change alone; null if that is no scenario. */
  private List alone(Closure look) {
    between(folder.resolve('old'), folder.resolve('new')) {
      it.experiments()[0].changes().collect { change -> change.alone().get().map { look(it.experiment().setup()) }.orElse(null) }
    }
  }

  private static String scenario(String baseline, String other, String arguments = 'lead: 12') {
    """\
    import "lib/ledger.scn"
    strategy ours extends llmd_default { priority mine($arguments) }
    strategy plain { routing least-loaded }
    experiment first {
      semantics reference  workload orthogonal  cluster eight_h100  seeds 42
      baseline $baseline
      compare  $other, plain
    }
    """.stripIndent()
  }

  private void version(String name, String scenario, boolean rest = true) {
    def script = folder.resolve("$name/strategies/priorities/mine.groovy")
    Files.createDirectories(script.parent)
    Files.writeString(script, """\
      /** Urgent first. */
      param lead: 10.0, 'points of a critical request', in: 0.0..100.0
      ${rest ? "param rest: 1.0, 'points of all others', in: 0.0..100.0" : ''}

      double priority(Request request, long nowMicros) {
        request.critical ? lead : ${rest ? 'rest' : '1.0'}
      }
      """.stripIndent())
    Files.writeString(folder.resolve("$name/idea.scn"), scenario)
  }
}
