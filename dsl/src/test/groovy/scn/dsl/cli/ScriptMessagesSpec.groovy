package scn.dsl.cli

import static scn.dsl.cli.Invocation.scn

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.policy.PolicyKind
import spock.lang.Specification
import spock.lang.TempDir

/**
 * What the author of a faulty script reads. A case is a script in golden/scripts/KIND and beside it the message, as a
 * user of the script gets it from scn run; -Dscn.golden=write records messages. A script whose name starts with run
 * compiles, and fails when it is asked.
 */
class ScriptMessagesSpec extends Specification {
  static final CASES = Invocation.HOME.resolve('dsl/src/test/resources/golden/scripts')

  static final USES = [
    (PolicyKind.SCORER): { name -> "routing weighted { $name 1 }" },
    (PolicyKind.ROUTER): { name -> "routing $name" }
  ].withDefault { kind -> { name -> "${kind.label()} $name" } }

  @TempDir
  Path folder

  def "#kind #name is refused with its message"() {
    given:
    used(kind, name)

    expect:
    def run = scn('run', folder.resolve('x.scn'))
    run.code == (name.startsWith('run-') ? 3 : 2)
    run.out.empty || name.startsWith('run-')
    message(run) == golden(kind, name, message(run))

    where:
    [kind, name] << cases()
  }

  def "the command that #name gives repeats its failure"() {
    given:
    used(kind, name)
    def failed = scn('run', folder.resolve('x.scn'))
    def command = (failed.err =~ /again with: scn (.*)/)[0][1].split(' ')

    expect:
    def again = scn(*command)
    again.code == 3
    again.err == failed.err - '1 more run failed\n'

    where:
    [kind, name] << cases().findAll { it[1].startsWith('run-') }
  }

  /** A scenario of the policy with two strategies and two seeds, of which a failure concerns one. */
  private void used(PolicyKind kind, String name) {
    write("strategies/${kind.folder()}/${name}.groovy", Files.readString(CASES.resolve("${kind.folder()}/${name}.groovy")))
    write('x.scn', """\
        import "lib/ledger.scn"
        workload few extends orthogonal { requests 60  rate 3000 req/s }
        strategy mine extends llmd_default { ${USES[kind](name)} }
        experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default compare mine seeds 1, 2 }
        """.stripIndent())
  }

  private String message(Invocation run) {
    run.err.replace("$folder/", '')
  }

  private static List<List> cases() {
    PolicyKind.values().collectMany { kind ->
      def scripts = CASES.resolve(kind.folder()).toFile().list({ dir, name -> name.endsWith('.groovy') } as FilenameFilter)
      (scripts as List ?: []).sort().collect { [kind, it - '.groovy'] }
    }
  }

  private static String golden(PolicyKind kind, String name, String actual) {
    def file = CASES.resolve("${kind.folder()}/${name}.txt")
    if (System.getProperty('scn.golden') == 'write') {
      Files.writeString(file, actual)
    }
    Files.readString(file)
  }

  private void write(String name, String text) {
    def file = folder.resolve(name)
    Files.createDirectories(file.parent)
    Files.writeString(file, text)
  }
}
