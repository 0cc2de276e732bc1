package scn.dsl.script

import groovy.transform.CompileStatic
import java.lang.management.ManagementFactory
import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.policy.PolicyKind
import scn.engine.policy.Prefill
import spock.lang.Specification
import spock.lang.TempDir

class ReloadSpec extends Specification {

  @TempDir
  Path home

  def "scripts that are loaded a thousand times leave no classes behind"() {
    given:
    Files.createDirectories(home.resolve('prefill'))
    Files.writeString(home.resolve('prefill/one.groovy'), 'int maxChunkTokens(Request request, int clusterChunk) { 1 }')
    def classes = ManagementFactory.classLoadingMXBean
    load()
    System.gc()
    long before = classes.unloadedClassCount

    when:
    1000.times { load() }
    System.gc()

    then:
    classes.unloadedClassCount - before >= 990
  }

  /** Compiled statically, as Groovy remembers the class of every object that it calls dynamically. */
  @CompileStatic
  private void load() {
    def policy = ScriptLibrary.open([home], home.resolve('cache')).create(PolicyKind.PREFILL, 'one', [:])
    if (((Prefill) policy).maxChunkTokens(null, 0) != 1) {
      throw new IllegalStateException('another script')
    }
  }
}
