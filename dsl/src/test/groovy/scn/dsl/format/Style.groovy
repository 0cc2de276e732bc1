package scn.dsl.format

import groovy.transform.CompileStatic
import org.antlr.v4.runtime.CharStreams
import org.antlr.v4.runtime.Token
import scn.grammar.ScnLexer

/** What formatting must keep and reach, of any text. */
@CompileStatic
class Style {

  /** What is wrong with the formatted form of a text; nothing, if all is well. */
  static List<String> faults(String text) {
    def once = Formatter.format(text)
    List<String> faults = []
    if (words(once) != words(text.replace('\r\n', '\n').replace('\r', '\n'))) {
      faults << "other words:\n$text\n---\n$once".toString()
    }
    if (Formatter.format(once) != once) {
      faults << "not settled:\n$text\n---\n$once\n---\n${Formatter.format(once)}".toString()
    }
    if (!once.empty && (!once.endsWith('\n') || once.endsWith('\n\n') || once.startsWith('\n'))) {
      faults << "edges:\n$once".toString()
    }
    faults
  }

  /** Changes a few letters. */
  static String broken(String text, Random random) {
    def letters = new StringBuilder(text)
    (1 + random.nextInt(5)).times {
      if (letters.length() > 0) {
        int at = random.nextInt(letters.length())
        switch (random.nextInt(3)) {
          case 0: letters.deleteCharAt(at); break
          case 1: letters.insert(at, '{}()[],:"/*-\n\u00e9'.charAt(random.nextInt(14))); break
          default: letters.setCharAt(at, (char) (32 + random.nextInt(96)))
        }
      }
    }
    letters.toString()
  }

  private static List<String> words(String text) {
    def lexer = new ScnLexer(CharStreams.fromString(text))
    lexer.removeErrorListeners()
    lexer.allTokens.findAll { Token it -> it.channel != Token.HIDDEN_CHANNEL }
      .collect { Token it -> it.type + ' ' + it.text.readLines()*.trim().join('\n').trim() }
  }
}
