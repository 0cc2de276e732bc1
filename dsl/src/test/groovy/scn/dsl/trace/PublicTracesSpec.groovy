package scn.dsl.trace

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.diagnostic.DiagnosticException
import scn.engine.policy.SloClass
import scn.engine.workload.RequestInput
import scn.engine.workload.Workload
import spock.lang.Specification
import spock.lang.TempDir

class PublicTracesSpec extends Specification {
  static final String AZURE = 'TIMESTAMP,ContextTokens,GeneratedTokens'
  static final String VIDUR = 'arrived_at,num_prefill_tokens,num_decode_tokens'
  static final String BURST = 'Timestamp,Model,Request tokens,Response tokens,Total tokens,Log Type'
  static final String BLIS = 'request_id,client_id,tenant_id,slo_class,session_id,round_index,prefix_group,input_tokens,output_tokens,arrival_time_us'
  static final String SHARE = 'conversation_id,turn,prompt_tokens,response_tokens'
  static final Path RESOURCES = Path.of(System.getProperty('scn.home'), 'dsl/src/test/resources/traces')

  @TempDir
  Path folder

  Workload play(Map<String, Object> said = [:], String text) {
    Replay.read(Files.writeString(folder.resolve("trace"), text), options(said))
  }

  static ReplayOptions options(Map<String, Object> said) {
    new ReplayOptions(TraceFormat.AUTO, (said.time ?: 1) as double, (said.start ?: 0) as long,
        said.end ? OptionalLong.of(said.end as long) : OptionalLong.empty(), (said.tokens ?: 1) as double,
        said.requests ? OptionalLong.of(said.requests as long) : OptionalLong.empty(), Optional.ofNullable(said.sloClass as SloClass),
        said.most ? OptionalInt.of(said.most as int) : OptionalInt.empty(),
        said.spacing ? OptionalLong.of(said.spacing as long) : OptionalLong.empty(),
        said.think ? OptionalLong.of(said.think as long) : OptionalLong.empty(), OptionalLong.empty())
  }

  static List<List<Long>> rows(Workload workload) {
    workload.requests().collect { [it.arrivalMicros(), it.inputTokens() as long, it.outputTokens() as long] }
  }

  def "#name is recognised by its first line"() {
    expect:
    rows(play(text)) == rows

    where:
    name            | text                                                                                           || rows
    'Azure'         | "$AZURE\n2023-11-16 18:15:46.6805900,374,44\n2023-11-16 18:15:50.9951690,396,109\n"           || [[0, 374, 44], [4_314_579, 396, 109]]
    'Azure, a zone' | "$AZURE\n2024-05-10T00:00:00+00:00,5,6\n2024-05-10T02:00:01.5+02:00,7,8"                       || [[0, 5, 6], [1_500_000, 7, 8]]
    'vidur'         | "$VIDUR\n0.0,374,44\n4.314579,0,0\n"                                                          || [[0, 374, 44], [4_314_579, 1, 1]]
    'BurstGPT'      | "$BURST\n5,ChatGPT,472,18,490,Conversation log\n45.5,GPT-4,9,0,9,API log\n118,GPT-4,3,4,7,API log" || [[5_000_000, 472, 18], [118_000_000, 3, 4]]
    'BLIS'          | "$BLIS\n0,a,t,critical,,0,,100,20,55\n1,a,t,,,0,sys,100,20,60\n"                               || [[55, 100, 20], [60, 150, 20]]
    'old BLIS'      | 'at,x,y,in,out\n0.5,0,0,"[1, 2, 3]","[4]"\n'                                                   || [[500_000, 3, 1]]
    'Mooncake'      | '{"timestamp": 3000, "input_length": 600, "output_length": 5, "hash_ids": [0, 7]}\n'           || [[3_000_000, 600, 5]]
  }

  def "Mooncake: prompts share exactly the blocks whose ids they share"() {
    given:
    def (first, second, third) = play("""\
      {"timestamp": 0, "input_length": 1500, "output_length": 5, "hash_ids": [10, 11, 12]}
      {"timestamp": 0, "input_length": 1300, "output_length": 5, "hash_ids": [10, 11, 12]}
      {"timestamp": 3, "input_length": 1024, "output_length": 5, "hash_ids": [10, 99]}
      """.stripIndent()).requests().collect { blocks(it, 16) }

    expect: 'the last block of 512 is shared up to the shorter prompt, and no output is'
    first.size() == 93 && second.size() == 81
    first.take(81) == second
    third.take(32) == first.take(32)
    third.drop(32).intersect(first) == []
    (first + second + third).toSet().size() == 93 + 32
  }

  def "old BLIS traces share what their token ids share"() {
    given:
    def ids = { int from, int count -> '"[' + (from..<(from + count)).join(', ') + ']"' }
    def (first, second, third) = play("at,x,y,in,out\n1,0,0,${ids(0, 64)},[1]\n2,0,0,\"[" + ((0..<40) + (900..<924)).join(',') +
        "]\",[1]\n3,0,0,${ids(1, 64)},[1]\n").requests().collect { blocks(it, 16) }

    expect:
    first.take(2) == second.take(2)
    first.drop(2).intersect(second) == []
    third.intersect(first) == []
  }

  def "BLIS: the rounds of a session go on where their prompt says so"() {
    given:
    def rounds = play("$BLIS\n0,a,t,critical,s,0,,100,20,55\n1,a,t,critical,s,1,,150,9,99\n2,a,t,critical,s,2,,50,20,200\n").requests()

    expect:
    rounds*.contextTokens() == [0, 120, 0]
    rounds*.ownStream() == [0, 0, 1]
    rounds*.sloClass().unique() == [SloClass.CRITICAL]
  }

  def "conversations without times start at equal distances"() {
    expect:
    rows(play(spacing: 1000, think: 5000, "$SHARE\na,0,10,20\na,1,30,40\nb,0,5,6\n")) == [[0, 10, 20], [1000, 5, 6], [5020, 60, 40]]
  }

  def "options: #said"() {
    expect:
    rows(play(said, "$VIDUR\n0,100,10\n1,200,20\n2,300,30\n3,400,40\n")) == rows

    where:
    said                       || rows
    [time: 2]                  || [[0, 100, 10], [2_000_000, 200, 20], [4_000_000, 300, 30], [6_000_000, 400, 40]]
    [time: 0.25, requests: 2]  || [[0, 100, 10], [250_000, 200, 20]]
    [start: 1_000_000, end: 3_000_000] || [[0, 200, 20], [1_000_000, 300, 30]]
    [start: 1_000_000, requests: 1] || [[0, 200, 20]]
    [tokens: 0.01]             || [[0, 1, 1], [1_000_000, 2, 1], [2_000_000, 3, 1], [3_000_000, 4, 1]]
    [most: 110]                || [[0, 100, 10], [1_000_000, 90, 20], [2_000_000, 80, 30], [3_000_000, 70, 40]]
  }

  def "a class is put in place of what the recording says"() {
    expect:
    play(sloClass: SloClass.BATCH, "$VIDUR\n0,100,10\n").requests()*.sloClass() == [SloClass.BATCH]
  }

  def "#fault: #message"() {
    when:
    play(text)

    then:
    def refusal = thrown(DiagnosticException)
    def found = refusal.diagnostics()[0]
    "${found.span().get().line()}:${found.span().get().column()} ${found.message()}; ${found.hint()}".toString() == message

    where:
    fault              | text                                                 || message
    'no time stamp'    | "$AZURE\n2023-11-16 18:15,1,1\n"                     || "2:1 TIMESTAMP is '2023-11-16 18:15', not a time stamp; for example: 2023-11-16 18:15:46.6805900"
    'back in time'     | "$VIDUR\n5,1,1\n4,1,1\n"                             || '3:1 arrived_at is before that of the row above; sort the rows by time'
    'half a token'     | "$VIDUR\n5,1.5,1\n"                                  || "2:3 num_prefill_tokens is '1.5', not a whole number; "
    'less than none'   | "$VIDUR\n5,1,-1\n"                                   || "2:5 num_decode_tokens is '-1', not a number of 0 or more; write a number"
    'a cut row'        | "$VIDUR\n5,1\n"                                      || '2:1 the row has 2 columns instead of 3; the columns are arrived_at, num_prefill_tokens, num_decode_tokens'
    'a missing column' | 'Timestamp,Request tokens\n1,1\n'                    || '1:1 there is no column Response tokens; the columns are Timestamp, Request tokens'
    'no JSON'          | '{"timestamp": 1, "input_length": 1, "output_length": 1, "hash_ids": [1]}\n{x\n' || '2:1 this line is no JSON object; every line is one request'
    'missing ids'      | '{"timestamp": 1, "input_length": 600, "output_length": 1, "hash_ids": [1]}\n' || '1:1 hash_ids has 1 ids, a prompt of 600 tokens needs 2; there is one id for each 512 tokens, the last block may be partial'
    'an unknown class' | "$BLIS\n0,a,t,gold,,0,,100,20,55\n"                  || "2:7 slo_class is 'gold'; classes are critical, standard, batch, sheddable, background, or none"
    'no times'         | "$SHARE\na,0,10,20\n"                               || '1:1 these conversations have no times; say spacing and think beside replay, for example: { spacing 100 ms  think 10 s }'
  }

  def "the first requests of #name are read from the published file"() {
    given:
    def requests = Replay.read(RESOURCES.resolve("${name}.csv"), ReplayOptions.PLAIN).requests()

    expect:
    requests.size() == 200
    rows(new Workload(requests, 200)).take(2) == first
    requests*.arrivalMicros() == requests*.arrivalMicros().sort(false)

    where:
    name             || first
    'splitwise_code' || [[0, 4808, 10], [52_000, 3180, 8]]
    'splitwise_conv' || [[0, 374, 44], [4_314_579, 396, 109]]
  }

  /** The keys of whole prompt blocks, as a prefix cache sees them. */
  private static List<Long> blocks(RequestInput request, int blockTokens) {
    def table = new scn.engine.kv.BlockTable(request.prefixStream(), request.prefixTokens(), request.ownStream(), request.inputTokens(),
        request.sections(), blockTokens)
    (0..<table.promptBlocks()).collect { table.key(it) }
  }
}
