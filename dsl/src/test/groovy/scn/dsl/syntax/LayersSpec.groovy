package scn.dsl.syntax

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses

import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import spock.lang.Specification

class LayersSpec extends Specification {

  static final CLASSES =
    new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages('scn.dsl')

  def "only the syntax package sees ANTLR and the grammar"() {
    when:
    noClasses().that().resideOutsideOfPackage('scn.dsl.syntax..')
      .should().dependOnClassesThat().resideInAnyPackage('org.antlr..', 'scn.grammar..')
      .check(CLASSES)

    then:
    noExceptionThrown()
  }

  def "diagnostics know nothing of the language"() {
    when:
    noClasses().that().resideInAPackage('scn.dsl.diagnostic..')
      .should().dependOnClassesThat().resideInAnyPackage('scn.dsl.syntax..', 'scn.dsl.semantic..', 'scn.dsl.policy..')
      .check(CLASSES)

    then:
    noExceptionThrown()
  }
}
