package scn.dsl.syntax

import java.lang.reflect.Modifier
import java.nio.file.Files
import java.nio.file.Path
import org.antlr.v4.runtime.ParserRuleContext
import scn.dsl.diagnostic.SourceText
import scn.dsl.format.Formatter
import scn.grammar.ScnParser
import spock.lang.Specification

/** docs/language.md shows the whole language, and nothing that is not of it. */
class LanguageDocumentSpec extends Specification {
  static final DOCS = Path.of(System.getProperty('scn.home')).resolve('docs')

  /** What a command line option or argument is read by, which no file holds. */
  static final OF_OPTIONS = ['override', 'policyReference', 'givenPrediction'] as Set

  def "every example of #file parses, and is in style"() {
    expect:
    examples(file).every { Parser.parse(new SourceText(file, it)).diagnostics().empty }
    examples(file).findAll { Formatter.format(it) != it } == []

    where:
    file << ['language.md', 'cheat-sheet.md']
  }

  def "every rule of the grammar and every alternative is in an example of language.md"() {
    given:
    def shown = examples('language.md').collectMany { labels(WrittenText.of(it).whole()) } as Set

    expect:
    alternatives() - shown - OF_OPTIONS == [] as Set
  }

  private static Set<String> labels(Part part) {
    part instanceof Phrase ? ([part.label()] + part.parts().collectMany { labels(it) }) as Set : [] as Set
  }

  /** The names of what a tree can hold: alternatives by their label, the other rules by their own name. */
  private static Set<String> alternatives() {
    def contexts = ScnParser.declaredClasses.findAll { ParserRuleContext.isAssignableFrom(it) }
    def bases = contexts*.superclass as Set
    contexts.findAll { !bases.contains(it) && !Modifier.isAbstract(it.modifiers) }
      .collect { it.simpleName - ~/Context$/ }
      .collect { it[0].toLowerCase() + it.substring(1) } as Set
  }

  private static List<String> examples(String file) {
    Files.readString(DOCS.resolve(file)).findAll(/(?s)```scn\n(.*?)```/) { it[1] }
  }
}
