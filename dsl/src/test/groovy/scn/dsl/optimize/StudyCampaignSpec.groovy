package scn.dsl.optimize

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.cli.Invocation
import scn.dsl.cli.Scn
import spock.lang.Specification
import spock.lang.TempDir

/** What holds for studies in general, tried on a few of them here and on many with -Pcampaign. */
class StudyCampaignSpec extends Specification {

  @TempDir
  Path folder

  def "killed #kills times at random moments and resumed, a study is the one that was never killed"() {
    given:
    def search = new SmallSearch(folder)
    def file = search.scenario()
    long began = System.nanoTime()
    def whole = finish(start(file))
    long length = System.nanoTime() - began
    def digest = search.written().result_digest
    def random = new Random(6)
    forget(search)
    int finished = 0

    when:
    for (int done = 0; done < kills;) {
      def process = start(file)
      long until = System.nanoTime() + (long) (random.nextDouble() * length)
      while (process.alive && System.nanoTime() < until) {
        Thread.sleep(1)
      }
      if (process.alive) {
        process.destroyForcibly().waitFor()
        done++
      } else {
        assert finish(process) == whole
        assert search.written().result_digest == digest
        finished++
        forget(search)
      }
    }
    def last = finish(start(file))
    println "| killed $kills times, ended $finished times in between | the same |"

    then:
    last == whole
    search.written().result_digest == digest

    where:
    kills = Integer.getInteger('scn.killed.studies', 2)
  }

  def "asked to end, it tells how many runs are recorded and the command that goes on"() {
    given:
    def search = new SmallSearch(folder)
    def file = search.scenario(SmallSearch.OPEN, SmallSearch.GOAL.replace('9 trials', '400 trials'))
    def err = folder.resolve('err').toFile()
    def process = start(file, ProcessBuilder.Redirect.to(err))

    when: 'some runs were made'
    while (process.alive && !(Files.exists(search.log()) && search.log().toFile().readLines().size() > 5)) {
      Thread.sleep(5)
    }
    process.destroy()
    process.waitFor()

    then:
    process.exitValue() == 143
    def told = err.text =~ /interrupted; (\d+) runs are recorded, go on with: scn optimize (.*)\n/
    told.find()
    (told.group(1) as int) in 5..TrialLog.read(search.log()).get().runs().size()
    told.group(2) == "--resume --out ${folder.resolve('out')} $file"

    cleanup:
    process.destroyForcibly()
  }

  def "of #studies searches among parameters that do nothing, 95 % say that the winner is nothing new"() {
    given:
    def flat = '''
      strategy open extends llmd_default {
        param base = 10       in 5 .. 20
        param age  = 1e-5/us  in 1e-6/us .. 1e-4/us log
        priority  slo-tiered(critical: base, age_weight: age)
      }'''

    when:
    def known = (0..<studies).count { int study ->
      def search = new SmallSearch(Files.createDirectory(folder.resolve("$study")))
      def goal = "minimize ttft.p99  budget 10 trials  seeds ${3 * study}, ${3 * study + 1}, ${3 * study + 2}"
      def answer = search.optimize(search.scenario(flat, goal), '--sampler-seed', study)
      assert answer.code == 0: answer.err
      search.written().confirmations.find { it.against == 'defaults' }.verdict == 'not_distinguishable'
    }
    println "| not distinguishable from the defaults | $known of $studies |"

    then:
    known >= 0.95 * studies

    where:
    studies = Integer.getInteger('scn.flat.studies', 3)
  }

  private static void forget(SmallSearch search) {
    search.folder.resolve('out').toFile().deleteDir()
  }

  private Process start(Path file, ProcessBuilder.Redirect err = ProcessBuilder.Redirect.DISCARD) {
    def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
    new ProcessBuilder([java, '-Xshare:auto', '-XX:TieredStopAtLevel=1', '-Xss4m', '-Dscn.home=' + Invocation.HOME,
      '-Dscn.cache=' + Invocation.HOME.resolve('dsl/target/script-cache'), '-cp', System.getProperty('java.class.path'),
      Scn.name, 'optimize', *(Files.exists(new SmallSearch(folder).log()) ? ['--resume'] : []), '--out', folder.resolve('out').toString(), file.toString()])
        .redirectError(err).start()
  }

  private static String finish(Process process) {
    def out = process.inputStream.getText('UTF-8')
    assert process.waitFor() == 0
    out
  }
}
