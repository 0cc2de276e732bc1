package scn.dsl

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.nio.file.attribute.PosixFilePermissions
import java.util.concurrent.TimeUnit
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** The launcher in a folder with blanks, between a java and a mvn that only say how they were called. */
@Requires({ os.linux || os.macOs })
class LauncherSpec extends Specification {
  static final BUILT = FileTime.from(1_700_000_000, TimeUnit.SECONDS)
  static final EARLIER = FileTime.from(1_600_000_000, TimeUnit.SECONDS)
  static final LATER = FileTime.from(1_800_000_000, TimeUnit.SECONDS)
  static final APT = 'sudo apt-get install openjdk-17-jdk-headless\n'

  @TempDir
  Path folder

  Path home
  Path programs

  def setup() {
    folder = folder.toRealPath()
    home = folder.resolve('my projects/scn home')
    programs = folder.resolve('programs')
    Files.createDirectories(home)
    Files.copy(Path.of(System.getProperty('scn.home'), 'scn'), home.resolve('scn'))
    executable(home.resolve('scn'), null)
    write('pom.xml', EARLIER)
    write('grammar/A.g4', EARLIER)
    write('engine/src/main/java/A.java', EARLIER)
    write('dsl/src/main/java/A.java', EARLIER)
    write('dsl/target/scn-dsl.jar', LATER)
    write('dsl/target/built', BUILT)
    program('java', '''
      if [ "$1" = -version ]; then echo "openjdk version \\"${JAVA_SAYS:-17.0.1}\\" 2026" >&2; exit 0; fi
      for argument; do echo "<$argument>"; done
      exit ${JAVA_ENDS:-0}''')
    program('mvn', 'echo "mvn $*"; exit ${MVN_ENDS:-0}')
  }

  def "it works #how"() {
    given:
    Files.createSymbolicLink(folder.resolve('link'), home.resolve('scn'))
    Files.createDirectories(folder.resolve('bin'))
    Files.createSymbolicLink(folder.resolve('bin/scn'), Path.of('../link'))

    when:
    def run = start(folder.resolve(from), [command.replace('HOME', "$home")])

    then:
    run.code == 0
    run.out.contains("<-Dscn.home=$home>")
    run.out.contains("<$home/dsl/target/scn-dsl.jar>\n<scn.dsl.cli.Scn>")
    run.err == ''

    where:
    how                                  | from                   | command
    'from its own folder'                | 'my projects/scn home' | './scn'
    'from another folder'                | ''                     | 'HOME/scn'
    'from another folder, named shortly' | 'my projects'          | 'scn home/scn'
    'through a symbolic link'            | ''                     | './link'
    'through a link to a link'           | 'my projects'          | '../bin/scn'
  }

  def "arguments arrive as they were given"() {
    given:
    def arguments = ['run', 'my scenario.scn', "it's", 'say "hi"', '$HOME', '*', '', 'back\\slash']

    expect:
    start(home, ['./scn', *arguments]).out.split('<scn.dsl.cli.Scn>\n')[1] == arguments.collect { "<$it>\n" }.join()
  }

  def "it ends as the program ends: #code"() {
    expect:
    start(home, ['./scn'], [JAVA_ENDS: "$code"]).code == code

    where:
    code << [0, 1, 2, 3]
  }

  def "it builds when #why: #builds"() {
    given:
    change(home)

    when:
    def run = start(home, ['./scn'])

    then:
    run.code == 0
    run.err == (builds ? '''\
      scn: building (once; about a minute, and longer while Maven fetches its libraries)
      mvn -q -B -Dstyle.color=never -Dmaven.test.skip=true -pl dsl -am package
      scn: built
      '''.stripIndent() : '')

    and: 'then not again'
    start(home, ['./scn']).err == ''

    where:
    why                          | builds | change
    'it was never built'         | true   | { Files.delete(it.resolve('dsl/target/built')) }
    'a source is newer'          | true   | { touch(it, 'engine/src/main/java/A.java') }
    'a source is new'            | true   | { touch(it, 'dsl/src/main/java/b c/B.java') }
    'the grammar is newer'       | true   | { touch(it, 'grammar/A.g4') }
    'the build itself is newer'  | true   | { touch(it, 'pom.xml') }
    'a test is newer'            | false  | { touch(it, 'dsl/src/test/groovy/A.groovy') }
    'something built is newer'   | false  | { touch(it, 'engine/target/classes/A.class') }
    'nothing has changed'        | false  | { }
  }

  def "a build that fails ends it, and the next start builds again"() {
    given:
    touch(home, 'pom.xml')

    when:
    def runs = (1..2).collect { start(home, ['./scn'], [MVN_ENDS: '1']) }

    then:
    runs*.code == [3, 3]
    runs.every { it.out == '' && it.err.endsWith('\nscn: the build failed, see above\n') }
  }

  def "without Maven it says how to get it"() {
    given:
    Files.delete(programs.resolve('mvn'))
    touch(home, 'pom.xml')

    expect:
    start(home, ['./scn']).err.contains('\nscn: no Maven found. Install it, for example: sudo apt-get install maven\n')
  }

  def "without Java it says how to get one"() {
    given:
    Files.delete(programs.resolve('java'))

    when:
    def run = start(home, ['./scn'])

    then:
    run.code == 3
    run.out == ''
    run.err == "scn: no Java found. Install a JDK 17 or newer, for example: $APT"
  }

  def "a Java that is too old is named when #when"() {
    given:
    change(home)

    when:
    def run = start(home, ['./scn'], [JAVA_SAYS: version, JAVA_ENDS: '1'])

    then:
    run.code == 3
    run.err == "scn: java is older than Java 17. Install a newer JDK, for example: $APT"

    where:
    when               | version     | change
    'it cannot start'  | '11.0.2'    | { }
    'it is to build'   | '1.8.0_392' | { touch(it, 'pom.xml') }
  }

  def "JAVA_HOME goes before the path"() {
    given:
    def other = folder.resolve('another java')
    executable(other.resolve('bin/java'), 'echo the other')

    expect:
    start(home, ['./scn'], [JAVA_HOME: "$other"]).out == 'the other\n'
  }

  private static void touch(Path home, String name) {
    def file = home.resolve(name)
    Files.createDirectories(file.parent)
    Files.writeString(file, '')
    // Newer than the stamp, but not than a build that follows.
    Files.setLastModifiedTime(file, FileTime.from(1_700_000_001, TimeUnit.SECONDS))
  }

  private void write(String name, FileTime time) {
    touch(home, name)
    Files.setLastModifiedTime(home.resolve(name), time)
  }

  private void program(String name, String script) {
    executable(programs.resolve(name), script)
  }

  private static void executable(Path file, String script) {
    if (script != null) {
      Files.createDirectories(file.parent)
      Files.writeString(file, "#!/bin/sh\n${script.stripIndent()}\n")
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString('rwxr-xr-x'))
  }

  /** Only the tools the launcher needs are on the path, besides java and mvn as above. */
  private Map start(Path from, List<String> command, Map<String, String> settings = [:]) {
    ['sh', 'dirname', 'readlink', 'find', 'head', 'sed', 'mkdir', 'rm', 'mv', 'touch', 'flock'].each { tool ->
      def found = ['/usr/bin', '/bin'].collect { Path.of(it, tool) }.find { Files.exists(it) }
      if (found && !Files.exists(programs.resolve(tool))) {
        Files.createSymbolicLink(programs.resolve(tool), found)
      }
    }
    def builder = new ProcessBuilder(command).directory(from.toFile())
    def out = folder.resolve('out.txt').toFile()
    def err = folder.resolve('err.txt').toFile()
    builder.redirectOutput(out).redirectError(err)
    builder.environment().remove('JAVA_HOME')
    builder.environment().putAll([PATH: "$programs".toString()] + settings.collectEntries { k, v -> [k, v.toString()] })
    def code = builder.start().waitFor()
    [code: code, out: out.text, err: err.text]
  }
}
