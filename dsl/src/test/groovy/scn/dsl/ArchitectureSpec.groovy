package scn.dsl

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification

class ArchitectureSpec extends Specification {
  static final HOME = Path.of(System.getProperty('scn.home'))
  static final GROOVY = ['groovy..', 'org.codehaus.groovy..', 'org.apache.groovy..']
  static final ANTLR = ['org.antlr..', 'scn.grammar..']

  @Shared
  JavaClasses classes =
      new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages('scn')

  def "the engine does not know #what"() {
    expect:
    noClasses().that().resideInAPackage('scn.engine..')
        .should().dependOnClassesThat().resideInAnyPackage(*packages).check(classes)

    where:
    what                | packages
    'Groovy'            | GROOVY
    'ANTLR'             | ANTLR
    'the command line'  | ['picocli..']
    'JSON'              | ['com.fasterxml..']
    'files'             | ['java.io', 'java.nio.file..']
    'the language'      | ['scn.dsl..']
  }

  def "only #place sees #what"() {
    expect:
    noClasses().that().resideInAPackage('scn.dsl..').and().resideOutsideOfPackage(place)
        .should().dependOnClassesThat().resideInAnyPackage(*packages).check(classes)

    where:
    what      | packages      || place
    'ANTLR'   | ANTLR         || 'scn.dsl.syntax'
    'Groovy'  | GROOVY        || 'scn.dsl.script'
    'picocli' | ['picocli..'] || 'scn.dsl.cli'
  }

  def "diagnostics know nothing of the language"() {
    expect:
    noClasses().that().resideInAPackage('scn.dsl.diagnostic')
        .should().dependOnClassesThat()
        .resideInAnyPackage('scn.dsl.syntax', 'scn.dsl.semantic', 'scn.dsl.policy').check(classes)
  }

  def "packages below #parent do not need each other in a circle"() {
    expect:
    slices().matching("${parent}.(*)..").should().beFreeOfCycles().check(classes)

    where:
    parent << ['scn.engine', 'scn.dsl']
  }

  def "every package says what it is"() {
    given:
    def packages = ['engine', 'dsl'].collectMany { module ->
      Files.walk(HOME.resolve("$module/src/main/java")).withCloseable { paths ->
        paths.filter { it.toString().endsWith('.java') }.map { it.parent }.distinct().toList()
      }
    }

    expect:
    packages.size() > 10
    packages.findAll { !Files.exists(it.resolve('package-info.java')) }.empty
  }
}
