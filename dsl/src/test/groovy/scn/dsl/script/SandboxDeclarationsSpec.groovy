package scn.dsl.script

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.diagnostic.DiagnosticException
import scn.dsl.policy.PolicyKind
import spock.lang.Specification
import spock.lang.TempDir

/** Attacks by what a script declares, most of which would run while it is compiled or set up. */
class SandboxDeclarationsSpec extends Specification {

  static final String TRIPWIRE = 'scn.sandbox.tripwire'

  @TempDir
  Path home

  def "refused outside of a method: #name"() {
    when:
    load("$code\nint maxChunkTokens(Request request, int clusterChunk) { 1 }")

    then:
    def refused = thrown(DiagnosticException)
    refused.diagnostics()[0].span().present
    System.getProperty(TRIPWIRE) == null

    where:
    name                       | code
    'import'                   | 'import java.io.File'
    'star import'              | 'import java.nio.file.*'
    'static import'            | 'import static java.lang.System.exit'
    'import under a name'      | 'import java.lang.System as Math'
    'package'                  | 'package scn.engine.policy'
    'grab'                     | "@Grab('a:b:1')\nimport java.util.List"
    'grab on a variable'       | "@Grab('a:b:1') int x = 1"
    'grab on a method'         | "@groovy.lang.Grab('a:b:1')\nint other() { 1 }"
    'test of the syntax tree'  | "@groovy.transform.ASTTest(value = { System.setProperty('$TRIPWIRE', 'x') })\nint other() { 1 }"
    'field annotation'         | '@groovy.transform.Field int x = 1'
    'dynamic compilation'      | '@groovy.transform.CompileDynamic\nint other() { 1 }'
    'skipped checks'           | '@groovy.transform.CompileStatic(groovy.transform.TypeCheckingMode.SKIP)\nint other() { 1 }'
    'annotated parameter'      | 'int other(@Deprecated int x) { 1 }'
    'memoized'                 | '@groovy.transform.Memoized\nint other() { 1 }'
    'class'                    | 'class Other { static { System.exit(1) } }'
    'interface'                | 'interface Other { }'
    'enum'                     | 'enum Other { A }'
    'trait'                    | 'trait Other { }'
    'record'                   | 'record Other(int x) { }'
    'annotation type'          | '@interface Other { }'
    'static method'            | 'static int other() { 1 }'
    'synchronized method'      | 'synchronized int other() { 1 }'
    'default parameter'        | 'int other(int x = System.exit(1)) { 1 }'
    'varying default'          | "int other(String x = 'ls'.execute().text) { 1 }"
    'static initialiser'       | "static { System.setProperty('$TRIPWIRE', 'x') }"
    'initialiser'              | "{ -> System.setProperty('$TRIPWIRE', 'x') }"
    'variable from a call'     | "String x = System.setProperty('$TRIPWIRE', 'x')"
    'variable from a process'  | "Object x = 'ls'.execute()"
    'statement'                | "System.setProperty('$TRIPWIRE', 'x')"
    'loop at the top'          | 'while (true) { }'
    'main'                     | 'static void main(String[] args) { }'
    'main without static'      | 'void main(String[] args) { }'
    'run'                      | 'Object run() { 1 }'
    'finalizer'                | 'void finalize() { while (true) { } }'
    'hashCode'                 | 'int hashCode() { 1 }'
    'equals'                   | 'boolean equals(Object o) { true }'
    'toString'                 | "String toString() { '' }"
    'deserialisation hook'     | 'Object readResolve() { null }'
    'property hook'            | 'Object propertyMissing(String name) { System.exit(1) }'
    'method hook'              | "Object invokeMethod(String name, Object args) { this.metaClass }"
    'method with a space'      | "int 'the meter'() { 1 }"
    'type of a variable'       | 'Thread x = null'
    'type of a parameter'      | 'int other(Thread x) { 1 }'
    'type of a result'         | 'File other() { null }'
    'code in a parameter line' | "param x: System.exit(1), 'x'"
  }

  private Object load(String text) {
    def file = home.resolve('prefill/attack.groovy')
    Files.createDirectories(file.parent)
    Files.writeString(file, text)
    ScriptLibrary.open([home], home.resolve('cache')).create(PolicyKind.PREFILL, 'attack', [:])
  }
}
