package scn.dsl.cli

import static scn.dsl.cli.Invocation.scn

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/**
 * All that is written for bad input: the fault, its place, what to do. In the arguments @ is the folder of the files,
 * which messages are shown without.
 */
abstract class BadInput extends Specification {

  @TempDir
  Path folder

  /** A scenario of a few requests whose strategy has one item. */
  protected static String withPolicy(String item) {
    """\
    import "lib/ledger.scn"
    workload few extends orthogonal { requests 5 }
    strategy s extends llmd_default { $item }
    experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
    """.stripIndent()
  }

  /** What stderr says; nothing else may be left behind. */
  protected String refused(Map<String, String> files, List<String> arguments, int code) {
    files.each { name, text -> write(name, text) }
    def before = everyFile()
    def run = scn(*arguments.collect { it.startsWith('@') ? folder.resolve(it.substring(1)) : it })
    assert run.code == code
    assert run.out == ''
    assert everyFile() == before
    run.err.replace("$folder/", '')
  }

  protected void write(String name, String text) {
    def file = folder.resolve(name)
    Files.createDirectories(file.parent)
    Files.writeString(file, text)
  }

  protected List<Path> everyFile() {
    Files.walk(folder).withCloseable { it.sorted().toList() }
  }
}
