package scn.dsl.syntax

import groovy.transform.CompileStatic
import org.antlr.v4.runtime.Token
import org.antlr.v4.runtime.atn.ATN
import org.antlr.v4.runtime.atn.ATNState
import org.antlr.v4.runtime.atn.RuleStopState
import org.antlr.v4.runtime.atn.RuleTransition
import org.antlr.v4.runtime.atn.StarLoopEntryState
import org.antlr.v4.runtime.atn.Transition
import scn.grammar.ScnLexer
import scn.grammar.ScnParser

/**
 * Texts that are sentences of the language by its form, and nothing more: a walk through the parser's own automaton, so
 * that a new construct is in them as soon as it is in the grammar.
 */
@CompileStatic
class RandomText {
  private static final ATN GRAMMAR = ScnParser._ATN
  private static final Map<Integer, List<String>> OPEN_WORDS = [
    (ScnLexer.NAME)  : ['a', 'cascade', 'slo-tiered', 'ttft', 'mean', 'critical', 'h100_llama8b', 'kv-utilization'],
    (ScnLexer.UNIT)  : ['us', 'ms', 's', 'min', 'h', 'req', 'tokens', 'blocks', 'GiB'],
    (ScnLexer.PERCENTILE): ['p1', 'p50', 'p99'],
    (ScnLexer.NUMBER): ['0', '1', '42', '256', '0.5', '1e-5', '-3', '132139', '99999999999'],
    (ScnLexer.STRING): ['""', '"a text"', '"traces/{seed}.csv"', '"// no comment"', '"' + 'long ' * 30 + '"']
  ]

  private final Random random
  private final int most

  /**
   * @param most words after which loops are left
   */
  RandomText(Random random, int most) {
    this.random = random
    this.most = most
  }

  /** The words of a text. */
  List<String> words() {
    List<String> words = []
    Deque<ATNState> callers = new ArrayDeque<>()
    ATNState at = GRAMMAR.ruleToStartState[ScnParser.RULE_scenario]
    while (true) {
      if (at instanceof RuleStopState) {
        if (callers.empty) {
          return words
        }
        at = callers.pop()
        continue
      }
      Transition next = choose(at, words.size())
      if (next instanceof RuleTransition) {
        callers.push(((RuleTransition) next).followState)
      } else if (!next.epsilon) {
        def types = next.label().toList()
        int type = types[random.nextInt(types.size())]
        if (type != Token.EOF) {
          words << word(type)
        }
      }
      at = next.target
    }
  }

  /** The words with blanks, line breaks and comments between them. */
  String text() {
    written(words())
  }

  String written(List<String> words) {
    def text = new StringBuilder()
    words.eachWithIndex { word, i ->
      text << (i == 0 ? '' : between()) << word
    }
    text << (random.nextInt(4) == 0 ? ' // the end' : '')
    text.toString()
  }

  private Transition choose(ATNState state, int written) {
    int count = state.numberOfTransitions
    if (state instanceof StarLoopEntryState && written > most) {
      return state.transition(count - 1)
    }
    state.transition(random.nextInt(count))
  }

  private String word(int type) {
    def open = OPEN_WORDS[type]
    if (open != null) {
      return open[random.nextInt(open.size())]
    }
    def literal = ScnLexer.VOCABULARY.getLiteralName(type)
    literal.substring(1, literal.length() - 1)
  }

  private String between() {
    switch (random.nextInt(24)) {
      case 0: return '\n\n\n'
      case 1: return '  // a comment \n'
      case 2: return '\n// another\n'
      case 3: return ' /* inside */ '
      case 4: return ' /* two\n   lines */ '
      case 5: return '\t'
      case 6: return '\r\n'
      case 7..10: return '\n'
      case 11: return '    '
      default: return ' '
    }
  }
}
