package scn.dsl.syntax

import groovy.transform.CompileStatic
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

class ParserFuzzSpec extends Specification {

  static final int INPUTS = Integer.getInteger('scn.fuzz', 5000)
  static final SCENARIOS = Path.of(System.getProperty('scn.home', '..'), 'scenarios')

  @TempDir
  Path folder

  def "texts with broken bytes are read or refused in words, with a place"() {
    expect:
    Fuzz.bytes(seeds(), INPUTS, 42L) == []
  }

  def "texts with words swapped, dropped and doubled are compiled or refused in words"() {
    expect:
    Fuzz.words(seeds(), INPUTS, 43L, folder, SCENARIOS) == []
  }

  def "sentences of the grammar, whole and broken, are compiled or refused in words"() {
    expect:
    Fuzz.sentences(INPUTS, 44L, folder, SCENARIOS) == []
  }

  private static List<String> seeds() {
    ['lib/ledger.scn', 'scheduling/01-priority-cascade.scn', 'scheduling/05-simplified.scn'].collect { Files.readString(SCENARIOS.resolve(it)) } +
      [ParserFuzzSpec.getResource('/scenarios/everything.scn').text] +
      (Files.readString(SCENARIOS.resolveSibling('docs/workloads.md')) =~ /(?s)```scn\n(.*?)```/).collect { it[1] as String }
  }
}

@CompileStatic
class Fuzz {

  static List<String> bytes(List<String> texts, int count, long seed) {
    def random = new Random(seed)
    List<String> faults = []
    count.times { int round ->
      byte[] bytes = texts[random.nextInt(texts.size())].getBytes('UTF-8')
      (1 + random.nextInt(6)).times {
        bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(8) == 0 ? random.nextInt(256) : 32 + random.nextInt(96))
      }
      try {
        check(Parser.parse(new SourceText('fuzz.scn', ScnSource.decode('fuzz.scn', bytes))).diagnostics(), faults)
      } catch (DiagnosticException ignored) {
        // Not text: refused as a whole.
      } catch (Throwable e) {
        faults << "round $round: $e".toString()
      }
    }
    faults
  }

  static List<String> words(List<String> texts, int count, long seed, Path folder, Path library) {
    def random = new Random(seed)
    List<String> faults = []
    def compiler = new ScenarioCompiler(new PoliciesForSpecs(), library)
    def file = folder.resolve('fuzz.scn')
    def pool = texts.collectMany { it.split(/(?<=\s)|(?=[{}(),:])/) as List<String> }
    count.times { int round ->
      def words = texts[random.nextInt(texts.size())].split(/(?<=\s)|(?=[{}(),:])/) as List<String>
      (1 + random.nextInt(3)).times {
        int at = random.nextInt(words.size())
        switch (random.nextInt(3)) {
          case 0: words.remove(at); break
          case 1: words.add(at, pool[random.nextInt(pool.size())]); break
          default: words.set(at, pool[random.nextInt(pool.size())] + ' ')
        }
      }
      try {
        Files.writeString(file, words.join(''))
        def compilation = compiler.compile(file)
        check(compilation.diagnostics(), faults)
        boolean failed = compilation.diagnostics().any { it.severity() == Diagnostic.Severity.ERROR }
        if (compilation.scenario().present == failed) {
          faults << "round $round: a scenario and an error".toString()
        }
      } catch (Throwable e) {
        faults << "round $round: $e ${e.stackTrace.take(4)}".toString()
      }
    }
    faults
  }

  static List<String> sentences(int count, long seed, Path folder, Path library) {
    def random = new Random(seed)
    List<String> faults = []
    def compiler = new ScenarioCompiler(new PoliciesForSpecs(), library)
    def file = folder.resolve('fuzz.scn')
    count.times { int round ->
      def text = new RandomText(random, 5 + random.nextInt(60)).text()
      def written = random.nextBoolean() ? text : Style.broken(text, random)
      try {
        Files.writeString(file, written)
        check(compiler.compile(file).diagnostics(), faults)
      } catch (Throwable e) {
        faults << "round $round: $e ${e.stackTrace.take(4)}\n$written".toString()
      }
    }
    faults
  }

  private static void check(List<Diagnostic> diagnostics, List<String> faults) {
    diagnostics.each {
      if (it.span().empty || it.message().contains('expecting') || it.message().contains('<EOF>')) {
        faults << it.message()
      }
    }
    new DiagnosticRenderer(false).render(diagnostics)
  }
}
