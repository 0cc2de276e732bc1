package scn.dsl.script

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.diagnostic.DiagnosticException
import scn.dsl.policy.PolicyKind
import spock.lang.Specification
import spock.lang.TempDir

/** Attacks on the machine that runs a script: each is refused at its place. */
class SandboxSpec extends Specification {

  static final String TRIPWIRE = 'scn.sandbox.tripwire'

  @TempDir
  Path home

  def "refused inside a method: #name"() {
    when:
    load("int maxChunkTokens(Request request, int clusterChunk) {\n  $code\n  return 1\n}")

    then:
    def refused = thrown(DiagnosticException)
    refused.diagnostics().every { it.span().get().source().name().endsWith('attack.groovy') }
    refused.diagnostics()[0].span().get().line() >= 2
    refused.diagnostics()[0].span().get().column() >= 1
    System.getProperty(TRIPWIRE) == null

    where:
    name                          | code
    'class by name'               | "''.class.forName('java.lang.Runtime')"
    'class by static name'        | "Class.forName('java.lang.Runtime')"
    'getClass'                    | "''.getClass()"
    'class loader'                | "request.getClass().classLoader"
    'class of this'               | 'this.class'
    'property of a class'         | 'Object o = String.name'
    'class literal'               | 'Object o = String'
    'class literal dot class'     | 'Object o = Request.class'
    'process from a text'         | "'touch /tmp/x'.execute()"
    'process from a list'         | "['touch', '/tmp/x'].execute()"
    'process builder'             | "new ProcessBuilder('ls').start()"
    'runtime'                     | "Runtime.getRuntime().exec('ls')"
    'exit'                        | 'System.exit(1)'
    'exit, full name'             | 'java.lang.System.exit(1)'
    'environment'                 | "String s = System.getenv('HOME')"
    'property'                    | "System.setProperty('$TRIPWIRE', 'x')"
    'nano time'                   | 'long t = System.nanoTime()'
    'wall clock'                  | 'long t = System.currentTimeMillis()'
    'date'                        | 'Object d = new Date()'
    'instant'                     | 'Object d = java.time.Instant.now()'
    'output'                      | "System.out.println('x')"
    'println'                     | "println 'x'"
    'thread'                      | 'new Thread().start()'
    'sleep'                       | 'sleep(1000)'
    'interrupt'                   | 'Thread.currentThread().interrupt()'
    'timer'                       | 'new Timer()'
    'executor'                    | 'java.util.concurrent.Executors.newCachedThreadPool()'
    'file'                        | "new File('/etc/passwd').text"
    'path'                        | "java.nio.file.Path.of('/etc/passwd')"
    'url'                         | "new URL('http://localhost').text"
    'text to url'                 | "'http://localhost'.toURL().text"
    'socket'                      | "new Socket('localhost', 1)"
    'server socket'               | 'new ServerSocket(0)'
    'evaluate'                    | "evaluate('1')"
    'eval'                        | "Eval.me('1')"
    'groovy shell'                | "new GroovyShell().evaluate('1')"
    'groovy class loader'         | "new GroovyClassLoader().parseClass('1')"
    'script engine'               | "new javax.script.ScriptEngineManager().getEngineByName('x')"
    'meta class'                  | "String.metaClass.foo = { 1 }"
    'meta class of this'          | 'this.metaClass'
    'invoke method'               | "this.invokeMethod('x', null)"
    'dynamic method name'         | "String n = 'exit'\n  request.\"\$n\"()"
    'dynamic property name'       | "String n = 'name'\n  request.\"\$n\""
    'dynamic variable'            | "def x = request\n  x = 'a'\n  x.execute()"
    'method pointer'              | 'def f = System.&exit'
    'method reference'            | 'Object f = System::exit'
    'method reference, own'       | 'Comparator<Request> f = Request::compareArrival'
    'constructor reference'       | 'Object f = ArrayList::new'
    'closure'                     | 'def f = { System.exit(1) }'
    'closure delegate'            | 'def f = { -> delegate }'
    'closure owner'               | '({ -> owner })()'
    'lambda'                      | 'Comparator<Request> f = (a, b) -> 0'
    'lambda that calls itself'    | 'Runnable r = null\n  r = () -> r.run()'
    'text with an expression'     | 'String s = "${System.exit(1)}"'
    'text with a closure'         | 'String s = "${-> 1}"'
    'field access'                | "Object v = request.@name"
    'own field access'            | 'Object v = this.@left'
    'regex find'                  | "boolean b = 'a' =~ 'b'"
    'regex match'                 | "boolean b = 'aaaaaaaaaaaaaaaaaaaaaaaa' ==~ '(a+)+b'"
    'matches'                     | "boolean b = 'aaaa'.matches('(a+)+b')"
    'power'                       | 'def x = 9 ** 999999'
    'big number'                  | 'def x = 10g'
    'big integer'                 | "Object x = new BigInteger('9')"
    'big decimal'                 | "Object x = new BigDecimal('9e999999')"
    'random'                      | 'int x = new Random().nextInt()'
    'Math.random'                 | 'double x = Math.random()'
    'thread local random'         | 'int x = java.util.concurrent.ThreadLocalRandom.current().nextInt()'
    'uuid'                        | 'Object x = UUID.randomUUID()'
    'hash code'                   | 'int x = request.hashCode()'
    'hash code of an own object'  | 'int x = this.hashCode()'
    'identity hash'               | 'int x = System.identityHashCode(this)'
    'toString of an object'       | 'String s = request.toString()'
    'hash set'                    | 'def s = new HashSet<Request>()'
    'identity map'                | 'def s = new IdentityHashMap<Request, Integer>()'
    'Map.of has a random order'   | "Object m = Map.of('a', 1, 'b', 2)"
    'unsafe'                      | 'Object u = sun.misc.Unsafe.getUnsafe()'
    'method handles'              | 'Object u = java.lang.invoke.MethodHandles.lookup()'
    'deserialisation'             | 'new ObjectInputStream(null).readObject()'
    'jndi'                        | "new javax.naming.InitialContext().lookup('x')"
    'locale'                      | "Object l = Locale.getDefault()"
    'time zone'                   | 'Object l = TimeZone.getDefault()'
    'format'                      | "String s = String.format('%.2f', 1.0)"
    'upper case by locale'        | "String s = 'i'.toUpperCase()"
    'intern'                      | "String s = 'a'.intern()"
    'stream'                      | '[1, 2].stream().parallel()'
    'each'                        | '[1, 2].each { it }'
    'native library'              | "System.load('/tmp/x.so')"
    'security manager'            | 'System.setSecurityManager(null)'
    'try catch'                   | 'try { int x = 1 } catch (Throwable t) { }'
    'try finally'                 | 'try { int x = 1 } finally { while (true) { } }'
    'synchronized'                | 'synchronized (this) { }'
    'wait'                        | 'this.wait()'
    'assert'                      | 'assert false'
    'anonymous class'             | 'Object o = new Object() { }'
    'map as interface'            | '([getSize: 1] as WaitingQueue)'
    'cast to an engine class'     | 'Object o = (scn.engine.sim.Instance) request'
    'cast to a hidden class'      | 'Object o = (scn.engine.policy.RecentBlocks) null'
    'instanceof an engine class'  | 'boolean b = request instanceof scn.engine.sim.Instance'
    'engine static'               | 'scn.engine.sim.Simulation.run(null, null, null, null, null)'
    'refill of the fuel'          | 'scn.dsl.script.Meter.enter(null)'
    'depth of the fuel'           | 'scn.dsl.script.Meter.current().depth = 0'
    'private static field'        | 'scn.dsl.script.Meter.OF_THREAD = null'
    'fuel field'                  | "this.'the meter' = null"
    'body behind the fuel'        | "this.'maxChunkTokens body'(request, 1)"
    'charged without a meter'     | 'scn.dsl.script.Charged.array(1, null)'
    'private field of the engine' | 'int c = new PrefixIndex(1).capacity'
    'write to an engine field'    | 'new PrefixIndex(1).capacity = 5'
    'write to a constant'         | 'SloClass.CRITICAL = null'
    'private field by property'   | "Object v = 'abc'.value"
    'enum by name'                | "Object s = SloClass.valueOf('CRITICAL')"
    'values of an enum'           | 'Object s = SloClass.values()'
    'declaring class'             | 'Object s = SloClass.CRITICAL.declaringClass'
    'property map'                | 'Object p = request.properties'
    'dump'                        | 'Object p = request.dump()'
    'with'                        | 'request.with { name }'
    'spread call'                 | "['']*.size()"
    'spread arguments'            | 'Math.max(*[1, 2])'
    'minus assigned to a list'    | 'def l = [1]\n  l -= [1]'
    'list times'                  | 'def l = [1] * 1000000000'
    'text times'                  | "String s = 'a' * 1000000000"
    'repeat'                      | "String s = 'a'.repeat(1000000000)"
    'pad'                         | "String s = 'a'.padLeft(1000000000)"
    'list with a capacity'        | 'def l = new ArrayList<Integer>(1000000000)'
    'array of arrays'             | 'int[][][] a = new int[10000][10000][1000]'
    'equals of nested lists'      | 'def a = [1]\n  boolean b = a.equals(a)'
    'hash code of nested lists'   | 'int h = [1].hashCode()'
    'constructor of itself'       | 'Object o = new attack()'
    'super'                       | 'super.toString()'
    'super finalize'              | 'super.finalize()'
    'local annotation'            | "@groovy.transform.ASTTest(value = { System.setProperty('$TRIPWIRE', 'x') }) int x = 1"
    'range of objects'            | 'for (x in 0..1000000000) { }'
    'use category'                | 'use(String) { }'
    'binding'                     | 'binding.x = 1'
    'static import by name'       | 'getenv()'
    'interface with default'      | 'Object c = Comparator.naturalOrder()'
    'runtime exception handler'   | 'Thread.setDefaultUncaughtExceptionHandler(null)'
    'identity of boxed numbers'   | 'Object a = 1000\n  boolean b = a === a'
    'no identity of boxed ones'   | 'Object a = 1000\n  boolean b = a !== a'
    'identity by a method'        | 'Object a = 1000\n  boolean b = a.is(a)'
    'property by a word'          | "Object o = request['class']"
    'property by a method'        | "Object o = request.getAt('class')"
    'list as a constructor'       | 'Object f = (IllegalStateException) [1]'
    'map as an interface'         | 'WaitingQueue q = [getSize: 1]'
    'map as a constructor'        | 'PrefixIndex p = [capacity: 5]'
    'text as a class'             | "Class c = 'java.lang.Runtime'"
    'text as an enum'             | "SloClass c = 'CRITICAL'"
    'class as a case'             | 'switch (request) { case String: return 2 }'
    'truth of an object'          | 'if (request) { return 2 }'
    'iteration of an object'      | 'for (x in request) { }'
    'iteration of a text'         | "for (x in 'abc') { }"
    'set of a literal'            | "Set<String> s = ['a']\n  s.add('b')"
    'entry that is written'       | 'Map<String, Integer> m = [a: 1]\n  for (e in m.entrySet()) { e.setValue(2) }'
    'keys that are removed'       | "Map<String, Integer> m = [a: 1]\n  m.keySet().remove('a')"
    'yield of the thread'         | 'Thread.yield()'
    'unicode escape'              | 'int \\u0061b = 3'
    'hidden character'            | "int x = 1 // \u202E not a comment"
    'escape character'            | "String s = '\u001b[2J'"
    'switch with a value'         | 'int x = switch (clusterChunk) { case 1 -> System.exit(1)\n default -> 2 }'
    'stack walking'               | 'new IllegalStateException("x").getStackTrace()'
  }

  def "a text that could keep the compiler busy is refused: #name"() {
    when:
    load("int maxChunkTokens(Request request, int clusterChunk) { $code }")

    then:
    thrown(DiagnosticException)

    where:
    name             | code
    'deep brackets'  | '(' * 5000 + '1' + ')' * 5000
    'deep lists'     | '[' * 50 + '1' + ']' * 50
    'long text'      | 'int x = 1\n' * 10000
    'long sum'       | '1' + '+ 1' * 20000
    'long negation'  | '!' * 30000 + 'true ? 1 : 0'
  }

  def "refused at its place before it keeps the compiler busy: #name"() {
    when:
    load("int maxChunkTokens(Request request, int clusterChunk) {\n  $code\n  1\n}")

    then:
    def fault = thrown(DiagnosticException)
    def refused = fault.diagnostics()[0]
    refused.message().contains(message)
    refused.span().get().line() >= 2
    refused.span().get().column() >= 1

    where:
    name                        | code                                                        || message
    'nested comparisons'        | 'boolean b = a' + ' < a' * 14000                            || 'times <'
    'comparisons, no blanks'    | 'a' + '<a' * 25000                                          || 'times <'
    'nested type arguments'     | 'List<' * 5000 + 'Integer' + '>' * 5000 + ' x = null'       || 'times <'
    'type arguments left open'  | 'List<' * 10000 + 'Integer x = null'                        || 'times <'
    'type arguments in pairs'   | 'Map<A,' * 8000 + 'A' + '>' * 8000 + ' x = null'            || 'times <'
    'type arguments of new'     | 'def x = new ' + 'List<' * 5000 + 'A' + '>' * 5000 + '()'   || 'times <'
    'type arguments of a cast'  | 'def x = (' + 'List<' * 5000 + 'A' + '>' * 5000 + ') y'     || 'times <'
    'wildcards'                 | 'List<? extends ' * 3000 + 'A' + '>' * 3000 + ' x'          || 'times <'
    'parentheses'               | '(' * 20000 + '1' + ')' * 20000                             || 'nested at most'
    'parentheses left open'     | '(' * 60000                                                 || 'nested at most'
    'lists'                     | 'def x = ' + '[' * 41 + '1' + ']' * 41                      || 'nested at most'
    'maps'                      | 'def x = ' + '[a:' * 5000 + '1' + ']' * 5000                || 'nested at most'
    'calls in calls'            | 'f(' * 10000 + '1' + ')' * 10000                            || 'nested at most'
    'closures in closures'      | 'f { ' * 10000 + '1' + '}' * 10000                          || 'nested at most'
    'texts in texts'            | 'def x = ' + '"${' * 5000 + '1' + '}"' * 5000               || 'nested at most'
    'indices in indices'        | 'def x = ' + 'a[' * 10000 + '1' + ']' * 10000               || 'nested at most'
    'blocks'                    | 'if (a) {' * 5000 + '}' * 5000                              || 'nested at most'
    'unary signs'               | 'def x = ' + '- ' * 30000 + 'a'                             || 'words and signs'
    'negations'                 | 'def x = ' + '!' * 60000 + 'a'                              || 'words and signs'
    'increments'                | 'def x = ' + '++' * 30000 + 'a'                             || 'words and signs'
    'casts'                     | 'def x = ' + '(int)' * 10000 + '1'                          || 'words and signs'
    'choices'                   | 'def x = ' + 'a ? b : ' * 7000 + 'c'                        || 'words and signs'
    'choices in the middle'     | 'def x = ' + 'a ? ' * 7000 + 'c' + ' : b' * 7000            || 'words and signs'
    'defaults'                  | 'def x = a' + ' ?: a' * 10000                               || 'words and signs'
    'sums'                      | 'def x = 1' + ' + 1' * 10000                                || 'words and signs'
    'sums over lines'           | 'def x = 1' + ' +\n 1' * 10000                             || 'words and signs'
    'conditions over lines'     | 'def x = a' + '\n && a' * 10000                            || 'words and signs'
    'assignments'               | 'a = ' * 10000 + '1'                                        || 'words and signs'
    'properties'                | 'def x = a' + '.b' * 20000                                  || 'words and signs'
    'words'                     | 'a ' * 30000                                                || 'words and signs'
    'ifs without a brace'       | 'if (a) ' * 8000 + 'b = 1'                                  || 'words and signs'
    'ifs line by line'          | 'if (a)\n' * 8000 + 'b = 1'                                || 'words and signs'
    'elses'                     | 'if (a) { b = 1 } else ' * 2500 + '{ b = 1 }'               || 'words and signs'
    'loops without a brace'     | 'while (a) ' * 6000 + 'b = 1'                               || 'words and signs'
    'labels'                    | 'a:\n' * 15000 + 'b = 1'                                   || 'words and signs'
    'calls of calls'            | 'def x = a' + '.b()' * 38                                   || 'a chain has'
    'calls of calls, by lines'  | 'def x = a' + '\n.b()' * 38                                || 'a chain has'
    'calls in parentheses'      | 'def x = ' + '(' * 38 + 'a' + '.b() + 1)' * 38              || 'a chain has'
    'calls without parentheses' | 'a' + ' b c' * 38                                           || 'a chain has'
    'texts side by side'        | 'def x = ' + "'a' " * 38                                    || 'a chain has'
    'membership'                | 'def x = a' + ' in a' * 38                                  || 'a chain has'
    'arrows'                    | 'def x = ' + '(a) -> ' * 100 + '1'                          || 'no closures'
    'annotations'               | '@A\n' * 15000 + 'def x = 1'                               || 'no closures'
    'elements'                  | 'def x = [1' + ', 1' * 15000 + ']'                          || 'commas'
  }

  def "what policies need is not too long: #name"() {
    expect:
    load("int maxChunkTokens(Request request, int clusterChunk) {\n  $code\n}") != null

    where:
    name                | code
    'a table'           | 'int[] a = [' + (1..1000).join(', ') + ']\n  a[clusterChunk]'
    'many statements'   | 'int a = 0\n' + '  a = a < 5 ? a + 1 : a\n' * 1000 + '  a'
    'a long condition'  | 'clusterChunk < 1' + ' || clusterChunk < 1' * 25 + ' ? 1 : 2'
    'many cases'        | "if (clusterChunk == 1) {\n  return 1\n}\n" + (2..30).collect { " else if (clusterChunk == $it) { return $it }" }.join('') + '\n  0'
    'nested type names' | 'Map<String, List<Map<String, List<Integer>>>> m = [:]\n  m.size()'
    'a chain'           | "'abcdefgh'.substring(1).substring(1).substring(1).substring(1).length()"
  }

  def "every charged line of the list has something to call in its place"() {
    expect:
    AllowList.read().methods().findAll { it.manner() == AllowList.Manner.CHARGED }.every {
      FuelInjector.replaces(it, true) || FuelInjector.replaces(it, false)
    }
  }

  def "a cached script that is changed or renamed is not loaded"() {
    given:
    load('int maxChunkTokens(Request r, int c) { 1 }')
    def folder = home.resolve('cache')
    def file = Files.list(folder).toList()[0]
    def cache = new ScriptCache(folder)
    def key = file.fileName.toString() - '.script'

    when:
    Files.copy(file, folder.resolve('other.script'))

    then:
    cache.read(key).present
    cache.read('other').empty
  }

  private Object load(String text) {
    def file = home.resolve('prefill/attack.groovy')
    Files.createDirectories(file.parent)
    Files.writeString(file, text)
    ScriptLibrary.open([home], home.resolve('cache')).create(PolicyKind.PREFILL, 'attack', [:])
  }
}
