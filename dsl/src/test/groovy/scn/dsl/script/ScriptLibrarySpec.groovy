package scn.dsl.script

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.diagnostic.DiagnosticException
import scn.dsl.policy.Dimension
import scn.dsl.policy.PolicyKind
import spock.lang.Specification
import spock.lang.TempDir

class ScriptLibrarySpec extends Specification {

  @TempDir
  Path home

  static final String HEALTH = '''\
      /** Prefers healthy instances. The rest is not shown. */
      param transferScale : 10.ms, 'reload latency that costs a full point', in: 1.ms..1.s
      param room: 5.blocks, 'blocks to remember'
      param mode: 'plain', 'how', oneOf: ['plain', 'fancy']
      param rate: 2.per_s, 'a rate'

      PrefixIndex index = new PrefixIndex(room)
      int asked = 0

      double score(Request request, InstanceView instance) {
        asked++
        def health = 1.0 - instance.kvUtilization
        health -= instance.pendingTransferMicros / transferScale
        clamp(health, 0.0, 1.0)
      }
      '''.stripIndent()

  def "a script declares parameters with units, ranges and choices"() {
    given:
    write('scorers/health', HEALTH)

    when:
    def signature = library().find(PolicyKind.SCORER, 'health').get()

    then:
    signature.doc() == 'Prefers healthy instances.'
    signature.parameters()*.name() == ['transferScale', 'room', 'mode', 'rate']
    signature.parameters()*.dimension() == [Dimension.TIME, Dimension.BLOCKS, Dimension.NUMBER, Dimension.PER_TIME]
    signature.parameters()*.defaultValue() == [10_000.0d, 5.0d, 'plain', 2.0d / 1e6d]
    signature.parameters()*.integer() == [false, true, false, false]
    signature.parameter('transferScale').get().range().get().high() == 1e6d
    signature.parameter('mode').get().choices() == ['plain', 'fancy']
  }

  def "arguments replace defaults, and a bad one is refused: #arguments"() {
    given:
    write('scorers/health', HEALTH)

    when:
    library().create(PolicyKind.SCORER, 'health', arguments)

    then:
    def fault = thrown(IllegalArgumentException)
    fault.message == message

    where:
    arguments      || message
    [rom: 1.0d]    || "scorer 'health' has no parameter 'rom'"
    [room: 1.5d]   || "parameter 'room' of scorer 'health' is a whole number, not 1.5"
    [mode: 'odd']  || "parameter 'mode' of scorer 'health' is one of plain, fancy, not odd"
    [rate: 'fast'] || "parameter 'rate' of scorer 'health' is a rate, not fast"
  }

  def "an earlier root shadows a later one, and a name is no path"() {
    given:
    write('near/prefill/one', 'int maxChunkTokens(Request request, int clusterChunk) { 1 }')
    write('far/prefill/one', 'int maxChunkTokens(Request request, int clusterChunk) { 2 }')
    write('far/prefill/two', 'int maxChunkTokens(Request request, int clusterChunk) { 3 }')
    def library = ScriptLibrary.open([home.resolve('near'), home.resolve('far')], home.resolve('cache'))

    expect:
    library.names(PolicyKind.PREFILL) == ['one', 'two']
    library.create(PolicyKind.PREFILL, 'one', [:]).maxChunkTokens(null, 0) == 1
    library.find(PolicyKind.PREFILL, '../prefill/one').empty
    library.find(PolicyKind.SCORER, 'one').empty
  }

  def "a fault names line, column and what is wrong: #message"() {
    given:
    write("${kind.folder()}/bad" as String, script)

    when:
    library().find(kind, 'bad')

    then:
    def refused = thrown(DiagnosticException)
    def fault = refused.diagnostics()[0]
    fault.message() == message
    fault.span().get().source().name().endsWith('bad.groovy')
    [fault.span().get().line(), fault.span().get().column()] == [line, column]

    where:
    kind                 | script                                                                       || line | column | message
    PolicyKind.SCORER    | 'double score(Request r, InstanceView i) {\n  i.queueDepht\n}'               || 2    | 5      | "InstanceView has no property 'queueDepht'"
    PolicyKind.SCORER    | '\nint other() { 1 }'                                                        || 1    | 1      | "scorer 'bad' has no method double score(Request request, InstanceView instance)"
    PolicyKind.SCORER    | 'double score(Request r) { 1 }'                                              || 1    | 1      | 'the method score of a scorer takes other parameters'
    PolicyKind.SCHEDULER | 'int x = 1'                                                                  || 1    | 1      | "scheduler 'bad' has no method int compare(Request a, Request b)"
    PolicyKind.ADMISSION | 'boolean admit(Request r, ClusterView c) { true }\nvoid ended(Request r, Response a) { }' || 2 | 1 | "nothing calls 'ended' as long as 'observesResponses' does not ask for it"
    PolicyKind.SCORER    | 'double score(Request r, InstanceView i) { 1 }\nvoid blockEvicted(int i, long key) { }' || 2 | 1 | "nothing calls 'blockEvicted' as long as 'observesKv' does not ask for it"
    PolicyKind.SCORER    | 'println 1\ndouble score(Request r, InstanceView i) { 1 }'                   || 1    | 1      | 'only parameters, variables and methods may stand at the top of a script'
    PolicyKind.SCORER    | 'param a: 1.0\ndouble score(Request r, InstanceView i) { 1 }'                || 1    | 1      | "parameter 'a' says nothing of itself"
    PolicyKind.SCORER    | "param a: 1.ms, 'x', in: 2.ms..3.ms\ndouble score(Request r, InstanceView i) { 1 }" || 1 | 25 | "the default of 'a' is outside its range"
    PolicyKind.SCORER    | "param a: 1.ms, 'x', in: 0..3\ndouble score(Request r, InstanceView i) { 1 }" || 1   | 25     | "'a' is a time, its range is not"
  }

  def "the line of a script that throws is found"() {
    given:
    write('prefill/boom', 'int maxChunkTokens(Request request, int clusterChunk) {\n  throw new IllegalStateException("no")\n}')

    when:
    library().create(PolicyKind.PREFILL, 'boom', [:]).maxChunkTokens(null, 0)

    then:
    def fault = thrown(IllegalStateException)
    def span = ScriptFault.locate(new RuntimeException(fault)).get()
    span.source().name().endsWith('boom.groovy')
    [span.line(), span.column()] == [2, 3]
    ScriptFault.locate(new RuntimeException()).empty
  }

  def "a changed script is compiled anew, a known one is read from the cache"() {
    given:
    write('prefill/one', 'int maxChunkTokens(Request request, int clusterChunk) { 1 }')
    library().create(PolicyKind.PREFILL, 'one', [:])
    library().create(PolicyKind.PREFILL, 'one', [:])

    when:
    def before = cached().size()
    write('prefill/one', 'int maxChunkTokens(Request request, int clusterChunk) { 2 }')

    then:
    library().create(PolicyKind.PREFILL, 'one', [:]).maxChunkTokens(null, 0) == 2
    before == 1
    cached().size() == 2
  }

  def "a damaged cache file (#damage) is replaced"() {
    given:
    write('scorers/health', HEALTH)
    library().find(PolicyKind.SCORER, 'health')
    def file = cached()[0]
    byte[] whole = Files.readAllBytes(file)
    Files.write(file, damaged(whole.clone()) as byte[])

    expect:
    library().find(PolicyKind.SCORER, 'health').get().parameters().size() == 4
    Files.readAllBytes(file).length == whole.length

    where:
    damage     | damaged
    'empty'    | { it[0..<0] }
    'cut'      | { it[0..<200] }
    'flipped'  | { it[100] = (byte) ~it[100]; it }
  }

  def "a cache folder that cannot be written fails nothing"() {
    given:
    write('scorers/health', HEALTH)
    Files.writeString(home.resolve('file'), '')

    expect:
    ScriptLibrary.open([home], home.resolve('file/cache')).find(PolicyKind.SCORER, 'health').present
  }

  def "a cached script runs without any class of Groovy"() {
    given:
    write('scorers/health', HEALTH)
    library().find(PolicyKind.SCORER, 'health')
    def script = new ScriptCache(home.resolve('cache')).read(cached()[0].fileName.toString() - '.script').get()
    def refusing = new ClassLoader(getClass().classLoader) {
      protected Class<?> loadClass(String name, boolean resolve) {
        if (name.startsWith('groovy.') || name.contains('.groovy.')) {
          throw new ClassNotFoundException(name)
        }
        super.loadClass(name, resolve)
      }
    }

    when:
    def type = new ScriptClassLoader('health.groovy', script.classes(), refusing).loadClass(script.mainClass())
    def scorer = type.constructors[0].newInstance(10_000.0d, 5, 'plain', 1.0d)

    then:
    type.getMethod('score', scn.engine.policy.Request, scn.engine.policy.InstanceView)
        .invoke(scorer, null, instance(0.25d)) == 0.75d
  }

  private static instance(double utilization) {
    [getKvUtilization: { utilization }, getPendingTransferMicros: { 0L }] as scn.engine.policy.InstanceView
  }

  private ScriptLibrary library() {
    ScriptLibrary.open([home], home.resolve('cache'))
  }

  private List<Path> cached() {
    Files.list(home.resolve('cache')).toList()
  }

  private void write(String name, String text) {
    def file = home.resolve(name + '.groovy')
    Files.createDirectories(file.parent)
    Files.writeString(file, text)
  }
}
