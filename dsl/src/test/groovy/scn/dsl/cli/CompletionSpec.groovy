package scn.dsl.cli

import static scn.dsl.cli.Invocation.scn

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class CompletionSpec extends Specification {

  @TempDir
  Path folder

  def "bash completes 'scn #line' with #completions"() {
    given:
    Files.writeString(folder.resolve('iter1.scn'), '')
    Files.writeString(folder.resolve('iter1.txt'), '')
    Files.createDirectory(folder.resolve('more'))

    expect:
    inBash(line.tokenize(' ') + (line.endsWith(' ') ? [''] : [])) as Set == completions as Set

    where:
    line                  || completions
    'ch'                  || ['check']
    'check --fo'          || ['--format']
    'check --format s'    || ['sarif']
    'run --fail'          || ['--fail-on-refuted']
    'check i'             || ['iter1.scn']
    'fmt m'               || ['more']
    'policies slo-t'      || ['slo-tiered']
    'completion '         || ['bash', 'zsh', 'fish']
  }

  def "every command and option is in the script for fish"() {
    given:
    def script = scn('completion', 'fish').out

    expect:
    ['run', 'check', 'fmt', 'policies', 'completion'].every { script.contains("-a $it -d ") }
    script.contains("complete -c scn -n '__fish_seen_subcommand_from check' -l format -r -f -a 'text json sarif' -d ")
    script.contains("complete -c scn -n '__fish_seen_subcommand_from fmt' -k -a '(__fish_complete_suffix .scn)'")
    script.readLines().every { it.count("'") % 2 == 0 || it.contains("\\'") }
  }

  def "an unknown shell is refused"() {
    expect:
    scn('completion', 'tcsh').code == 2
  }

  /** What bash offers for the last of the words behind scn. */
  private List<String> inBash(List<String> words) {
    def script = folder.resolve('completions')
    Files.writeString(script, scn('completion', 'bash').out)
    def list = (['scn'] + words).collect { "'$it'" }.join(' ')
    def bash = new ProcessBuilder('bash', '-c', """
      source '$script'
      cd '$folder'
      COMP_WORDS=($list); COMP_CWORD=${words.size()}; COMP_LINE='scn ${words.join(' ')}'; COMP_POINT=\${#COMP_LINE}
      _complete_scn 2>/dev/null  # outside of a real completion compopt complains
      printf '%s\\n' "\${COMPREPLY[@]}"
      """).redirectErrorStream(true).start()
    bash.inputStream.text.readLines().findAll { !it.empty }
  }
}
