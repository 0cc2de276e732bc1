package scn.dsl.cli

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.ledger.Entry
import scn.dsl.ledger.ExperimentEntry
import scn.dsl.ledger.Ledger
import spock.lang.Specification
import spock.lang.TempDir

/** docs/protocol.md, typed as it stands. */
class ProtocolSpec extends Specification {
  static final PAGE = Invocation.HOME.resolve('docs/protocol.md').toFile().text

  @TempDir
  Path folder

  def "an iteration goes from an empty folder to a verified row"() {
    when:
    def answered = parts().collectMany { part ->
      part.file ? write(part.file, part.text) : sessions(part.text).collect { [it.command, missing(it)] }
    }

    then: 'every line that the page shows was answered'
    answered*.get(0).containsAll(['scn run iter0.scn --ledger ledger.jsonl', 'scn register iter1.scn', 'scn ledger verify'])
    answered.findAll { it[1] } == []

    and: 'the findings are there to be filled in'
    folder.resolve('iter1-findings.md').toFile().text.contains('## What did not')
  }

  def "a run or a command of the ledger may be killed at any moment"() {
    given:
    parts().findAll { it.file && it.file != 'answer.json' }.each { write(it.file, it.text) }
    def scenario = folder.resolve('iter1.scn').toFile()
    type('scn run iter0.scn --ledger ledger.jsonl')
    def random = new Random(11)

    when: 'each time the experiment is another one, so that each run has something to add'
    def before = 1
    kills.times { turn ->
      scenario.text = scenario.text.replaceFirst(/param lead = [\d.]+/, "param lead = ${1 + turn % 19}.${turn}")
      def command = ['scn register iter1.scn', 'scn run iter1.scn --seeds 42,43', 'scn ledger verify 1'][turn % 3]
      def process = start(command)
      def until = System.nanoTime() + random.nextInt(2_500) * 1_000_000L
      while (process.alive && System.nanoTime() < until) Thread.onSpinWait()
      process.destroyForcibly().waitFor()
      def now = new Ledger(folder.resolve('ledger.jsonl')).rows().size()
      assert now in [before, before + 1]
      before = now
    }
    def last = type('scn run iter1.scn --seeds 42,43')

    then: 'the chain is whole, and the next run goes on with it'
    last.code == 0
    def rows = new Ledger(folder.resolve('ledger.jsonl')).rows()
    rows*.number() == (1..rows.size()).toList()
    Entry.all(rows, ExperimentEntry).last().entry().subject().text().contains(scenario.text.find(/lead = [\d.]+/))
    folder.resolve('ledger.md').toFile().text.contains("row ${rows.size()},")

    where:
    kills = Integer.getInteger('scn.killed.commands', 3)
  }

  /** Blocks of the page; one whose paragraph before ends in "`NAME`:" is a file. */
  private static List<Map> parts() {
    def pieces = PAGE.split(/(?m)^```.*\n/).toList()
    (1..<pieces.size()).findAll { it % 2 == 1 }.collect { i ->
      def named = pieces[i - 1] =~ /`([\w\/.-]+)`:\s*\z/
      [file: named ? named[0][1] : null, text: pieces[i]]
    }
  }

  private List write(String name, String text) {
    def file = folder.resolve(name)
    Files.createDirectories(file.parent)
    Files.writeString(file, text)
    []
  }

  private static List<Map> sessions(String text) {
    text.split(/(?m)^\$ /).toList().tail().collect { each ->
      def lines = each.readLines()
      [command: lines.head(), shown: lines.tail().findAll()]
    }
  }

  /** What the page shows and the command did not say. */
  private List<String> missing(Map session) {
    def answer = type(session.command)
    assert answer.code == 0 : answer.out
    session.shown.findAll { shown -> !answer.out.readLines().any { it.startsWith(shown) } }
  }

  private Map type(String command) {
    def process = start(command)
    def out = process.inputStream.getText('UTF-8')
    [code: process.waitFor(), out: out]
  }

  private Process start(String command) {
    def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
    def words = command.split(' ').toList()
    assert words.head() == 'scn'
    new ProcessBuilder([java, '-Xshare:auto', '-XX:TieredStopAtLevel=1', '-Xss4m', '-Dscn.home=' + Invocation.HOME,
      '-Dscn.cache=' + Invocation.HOME.resolve('dsl/target/script-cache'), '-cp', System.getProperty('java.class.path'),
      Scn.name] + words.tail())
        .directory(folder.toFile()).redirectErrorStream(true).start()
  }
}
