package scn.dsl

import static scn.dsl.cli.Invocation.scn

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.cli.Invocation
import spock.lang.Specification
import spock.lang.TempDir

/** docs/writing-policies.md, done as it says. */
class WritingPoliciesSpec extends Specification {
  static final PAGE = Files.readString(Invocation.HOME.resolve('docs/writing-policies.md'))

  @TempDir
  Path folder

  def "every script and scenario of the page is one, and every command works"() {
    given:
    def files = (PAGE =~ /(?s)`([\w\/.-]+)`:\n\n```\w+\n(.*?)```/).collect { [it[1], it[2]] }
    files.each { name, text -> write(name, text) }

    expect:
    files.size() == 6
    commands().size() == 6
    commands().every { run(it).code == 0 }
  }

  def "the message of the page is the one that is given"() {
    given:
    def shown = (PAGE =~ /(?s)```text\n(.*?)```/)[0][1]
    write('strategies/scorers/calm.groovy', block('strategies/scorers/calm.groovy').replace('load)', 'laod)'))
    write('calm.scn', block('calm.scn'))

    expect:
    run('scn check calm.scn').err.replace("$folder/", '').startsWith(shown)
  }

  private static String block(String name) {
    def start = PAGE.indexOf("`$name`:")
    (PAGE.substring(start) =~ /(?s)```\w+\n(.*?)```/)[0][1]
  }

  private static List<String> commands() {
    (PAGE =~ /(?s)```sh\n(.*?)```/).collect { it[1].readLines() }.flatten()
  }

  private Invocation run(String command) {
    def words = command.split(' ').toList().drop(1)
    def given = words.collect { it.endsWith('.scn') ? folder.resolve(it).toString() : it }
    if (words[0] == 'new') {
      given += ['--in', folder.toString()]
    }
    if (words[0] == 'policies') {
      given += ['--scripts', folder.resolve('strategies').toString()]
    }
    scn(*given)
  }

  private void write(String name, String text) {
    def file = folder.resolve(name)
    Files.createDirectories(file.parent)
    Files.writeString(file, text)
  }
}
