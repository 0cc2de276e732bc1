package scn.dsl.diff

import static scn.dsl.diff.Versions.HOME
import static scn.dsl.diff.Versions.reordered
import static scn.dsl.diff.Versions.shipped
import static scn.dsl.diff.Versions.told

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.cli.Invocation
import scn.dsl.syntax.WrittenText
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Unroll

class SameMeaningSpec extends Specification {

  @Shared
  @TempDir
  Path folder

  static final FILES = ['iter12', 'iter15', 'iter17', 'iter19', 'eviction', 'principles', 'scheduling/02-load-adaptive',
    'scheduling/05-simplified', 'scheduling/07-shapes-and-memory', 'scheduling/08-token-budget', 'routing/05-class-profiles', 'routing/11-compound', 'lib/ledger', 'lib/scheduling']

  /** Texts that mean what another text means. */
  static final REWRITES = [
    'a word on every line, with comments': { String text ->
      WrittenText.of(text).words().findAll { !it.empty }.collect { "$it /* ${it.hashCode() % 7} */ // ${it.length()}\n" }.join('')
    },
    'everything on few lines': { String text -> WrittenText.of(text).words().join(' ') },
    'declarations from the end': { String text -> reordered(text, ['declaration']) { n -> (n - 1)..0 } },
    'items from the end': { String text ->
      reordered(text, ['strategyItem', 'clusterItem', 'kvItem', 'experimentItem', 'setting', 'claimItem', 'figure']) { n -> (n - 1)..0 }
    },
    'other units': { String text ->
      text.split(/(?=")|(?<=")/).inject(['', false]) { soFar, piece ->  // nothing between quotes
        piece == '"' ? [soFar[0] + piece, !soFar[1]] : [soFar[0] + (soFar[1] ? piece : inOtherUnits(piece)), soFar[1]]
      }[0]
    },
    'percent as numbers': { String text ->
      text.replaceAll(/offload_above (\d+)%/) { all, n -> "offload_above ${(n as int) / 100}" }
    },
    'seeds one by one': { String text ->
      text.replaceAll(/((?:seeds|confirm) [^\n]*?)(\d+) \.\. (\d+)/) { all, head, a, b -> head + ((a as int)..(b as int)).join(', ') }
    },
    'other names of parameters': { String text ->
      def names = WrittenText.of(text).whole().all('parameter').collect { it.child('name').get().text() }.unique()
      names.inject(text) { t, name -> t.replaceAll(/(?<![\w:.-])${name}(?!\w|:|-)/, "p_$name").replaceAll(/(?<=\.)${name}\b/, "p_$name") }
    },
  ]

  private static String inOtherUnits(String text) {
    text.replaceAll(/(?<![\w.])(\d+) ms\b/) { all, n -> "${n}000 us" }.replaceAll(/(?<![\w.])(\d+) s\b/) { all, n -> "${n}000 ms" }
      .replaceAll(/(?<![\w.])(\d+) req\/s/) { all, n -> "${(n as int) * 60} req/min" }
  }

  def setupSpec() {
    shipped(folder)
  }

  @Unroll
  def "#rewrite mean the same: #name"() {
    given:
    def file = folder.resolve("${name}.scn")
    def text = file.toFile().text
    def other = Files.writeString(file.resolveSibling("other-${file.fileName}"), REWRITES[rewrite](text))

    expect:
    told(file, other) == []

    where:
    [rewrite, name] << [REWRITES.keySet(), FILES].combinations()
  }

  def "what is shown, with all that was imported, inherited or left out, means the same: #name"() {
    given:
    def file = folder.resolve("${name}.scn")
    def shown = Invocation.scn('show', file)
    def other = Files.writeString(file.resolveSibling("shown-${file.fileName}"), shown.out)

    expect:
    shown.code == 0
    told(file, other) == []
    told(other, file) == []

    where:
    name << FILES - ['principles', 'lib/ledger', 'lib/scheduling']
  }
}
