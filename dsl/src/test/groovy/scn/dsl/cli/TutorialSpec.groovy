package scn.dsl.cli

import static scn.dsl.cli.Invocation.HOME
import static scn.dsl.cli.Invocation.scn

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** docs/tutorial.md: its scenarios are run, and what scn says to those with faults stands behind them. */
class TutorialSpec extends Specification {

  @TempDir
  Path folder

  def "what scn check says to the scenario of step #step is what the tutorial says"() {
    given:
    def file = folder.resolve('first.scn')
    Files.writeString(file, scenario)

    when:
    def run = scn('check', file)

    then:
    run.err.replace("$folder/", '') == (said ?: 'no errors in first.scn\n')

    where:
    [step, scenario, said] << steps()
  }

  def "the last scenario runs, and its claim is judged"() {
    given:
    def file = folder.resolve('first.scn')
    Files.writeString(file, steps().last()[1])

    when:
    def run = scn('run', file)

    then:
    run.code == 0
    run.out.contains('urgent_first')
  }

  /** Each scenario with the block of plain text behind it, if there is one before the next scenario. */
  private static List<List> steps() {
    def blocks = Files.readString(HOME.resolve('docs/tutorial.md')).findAll(/(?s)```(scn)?\n(.*?)```/) { [it[1], it[2]] }
    def steps = []
    blocks.each { language, text ->
      if (language == 'scn') {
        steps << [steps.size() + 1, text, '']
      } else {
        steps.last()[2] = text
      }
    }
    steps
  }
}
