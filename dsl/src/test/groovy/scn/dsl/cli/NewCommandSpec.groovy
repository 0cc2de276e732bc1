package scn.dsl.cli

import static scn.dsl.cli.Invocation.scn

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.policy.PolicyKind
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.environment.RestoreSystemProperties

class NewCommandSpec extends Specification {

  @TempDir
  Path folder

  def "a new #kind and the scenario that tries it run as they are"() {
    when:
    def made = scn('new', kind, 'first-try', '--in', folder)

    then:
    made.code == 0
    Files.exists(folder.resolve('first-try.scn'))

    and:
    def checked = scn('check', '--determinism', folder.resolve('first-try.scn'))
    checked.code == 0
    checked.err.contains('no errors')

    and:
    def run = scn('run', folder.resolve('first-try.scn'), '--seeds', 1)
    run.code == 0
    run.out.contains('first_try')

    where:
    kind << PolicyKind.values()*.name()*.toLowerCase() + 'scenario'
  }

  def "a new #kind documents itself and a parameter with a range"() {
    given:
    scn('new', kind.name().toLowerCase(), 'first-try', '--in', folder)

    expect:
    def script = Files.readString(folder.resolve("strategies/${kind.folder()}/first-try.groovy"))
    script.startsWith('/** ')
    script =~ /\nparam \w+: .*, '.*', in: .*\.\..*/

    where:
    kind << PolicyKind.values()
  }

  @RestoreSystemProperties
  def "a new #kind for scn's own stdlib comes with a spec"() {
    given:
    System.setProperty('scn.home', folder.toString())

    when:
    def made = scn('new', kind.name().toLowerCase(), 'first-try', '--stdlib')

    then:
    made.code == 0
    Files.exists(folder.resolve("stdlib/${kind.folder()}/first-try.groovy"))

    and:
    def spec = Files.readString(folder.resolve('stdlib/src/test/groovy/scn/stdlib/FirstTrySpec.groovy'))
    spec.startsWith('package scn.stdlib\n')
    spec.contains("'first-try'")
    !spec.contains('@')

    where:
    kind << PolicyKind.values()
  }

  def "nothing is overwritten: #existing"() {
    given:
    def file = folder.resolve(existing)
    Files.createDirectories(file.parent)
    Files.writeString(file, 'mine')

    when:
    def made = scn('new', 'scorer', 'first-try', '--in', folder)

    then:
    made.code == 2
    made.err.replace("$folder/", '') == "error: $existing exists\n   = choose another name, or remove it\n"
    Files.readString(file) == 'mine'
    Files.walk(folder).withCloseable { it.filter(Files::isRegularFile).count() } == 1

    where:
    existing << ['first-try.scn', 'strategies/scorers/first-try.groovy']
  }

  def "what is no kind or no name is refused: #kind #name"() {
    when:
    def made = scn('new', kind, name, '--in', folder)

    then:
    made.code == 2
    made.err.contains(message)
    Files.list(folder).withCloseable { it.count() } == 0

    where:
    kind     | name        || message
    'scorr'  | 'first-try' || "there is no kind of policy 'scorr'\n   = did you mean 'scorer'?"
    'scorer' | 'First_Try' || "'First_Try' is no name for a scorer"
    'scorer' | '../escape' || "'../escape' is no name for a scorer"
  }
}
