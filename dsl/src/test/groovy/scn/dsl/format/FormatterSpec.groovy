package scn.dsl.format

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.cli.RandomScenario
import scn.dsl.diagnostic.SourceText
import scn.dsl.script.ScriptLibrary
import scn.dsl.semantic.ScenarioCompiler
import scn.dsl.show.ScenarioText
import scn.dsl.syntax.Parser
import scn.dsl.syntax.RandomText
import spock.lang.Specification
import spock.lang.TempDir

class FormatterSpec extends Specification {
  static final HOME = Path.of(System.getProperty('scn.home'))
  static final int TEXTS = Integer.getInteger('scn.fuzz', 5000).intdiv(100) * 8

  @TempDir
  Path folder

  def "#what"() {
    expect:
    Formatter.format(text.stripIndent()) == formatted.stripIndent()

    where:
    [what, text, formatted] << [
      [
        'a block on one line stays on it',
        'strategy a{scheduler   fcfs priority constant}',
        'strategy a { scheduler fcfs  priority constant }\n'
      ],
      [
        'a block on several lines is indented, and its items share a column',
        '''\
        strategy a
        { scheduler fcfs
        bridge on }''',
        '''\
        strategy a {
          scheduler fcfs
          bridge    on
        }
        '''
      ],
      [
        'a block that is wider than 120 columns gets a line for each item',
        'workload w { replay "' + 'x' * 90 + '" requests 1000 }',
        'workload w {\n  replay "' + 'x' * 90 + '"\n  requests 1000\n}\n'
      ],
      [
        'parameters stand in columns',
        '''\
        strategy a {
        param b=10 in 5..20
        param weight=1e-5/us in 1e-6/us..1e-4/us log
        }''',
        '''\
        strategy a {
          param b      = 10       in 5 .. 20
          param weight = 1e-5/us  in 1e-6/us .. 1e-4/us  log
        }
        '''
      ],
      [
        'comments keep their lines, and those behind words stand below each other',
        '''\
        // before
        strategy a { // one
           bridge on // two
           // alone
           }''',
        '''\
        // before
        strategy a {  // one
          bridge on   // two
          // alone
        }
        '''
      ],
      [
        'arguments on a new line stand below the first',
        '''\
        strategy a {
          priority slo-tiered(critical:10,
            standard:5)
        }''',
        '''\
        strategy a {
          priority slo-tiered(critical: 10,
                              standard: 5)
        }
        '''
      ],
      [
        'arguments that do not fit go on below the first',
        'strategy a { priority slo-tiered(' + (1..9).collect { "argument_$it: 10000" }.join(',') + ') }',
        '''\
        strategy a {
          priority slo-tiered(argument_1: 10000, argument_2: 10000, argument_3: 10000, argument_4: 10000,
                              argument_5: 10000, argument_6: 10000, argument_7: 10000, argument_8: 10000,
                              argument_9: 10000)
        }
        '''
      ],
      [
        'of empty lines one is left, none at the edge of a block, and one behind a declaration',
        '''\


        strategy a {


          scheduler fcfs


          bridge on

        }
        // the next
        strategy b { }


        ''',
        '''\
        strategy a {
          scheduler fcfs

          bridge on
        }

        // the next
        strategy b { }
        '''
      ],
      [
        'an item with a fault stays as it is, its neighbours do not',
        '''\
        strategy a {
        scheduler    fcfs
          sheduler     fcfs  // typo
        bridge    on
        }''',
        '''\
        strategy a {
          scheduler fcfs
          sheduler     fcfs  // typo
          bridge on
        }
        '''
      ],
      [
        'signs and units stay with their numbers and names',
        'workload w { rate 2000 req / s requests 10 mix { critical 20 % } } strategy s { param a = 1 / us }',
        '''\
        workload w { rate 2000 req/s  requests 10  mix { critical 20% } }
        strategy s { param a = 1/us }
        '''
      ],
      ['nothing remains nothing', ' \n\n', '']
    ]
  }

  def "#file is in style"() {
    expect:
    Formatter.format(HOME.resolve(file).toFile().text) == HOME.resolve(file).toFile().text

    where:
    file << Files.walk(HOME.resolve('scenarios')).withCloseable { paths ->
      paths.filter { it.toString().endsWith('.scn') }.map { HOME.relativize(it).toString() }.sorted().toList()
    }
  }

  def "words and comments stay, in order, and formatting again changes nothing: any sentence of the grammar"() {
    given:
    def random = new Random(7)

    expect:
    (1..TEXTS).collectMany { Style.faults(new RandomText(random, 10 + random.nextInt(150)).text()) } == []
  }

  def "the same holds for texts with broken bytes"() {
    given:
    def random = new Random(8)

    expect:
    (1..TEXTS).collectMany {
      Style.faults(Style.broken(new RandomText(random, 10 + random.nextInt(80)).text(), random))
    } == []
  }

  def "formatting keeps what a scenario means: #what"() {
    given:
    def compiler = new ScenarioCompiler(
      ScriptLibrary.open([HOME.resolve('stdlib')], HOME.resolve('dsl/target/script-cache')), HOME.resolve('scenarios'))
    def meaning = { Path file, String text ->
      compiler.resolve(Files.writeString(file.resolveSibling('formatted.scn'), text), [], Optional.empty()).scenario().map { ScenarioText.digest(it) }
    }

    expect:
    texts.findAll { String text -> meaning.call(folder.resolve('x.scn'), text) != meaning.call(folder.resolve('x.scn'), Formatter.format(text)) } == []

    where:
    what                                                          | texts
    'of the shipped ones and the snippets'                        | files('scenarios') + files('dsl/src/test/resources/snippets')
    "${TEXTS.intdiv(8)} that are drawn, with another layout"       | (1..TEXTS.intdiv(8)).collect { scattered(new RandomScenario(it).text(), new Random(it)) }
  }

  private static List<String> files(String under) {
    Files.walk(HOME.resolve(under)).withCloseable { paths ->
      paths.filter { it.toString().endsWith('.scn') }.sorted().map { Files.readString(it) }.toList()
    }
  }

  /** Blanks where there were others. */
  private static String scattered(String text, Random random) {
    text.replaceAll(/\s+/) { ['\n', ' ', '  ', '\n\n   '][random.nextInt(4)] }
  }

  def "blanks are not the writer's choice"() {
    given:
    def random = new Random(9)
    def drawn = (1..TEXTS.intdiv(4)).collect { new RandomText(random, 60).words() }

    and: 'those that can be read: what has a fault is left as it is'
    def sentences = drawn.findAll { Parser.parse(new SourceText('x.scn', it.join(' '))).diagnostics().empty }

    expect:
    sentences.size() > drawn.size() / 3
    sentences.each { words ->
      def blanks = words.collect { it + ' ' * (1 + random.nextInt(5)) }.join('')
      assert Formatter.format(words.join(' ')) == Formatter.format(blanks)
    }
  }
}
