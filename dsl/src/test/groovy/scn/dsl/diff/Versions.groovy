package scn.dsl.diff

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.syntax.Phrase
import scn.dsl.syntax.WrittenText

/** Two versions of scenarios, and what is found between them. */
class Versions {
  static final Path HOME = Path.of(System.getProperty('scn.home')).toAbsolutePath().normalize()

  static Surroundings surroundings() {
    new Surroundings(HOME, HOME.resolve('dsl/target/script-cache'), Optional.empty(), [])
  }

  /** What is told of two files or folders, a line each, with the experiments it counts in. */
  static List<String> told(Path before, Path after) {
    between(before, after) { lines(it) }
  }

  static <T> T between(Path before, Path after, Closure<T> look) {
    Sides.open([before.toString(), after.toString()], [], Path.of(''), surroundings()).withCloseable {
      look(Comparison.of(it.before(), it.after()))
    }
  }

  static List<String> lines(Comparison comparison) {
    assert comparison.faults()*.diagnostics().flatten().empty
    comparison.findings().collect { it.change().text() }
  }

  /** Shipped scenarios with what they import, to be written beside. */
  static Path shipped(Path folder) {
    Files.createSymbolicLink(folder.resolve('traces'), HOME.resolve('scenarios/traces'))
    Files.walk(HOME.resolve('scenarios')).withCloseable { all ->
      all.filter { it.toString().endsWith('.scn') }.each {
        def copy = folder.resolve(HOME.resolve('scenarios').relativize(it).toString())
        Files.createDirectories(copy.parent)
        Files.copy(it, copy)
      }
    }
    folder
  }

  /** The text with the parts of all phrases of some rules in another order. */
  static String reordered(String text, List<String> rules, Closure<List<Integer>> order) {
    def written = WrittenText.of(text)
    def pieces = []
    written.whole().all('scenario', 'strategy', 'cluster', 'workload', 'experiment', 'kv', 'section', 'claim', 'hardware', 'latency').each { Phrase block ->
      def parts = block.children(*rules)
      if (parts.size() > 1) {
        def words = parts.collect { written.between(it.first(), it.last()) }
        def places = order(parts.size())
        parts.eachWithIndex { part, i -> pieces << [part.first().start(), part.last().end(), words[places[i]]] }
      }
    }
    def out = new StringBuilder()
    def at = 0
    pieces.sort { it[0] }.each { start, end, words ->
      if (start >= at) {
        out << text.substring(text.offsetByCodePoints(0, at), text.offsetByCodePoints(0, start)) << words
        at = end
      }
    }
    out << text.substring(text.offsetByCodePoints(0, at))
    out.toString()
  }
}
