package scn.dsl.cli

import static scn.dsl.cli.Invocation.scenario
import static scn.dsl.cli.Invocation.scn

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.environment.RestoreSystemProperties

/** The same scenario gives the same bytes, wherever and however often it is run. */
@RestoreSystemProperties
class DeterminismSpec extends Specification {
  static final LOCALE = Locale.default
  static final ZONE = TimeZone.default

  @Shared
  @TempDir
  Path folder

  @Shared
  Map<String, String> expected

  def setupSpec() {
    expected = results('expected')
  }

  def cleanup() {
    Locale.default = LOCALE
    TimeZone.default = ZONE
  }

  def "with #jobs runs at a time, time #time"() {
    expect:
    results("jobs-$jobs-$time", '--jobs', jobs) == expected

    where:
    [jobs, time] << [[1, 2], [1, 2]].combinations()
  }

  def "for a user of #language in #zone"() {
    given:
    Locale.default = Locale.forLanguageTag(language)
    TimeZone.default = TimeZone.getTimeZone(zone)

    expect:
    results(language) == expected

    where:
    language         | zone
    'tr-TR'          | 'Asia/Kathmandu'
    'ar-EG-u-nu-arab' | 'Africa/Cairo'
    'de-DE'          | 'Pacific/Apia'
  }

  /** What is printed and every file, by name. */
  private Map<String, String> results(String name, Object... options) {
    def out = folder.resolve(name)
    def run = scn('run', scenario('scheduling/04-per-class-prefill'), '--seeds', '42,43', '--out', out, *options)
    assert run.code == 0
    def files = [printed: run.out]
    Files.walk(out).withCloseable { paths ->
      paths.filter { Files.isRegularFile(it) }.forEach { files[out.relativize(it).toString()] = Files.readString(it) }
    }
    assert files.size() == 12
    files
  }
}
