package scn.dsl.script

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CompletableFuture
import scn.dsl.policy.PolicyKind
import scn.engine.policy.Request
import scn.engine.sim.RunFailure
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Scripts that would run for ever or take all memory, and what of that is none of the sort. */
class FuelSpec extends Specification {

  @TempDir
  Path home

  @Timeout(10)
  def "ended when it runs: #name"() {
    given:
    def policy = load("$top\nint maxChunkTokens(Request request, int clusterChunk) {\n  $code\n}")
    long start = System.nanoTime()

    when:
    policy.maxChunkTokens(null, 1)

    then:
    def fault = thrown(RuntimeException)
    (fault.message ?: '').contains(message)
    System.nanoTime() - start < 3_000_000_000L
    ScriptFault.locate(fault).get().source().name().endsWith('attack.groovy')

    where:
    name                       | top                                | code                                                                        || message
    'while'                    | ''                                 | 'while (true) { }\n  1'                                                     || 'out of fuel'
    'for'                      | ''                                 | 'for (;;) { }\n  1'                                                         || 'out of fuel'
    'do'                       | ''                                 | 'int i = 0\n  do { i++ } while (true)\n  1'                                 || 'out of fuel'
    'continue'                 | ''                                 | 'while (true) { continue }\n  1'                                            || 'out of fuel'
    'labels'                   | ''                                 | 'a: while (true) { while (true) { continue a } }\n  1'                      || 'out of fuel'
    'long straight code'       | ''                                 | "double x = 1.0\n  while (true) { ${'x = Math.pow(x, 1.5); ' * 500} }\n  1" || 'out of fuel'
    'slow functions'           | ''                                 | 'double x = 1.5\n  while (true) { x = Math.tan(x * 1e300) }\n  1'           || 'out of fuel'
    'decimals as text'         | ''                                 | "String s = ''\n  double d = 0.1\n  while (true) { d = d + 0.1\n s = 'b' + d }\n  1" || 'out of fuel'
    'recursion'                | 'int f(int x) { f(x + 1) + 1 }'    | 'f(0)'                                                                      || 'itself too deeply'
    'mutual recursion'         | 'int f(int x) { g(x) + 1 }\nint g(int x) { f(x) + 1 }' | 'f(0)'                                                  || 'itself too deeply'
    'recursion by the contract'| ''                                 | 'maxChunkTokens(request, clusterChunk) + 1'                                 || 'itself too deeply'
    'recursion that branches'  | 'int f(int x) { x == 0 ? 1 : f(x - 1) + f(x - 1) }' | 'f(60)'                                                    || 'out of fuel'
    'doubling without a cycle' | (0..29).collect { "int f${it}(int x) { f${it + 1}(x) + f${it + 1}(x) }" }.join('\n') + '\nint f30(int x) { x }' | 'f0(1)' || 'out of fuel'
    'calls of what ends at once' | 'int f(int x) { x + 1 }'          | "while (true) { ${'f(1); ' * 100} }\n  1"                                     || 'out of fuel'
    'loop over the contract'   | 'int n = 0'                        | 'n++\n  if (n > 1) { return 1 }\n  while (true) { maxChunkTokens(request, 1) }\n  1' || 'out of fuel'
    'list that grows in a loop'| ''                                 | 'List<Integer> l = [1]\n  for (int i = 0; i < l.size(); i++) { l.add(i) }\n  1' || 'out of fuel'
    'list while iterated'      | ''                                 | 'List<Integer> l = [1]\n  for (x in l) { l.add(1) }\n  1'                   || ''
    'text doubling'            | ''                                 | "String s = 'ab'\n  while (true) { s = s + s }\n  1"                        || 'at most'
    'texts without end'        | 'List<String> l = []'              | "while (true) { l.add('ab' + l.size()) }\n  1"                              || 'out of fuel'
    'list doubling'            | ''                                 | 'List<Integer> l = [1]\n  while (true) { l.addAll(l) }\n  1'                || 'out of fuel'
    'list of itself'           | ''                                 | "List<Object> l = []\n  l.add(l)\n  String s = 'x' + l\n  1"                || 'only numbers'
    'nested list as a key'     | ''                                 | 'Map<Object, Object> m = [:]\n  m.put([1], 1)\n  1'                         || 'only numbers'
    'nested list looked up'    | ''                                 | 'List<Object> l = [1]\n  l.contains([1]) ? 1 : 2'                           || 'only numbers'
    'request as a key'         | 'Map<Object, Object> m = [:]'      | 'm.put(this, 1)\n  1'                                                       || 'only numbers'
    'nested maps'              | ''                                 | 'Map<Object, Object> m = [:]\n  while (true) { Map<Object, Object> n = [:]\n n.put(1, m)\n m = n }\n  1' || 'out of fuel'
    'keys of two types'        | 'Map<Object, Object> m = [:]'      | "m.put(1, 1)\n  m.put(1L, 1)\n  1"                                           || 'of one type'
    'keys of null and a number'| 'Map<Object, Object> m = [:]'      | "m.put(null, 1)\n  m.put(1L, 1)\n  1"                                        || 'of one type'
    'long words looked for'    | 'List<String> l = []'              | "String w = 'ab'\n  for (int i = 0; i < 12; i++) { w = w + w }\n  for (int i = 0; i < 1000; i++) { l.add(w + i) }\n  while (true) { w in l }\n  1" || 'out of fuel'
    'map without end'          | 'Map<Integer, Integer> m = [:]'    | 'for (int i = 0; true; i++) { m.put(i, i) }\n  1'                           || 'out of fuel'
    'array of 2^31'            | ''                                 | 'double[] a = new double[2147483647]\n  1'                                  || 'out of fuel'
    'arrays without end'       | 'List<Object> l = []'              | 'while (true) { l.add(new double[100000]) }\n  1'                           || 'out of fuel'
    'array of a negative size' | ''                                 | 'int[] a = new int[-1]\n  1'                                                || '-1'
    'index of instances'       | 'PrefixIndex x = new PrefixIndex(10)' | 'x.record(request, 2147483646)\n  1'                                     || 'no instance'
    'sorting without end'      | 'double[] a = new double[100000]'  | 'while (true) { Arrays.sort(a) }\n  1'                                      || 'out of fuel'
    'filling without end'      | 'double[] a = new double[1000000]' | 'while (true) { Arrays.fill(a, 1.0) }\n  1'                                 || 'out of fuel'
    'division by zero'         | ''                                 | '1 % (clusterChunk - 1)'                                                    || 'zero'
  }

  @Timeout(10)
  def "an endless loop ends the same way every time, names its line, and the next call has fuel again"() {
    given:
    def policy = load('''\
        int turns = 0
        int maxChunkTokens(Request request, int clusterChunk) {
          if (clusterChunk > 0) return turns
          turns = 0
          while (true) {
            turns++
          }
          1
        }'''.stripIndent())

    when:
    def ends = (1..3).collect {
      try {
        policy.maxChunkTokens(null, 0)
      } catch (RunFailure fault) {
        [fault.message, ScriptFault.locate(fault).get().line(), policy.maxChunkTokens(null, 1)]
      }
    }

    then:
    ends.unique().size() == 1
    ends[0][0] == 'ran out of fuel: more than 10000000 steps in one call'
    ends[0][1] in 5..7
    ends[0][2] > 1_000_000
  }

  def "#what #counts"() {
    given:
    def policy = load("$top\nint maxChunkTokens(Request request, int clusterChunk) {\n  $code\n}")
    def meter = Meter.current()
    def request = Stub(Request)

    expect:
    spent(meter) { policy.maxChunkTokens(request, 3) } == steps

    where:
    what                                 | top                                                              | code                                                        || steps
    'arithmetic'                         | ''                                                               | 'clusterChunk * 2 + 1'                                      || 0
    'a choice'                           | ''                                                               | 'clusterChunk > 2 ? 1 : 2'                                  || 0
    'mathematics'                        | ''                                                               | 'Math.max(1, Math.min(clusterChunk, 9))'                    || 0
    'a getter of a view'                 | ''                                                               | 'request.inputTokens + 1'                                   || 0
    'a variable of the script'           | 'int n = 0'                                                      | 'n++\n  n'                                                 || 0
    'an own method that ends at once'    | 'int f(int x) { x + 1 }'                                         | 'f(f(clusterChunk))'                                        || 0
    'a loop'                             | ''                                                               | 'int n = 0\n  while (n < 9) { n++ }\n  n'                 || 10
    'a method with a loop'               | 'int f(int x) { int n = 0\n while (n < 9) { n++ }\n n }'       | 'f(1)'                                                      || 11
    'own recursion'                      | 'int f(int x) { x == 0 ? 1 : f(x - 1) }'                         | 'f(4)'                                                      || 6
    'own mutual recursion'               | 'int f(int x) { x == 0 ? 1 : g(x) }\nint g(int x) { f(x - 1) }' | 'f(2)'                                                      || 6
    'a list'                             | ''                                                               | 'List<Integer> l = [1]\n  l.size()'                        || 7
    'an array'                           | ''                                                               | 'int[] a = new int[7]\n  1'                                || 8
    'a text that grows'                  | ''                                                               | "('a' + 'b').length()"                                      || 4
    'a function of StrictMath'           | ''                                                               | '(int) Math.exp(1.0)'                                       || 17
    'many calls of what ends at once'    | 'int f(int x) { x + 1 }'                                         | "int n = 0\n  ${'n = f(n); ' * 100}\n  n"                 || 37
    counts = steps == 0 ? 'counts no fuel' : "counts $steps steps"
  }

  @Timeout(10)
  def "a loop in the variables of a script ends"() {
    when:
    load('int x = f()\nint f() { while (true) { }\n  1 }\nint maxChunkTokens(Request r, int c) { 1 }')

    then:
    def fault = thrown(RuntimeException)
    fault.message.contains('out of fuel')
  }

  @Timeout(20)
  def "threads do not pay for each other"() {
    given:
    def policies = (1..4).collect { load('int maxChunkTokens(Request r, int c) { int x = 0\n  for (int i = 0; i < 4000000; i++) { x += i }\n  x }') }

    when:
    def results = policies.collect { policy ->
      CompletableFuture.supplyAsync { policy.maxChunkTokens(null, 1) }
    }*.get()

    then:
    results.unique().size() == 1
  }

  @Timeout(10)
  def "a look-up takes no time that is not paid for, whatever the hash codes of the keys"() {
    given:
    def policy = load('''\
        Map<Object, Object> m = [:]
        int maxChunkTokens(Request request, int clusterChunk) {
          for (int i = 0; i < clusterChunk; i++) {
            long high = i
            m.put((high << 32) ^ high ^ 7L, i)
          }
          int found = 0
          for (int i = 0; i < 100_000; i++) {
            if (m.containsKey(7)) { found++ }
          }
          found
        }'''.stripIndent())

    expect:
    policy.maxChunkTokens(null, 400_000) == 0
  }

  def "what policies need works: #code"() {
    expect:
    load("int maxChunkTokens(Request request, int clusterChunk) {\n  $code\n}").maxChunkTokens(null, 7) == value

    where:
    code                                                                            || value
    'clusterChunk % 4'                                                              || 3
    "List<Integer> l = [1, 2, 3]\n  int s = 0\n  for (int x : l) { s += x }\n  s"   || 6
    "Map<String, Integer> m = [a: 1]\n  m.put('b', 2)\n  m.get('a') + m.get('b')"   || 3
    "String s = 'a' + clusterChunk\n  s == 'a7' ? 1 : 0"                            || 1
    "String s = 'x' + 0.5\n  s == 'x0.5' ? 1 : 0"                                   || 1
    'double[] a = new double[3]\n  a[1] = 2.0\n  a.length + (int) a[1]'             || 5
    "switch ('b') { case 'a': return 1\n case 'b': return 2 }\n  3"                 || 2
    "List<Integer> l = [1, 2]\n  l[1] = 5\n  l[0] + l[1]"                              || 6
    "Map<String, Integer> m = [a: 1]\n  m['b'] = 2\n  m['a'] + m['b']"                || 3
    "List<String> l = ['a', 'b']\n  'b' in l ? 1 : 0"                               || 1
    "Map<String, Integer> m = new HashMap<String, Integer>()\n  m.put('z', 1)\n  m.put('a', 2)\n  int s = 0\n  for (v in m.values()) { s = s * 10 + v }\n  s" || 12
    'int best = 0\n  while (best < 5) { best++ }\n  best'                           || 5
    '(int) Math.round(Math.exp(1.0) * 1000)'                                        || 2718
  }

  def "exhausted memory and stack are failures of the run"() {
    expect:
    Meter.failed(fault) instanceof RunFailure
    Meter.failed(fault).message == message

    where:
    fault                    || message
    new OutOfMemoryError()   || 'used up the memory'
    new StackOverflowError() || 'called itself too deeply'
  }

  private static int spent(Meter meter, Closure call) {
    meter.@left = -1
    call()
    meter.@left == -1 ? 0 : Meter.BUDGET - meter.@left
  }

  private Object load(String text) {
    def file = home.resolve('prefill/attack.groovy')
    Files.createDirectories(file.parent)
    Files.writeString(file, text)
    ScriptLibrary.open([home], home.resolve('cache')).create(PolicyKind.PREFILL, 'attack', [:])
  }
}
