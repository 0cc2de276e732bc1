package scn.dsl.trace

import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.GZIPInputStream
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class RecordedTracesSpec extends Specification {
  static final Path FOLDER = Path.of(System.getProperty('scn.home'), 'scenarios', 'traces')

  @Shared
  List<String> traces = FOLDER.toFile().list().findAll { it.endsWith('.csv.gz') }.sort()

  @TempDir
  Path folder

  def 'every recorded trace reads, and writes byte for byte the same'() {
    expect:
    traces.size() >= 63
    traces.every { name ->
      def file = FOLDER.resolve(name)
      String recorded = new GZIPInputStream(Files.newInputStream(file)).getText('UTF-8')
      TraceWriter.csv(Replay.read(file, ReplayOptions.PLAIN)) == recorded
    }
  }

  def 'a trace survives writing and reading as #name'() {
    given:
    def workload = Replay.read(FOLDER.resolve('multiturn-42.csv.gz'), ReplayOptions.PLAIN)
    def file = folder.resolve(name)
    TraceWriter.write(workload, file)

    expect:
    Replay.read(file, ReplayOptions.PLAIN) == workload
    (Files.readAllBytes(file)[0] == (byte) 0x1F) == packed

    where:
    name           | packed
    'saved.csv'    | false
    'saved.csv.gz' | true
  }

  def 'the orthogonal workload has one shared prefix and a stream for each request'() {
    given:
    def workload =
        Replay.read(FOLDER.resolve('mixed-production-42.csv.gz'), ReplayOptions.PLAIN)
    def first = workload.requests()[0]

    expect:
    workload.requests().size() == 1000
    workload.streams() == 1001
    workload.requests()*.prefixStream().toSet() == [0].toSet()
    [first.name(), first.client(), first.tenant(), first.sloClass().label(), first.session()] ==
        ['request_0', 'sheddable-multiturn', 'tenant-free', 'sheddable', '']
    [first.arrivalMicros(), first.prefixGroup(), first.prefixTokens(), first.inputTokens()] ==
        [325L, 'system-prompt', 512, 663]
    [first.round(), first.contextTokens(), first.outputTokens()] == [0, 0, 64]
  }

  def 'the rounds of a session read one stream and carry over all before them'() {
    given:
    def workload =
        Replay.read(FOLDER.resolve('multiturn-heavy-42.csv.gz'), ReplayOptions.PLAIN)
    def sessions = workload.requests().groupBy { it.session() }

    expect:
    workload.streams() == sessions.size()
    sessions.values().any { it.size() > 1 }
    sessions.values().every { rounds ->
      int context = 0
      rounds*.ownStream().toSet().size() == 1 && rounds.every {
        boolean holds = it.contextTokens() == context
        context = it.inputTokens() + it.outputTokens()
        holds
      }
    }
  }

  def 'a limit keeps the first rows'() {
    given:
    def file = FOLDER.resolve('groups8-r100-i512-o1-42.csv.gz')
    def all = Replay.read(file, ReplayOptions.PLAIN)
    def some = Replay.read(file, ReplayOptions.PLAIN.first(10))

    expect:
    some.requests() == all.requests().take(10)
    some.streams() == 1 + some.requests().collectMany { [it.prefixStream(), it.ownStream()] }.max()
    Replay.read(file, ReplayOptions.PLAIN.first(1_000_000)) == all
  }
}
