package scn.dsl.ledger

import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.node.ObjectNode
import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.diagnostic.DiagnosticException
import spock.lang.Specification
import spock.lang.TempDir

class LedgerSpec extends Specification {
  @TempDir
  Path folder

  private Ledger ledger() {
    new Ledger(folder.resolve('ledger.jsonl'))
  }

  static ObjectNode recorded(Map<String, ?> values) {
    new ObjectMapper().valueToTree(values)
  }

  private Row add(Map<String, ?> values) {
    ledger().append('experiment') { Optional.of(recorded(values)) }.get()
  }

  def "a ledger that nobody wrote yet has no rows"() {
    expect:
    ledger().rows().isEmpty()
    !ledger().exists()
  }

  def "rows come back as they were written, each after the one before it"() {
    when:
    add(experiment: 'iter1', ttft: 0.1d + 0.2d)
    add(experiment: 'iter2', note: 'a "quoted" line\nand ü')

    then:
    def rows = ledger().rows()
    rows*.number() == [1, 2]
    rows[0].content().get('ttft').doubleValue() == 0.1d + 0.2d
    rows[1].content().get('note').textValue() == 'a "quoted" line\nand ü'
    rows[1].previous() == rows[0].hash()
  }

  def "a row may look at those before it and decide that nothing is new"() {
    given:
    add(experiment: 'iter1')

    when:
    def added = ledger().append('experiment') { rows -> rows.empty ? Optional.of(recorded([:])) : Optional.empty() }

    then:
    added.empty
    ledger().rows().size() == 1
  }

  def "#what is found and named"() {
    given:
    3.times { add(experiment: 'iter' + it, gain: it) }
    def file = folder.resolve('ledger.jsonl')
    Files.writeString(file, change(Files.readAllLines(file)).join('\n') + '\n')

    when:
    ledger().rows()

    then:
    def fault = thrown(DiagnosticException)
    fault.diagnostics()*.message()*.replace(folder.toString(), '') == messages
    fault.diagnostics()*.hint().unique() == ['rows are never changed: take the file back from version control']

    where:
    what                  | change                                                    || messages
    'an edited number'    | { [it[0], it[1].replace('"gain":1', '"gain":9'), it[2]] } || ['/ledger.jsonl:2: row 2 was edited after it was recorded']
    'an added blank'      | { [it[0].replace('":"iter', '": "iter'), it[1], it[2]] }            || ['/ledger.jsonl:1: row 1 was edited after it was recorded']
    'a row taken out'     | { [it[0], it[2]] }                                        || ['/ledger.jsonl:2: row 3 stands where row 2 belongs']
    'half a row'          | { [it[0], it[1], it[2].take(40)] }                        || ['/ledger.jsonl:3: row 3 cannot be read: it is not a JSON object that ends with its hash']
    'a row made up'       | { [it[0], Row.after('0' * 64, 2, 'experiment', recorded(a: 1)).line(), it[2]] } || ['/ledger.jsonl:2: row 2 does not continue row 1', '/ledger.jsonl:3: row 3 does not continue row 2']
  }

  def "two processes that write at once lose nothing, and neither does one that is killed"() {
    given: 'pairs of writers that say the number of each row they know to be recorded'
    def random = new Random(7)
    int promised = 0

    when: 'each is killed at some moment, often in the middle of a row'
    kills.times {
      def writers = (1..2).collect { start() }
      writers.each { writer ->
        def said = writer.inputReader()
        (1 + random.nextInt(20)).times { promised = Math.max(promised, said.readLine().toInteger()) }
        def until = System.nanoTime() + random.nextInt(3_000_000)
        while (System.nanoTime() < until) Thread.onSpinWait()
        writer.destroyForcibly().waitFor()
      }
    }
    add(experiment: 'the one after')

    then: 'the chain holds, every promised row is there, and the next writer goes on'
    def rows = ledger().rows()
    rows*.number() == (1..rows.size()).toList()
    rows.size() > promised
    rows.last().content().get('experiment').textValue() == 'the one after'

    where:
    kills = Integer.getInteger('scn.kills', 3)
  }

  private Process start() {
    def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
    new ProcessBuilder(java, '-Xshare:auto', '-XX:TieredStopAtLevel=1', '-cp',
        System.getProperty('java.class.path'), EndlessWriter.name, folder.resolve('ledger.jsonl').toString())
        .redirectErrorStream(true).start()
  }

  /** Adds rows until it is killed. */
  static class EndlessWriter {
    static void main(String[] arguments) {
      def ledger = new Ledger(Path.of(arguments[0]))
      while (true) {
        def row = ledger.append('experiment') { Optional.of(LedgerSpec.recorded(text: 'x' * 200)) }.get()
        println row.number()
        System.out.flush()
      }
    }
  }
}
