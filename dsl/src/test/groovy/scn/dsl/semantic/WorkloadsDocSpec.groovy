package scn.dsl.semantic

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** What docs/workloads.md shows can be written. */
class WorkloadsDocSpec extends Specification {
  static final Path HOME = Path.of(System.getProperty('scn.home', '..'))

  @TempDir
  Path folder

  def "the workloads of the document compile without a remark: #first"() {
    given:
    def file = Files.writeString(folder.resolve('test.scn'), text)

    expect:
    new ScenarioCompiler(new PoliciesForSpecs(), HOME.resolve('scenarios')).compile(file).diagnostics() == []

    where:
    text << (HOME.resolve('docs/workloads.md').toFile().text =~ /(?s)```scn\n(.*?)```/).collect { it[1] }
    first = text.readLines()[0]
  }
}
