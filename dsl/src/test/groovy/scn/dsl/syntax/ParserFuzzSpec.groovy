package scn.dsl.syntax

import groovy.transform.CompileStatic
import java.lang.management.ManagementFactory
import java.lang.management.ThreadMXBean
import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.diagnostic.Diagnostic
import scn.dsl.diagnostic.DiagnosticException
import scn.dsl.diagnostic.DiagnosticRenderer
import scn.dsl.diagnostic.SourceText
import scn.dsl.format.Style
import scn.dsl.semantic.PoliciesForSpecs
import scn.dsl.semantic.ScenarioCompiler
import spock.lang.Specification
import spock.lang.TempDir

/** No text makes reading it throw, hang, or leave a fault without a place. */
class ParserFuzzSpec extends Specification {
  static final int INPUTS = Integer.getInteger('scn.fuzz', 5000)
  static final HOME = Path.of(System.getProperty('scn.home', '..'))
  static final SCENARIOS = HOME.resolve('scenarios')

  @TempDir
  Path folder

  def "texts with broken bytes are read or refused in words, with a place"() {
    given:
    def seeds = seeds()

    expect:
    new Fuzz('bytes', 42L, folder, SCENARIOS).run(INPUTS) { it.brokenBytes(seeds) } == []
  }

  def "texts with words swapped, dropped and doubled are compiled or refused in words"() {
    given:
    def seeds = seeds()

    expect:
    new Fuzz('words', 43L, folder, SCENARIOS).run(INPUTS) { it.brokenWords(seeds) } == []
  }

  def "sentences of the grammar, whole and broken, are compiled or refused in words"() {
    expect:
    new Fuzz('sentences', 44L, folder, SCENARIOS).run(INPUTS) { it.sentence() } == []
  }

  /** Mostly short ones, so that there is time for many. */
  private static List<String> seeds() {
    def long_ = ['lib/ledger.scn', 'scheduling/01-priority-cascade.scn', 'scheduling/05-simplified.scn'].collect { Files.readString(SCENARIOS.resolve(it)) } +
      [ParserFuzzSpec.getResource('/scenarios/everything.scn').text]
    def documents = ['workloads.md', 'language.md', 'experiments.md'].collectMany {
      (Files.readString(HOME.resolve("docs/$it")) =~ /(?s)```scn\n(.*?)```/).collect { it[1] as String }
    }
    def snippets = Files.walk(HOME.resolve('dsl/src/test/resources/snippets')).withCloseable { paths ->
      paths.filter { it.toString().endsWith('.scn') }.sorted().map { Files.readString(it) }.toList()
    }
    long_ + documents + snippets
  }
}

/**
 * One campaign: as many inputs as wanted, each given to the compiler, and what went wrong. Of a long campaign also what
 * took more than 100 ms of processor time, twice; of a short one, before everything is compiled, only the slowest is said.
 */
@CompileStatic
class Fuzz {
  private static final int LONG = 100_000
  private static final int AT_ONCE = 50_000
  private static final long MOST_NANOS = 100_000_000L
  private static final ThreadMXBean CLOCK = ManagementFactory.threadMXBean

  private final String name
  private final Random random
  private final Path file
  private final ScenarioCompiler compiler
  private final List<String> faults = []

  Fuzz(String name, long seed, Path folder, Path library) {
    this.name = name
    random = new Random(seed)
    file = folder.resolve('fuzz.scn')
    compiler = new ScenarioCompiler(new PoliciesForSpecs(), library)
  }

  List<String> run(int inputs, Closure<byte[]> next) {
    long slowest = 0
    for (int round = 1; round <= inputs; round++) {
      byte[] input = next.call(this)
      long nanos = nanosOf(input)
      if (nanos > MOST_NANOS && inputs >= LONG) {
        nanos = Math.min(nanosOf(input), nanosOf(input))
        if (nanos > MOST_NANOS) {
          fault("takes ${nanos.intdiv(1_000_000)} ms", input)
        }
      }
      slowest = Math.max(slowest, nanos)
      if (round % AT_ONCE == 0 || round == inputs) {
        System.err.println "fuzz, $name: $round inputs, the slowest ${String.format('%.1f', slowest / 1e6)} ms, ${faults.size()} faults"
      }
    }
    faults
  }

  byte[] brokenBytes(List<String> texts) {
    byte[] bytes = one(texts).getBytes('UTF-8')
    (1 + random.nextInt(6)).times {
      bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(8) == 0 ? random.nextInt(256) : 32 + random.nextInt(96))
    }
    bytes
  }

  byte[] brokenWords(List<String> texts) {
    def words = split(one(texts))
    def others = split(one(texts))
    (1 + random.nextInt(3)).times {
      int at = random.nextInt(words.size())
      String other = others[random.nextInt(others.size())]
      switch (words.size() == 1 ? 1 : random.nextInt(3)) {
        case 0: words.remove(at); break
        case 1: words.add(at, other); break
        default: words.set(at, other + ' ')
      }
    }
    words.join('').getBytes('UTF-8')
  }

  byte[] sentence() {
    def text = new RandomText(random, 5 + random.nextInt(60)).text()
    (random.nextBoolean() ? text : Style.broken(text, random)).getBytes('UTF-8')
  }

  private String one(List<String> texts) {
    texts[random.nextInt(texts.size())]
  }

  private static List<String> split(String text) {
    text.split(/(?<=\s)|(?=[{}(),:])/) as List<String>
  }

  /** Processor time that it takes to say what is wrong with an input. */
  private long nanosOf(byte[] input) {
    long start = CLOCK.currentThreadCpuTime
    try {
      def compilation = compiler.compile(new SourceText(file.toString(), ScnSource.decode('fuzz.scn', input)), [])
      new DiagnosticRenderer(false).render(compilation.diagnostics())
      check(compilation.diagnostics(), compilation.scenario().present, input)
    } catch (DiagnosticException ignored) {
      // Not text: refused as a whole.
    } catch (Throwable e) {
      fault("$e ${e.stackTrace.take(4)}", input)
    }
    CLOCK.currentThreadCpuTime - start
  }

  private void check(List<Diagnostic> diagnostics, boolean scenario, byte[] input) {
    for (Diagnostic each : diagnostics) {
      if (each.span().empty || each.message().contains('expecting') || each.message().contains('<EOF>')) {
        fault(each.message(), input)
      }
    }
    if (scenario == diagnostics.any { it.severity() == Diagnostic.Severity.ERROR }) {
      fault(scenario ? 'a scenario and an error' : 'neither a scenario nor an error', input)
    }
  }

  /** Said at once: a campaign is long. */
  private void fault(CharSequence what, byte[] input) {
    faults << "$name: $what\n${new String(input, 'UTF-8')}".toString()
    System.err.println "fuzz, ${faults.last()}\n----"
  }
}
