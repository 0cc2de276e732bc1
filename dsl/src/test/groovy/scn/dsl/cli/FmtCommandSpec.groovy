package scn.dsl.cli

import static scn.dsl.cli.Invocation.HOME
import static scn.dsl.cli.Invocation.scn

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Specification
import spock.lang.TempDir

class FmtCommandSpec extends Specification {
  static final UGLY = 'strategy a{scheduler fcfs}'
  static final PRETTY = 'strategy a { scheduler fcfs }\n'

  @TempDir
  Path folder

  def "files are rewritten as a whole, with their permissions, and nothing else is left behind"() {
    given:
    def file = write('a.scn', UGLY)
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString('rw-r-----'))
    write('deep/b.scn', PRETTY)
    write('deep/readme.txt', UGLY)

    when:
    def run = scn('fmt', folder)

    then:
    [run.code, run.out, run.err] == [0, '', '']
    file.toFile().text == PRETTY
    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) == 'rw-r-----'
    folder.resolve('deep/readme.txt').toFile().text == UGLY
    everyFile() == ['a.scn', 'deep/b.scn', 'deep/readme.txt']
  }

  def "--check lists what is not in style, and writes nothing"() {
    given:
    def file = write('a.scn', UGLY)
    write('b.scn', PRETTY)

    when:
    def run = scn('fmt', '--check', folder)

    then:
    [run.code, run.out, run.err] == [1, "$file\n", '']
    file.toFile().text == UGLY
    scn('fmt', '--check', folder.resolve('b.scn')).code == 0
  }

  def "the shipped scenarios are in style"() {
    expect:
    scn('fmt', '--check', HOME.resolve('scenarios')).code == 0
  }

  def "- is standard input"() {
    given:
    def before = System.in
    System.in = new ByteArrayInputStream(UGLY.bytes)

    when:
    def run = scn('fmt', *options, '-')

    then:
    [run.code, run.out, run.err] == [code, out, '']

    cleanup:
    System.in = before

    where:
    options     || code | out
    []          || 0    | PRETTY
    ['--check'] || 1    | 'standard input\n'
  }

  def "a link stays a link, and what it leads to is rewritten"() {
    given:
    def file = write('a.scn', UGLY)
    def link = Files.createSymbolicLink(folder.resolve('link.scn'), file)

    expect:
    scn('fmt', link).code == 0
    Files.isSymbolicLink(link)
    file.toFile().text == PRETTY
  }

  def "a file that is missing or no text is refused"() {
    given:
    write('binary.scn', 'a\u0000')

    when:
    def run = scn('fmt', folder.resolve(file))

    then:
    [run.code, run.err.readLines()[0]] == [2, "error: ${message.replace('@', folder.toString() + '/')}"]

    where:
    file         || message
    'none.scn'   || 'there is no file @none.scn'
    'binary.scn' || '@binary.scn is not text: byte 1 is zero'
  }

  private Path write(String name, String text) {
    def file = folder.resolve(name)
    Files.createDirectories(file.parent)
    Files.writeString(file, text)
  }

  private List<String> everyFile() {
    Files.walk(folder).withCloseable { paths ->
      paths.filter { Files.isRegularFile(it) }.map { folder.relativize(it).toString() }.sorted().toList()
    }
  }
}
