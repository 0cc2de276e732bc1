package scn.dsl.trace

import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.GZIPOutputStream
import scn.dsl.diagnostic.Diagnostic
import scn.dsl.diagnostic.DiagnosticException
import spock.lang.Specification
import spock.lang.TempDir

class MalformedTraceSpec extends Specification {
  static final String HEADER = TraceColumn.HEADER
  static final String GOOD = 'r0,chat,t,critical,,0,10,sys,4,0,20,5'
  static final String HEADER_HINT = "the first line must read $HEADER"
  static final String PROMPT_HINT = 'input_tokens includes prefix_tokens and context_tokens'
  static final String CLASS_HINT =
      'use critical, standard, batch, sheddable or background, or leave it empty'

  @TempDir
  Path folder

  Diagnostic faultOf(String text) {
    def file = folder.resolve('trace.csv')
    Files.writeString(file, text)
    faultOf(file)
  }

  Diagnostic faultOf(Path file) {
    try {
      Replay.read(file, ReplayOptions.PLAIN)
      return null
    } catch (DiagnosticException fault) {
      assert fault.diagnostics().size() == 1
      return fault.diagnostics()[0]
    }
  }

  def 'a row #row: #message'() {
    when:
    def fault = faultOf("$HEADER\n$GOOD\n$row\n$GOOD\n")
    def span = fault.span().get()

    then:
    [fault.message(), fault.hint()] == [message, hint]
    [span.line(), span.column(), span.length()] == [3, column, length]
    span.source().name() == folder.resolve('trace.csv').toString()
    [span.source().line(2), span.source().line(3), span.source().line(4)] == [GOOD, row, GOOD]

    where:
    row                                                      | column | length | message                                                         | hint
    'r1,chat,t,critical,,0,ten,sys,4,0,20,5'                 | 23     | 3      | "arrival_us is 'ten', not a whole number"                       | 'use only digits 0 to 9'
    'r1,chat,t,critical,,0,1.5,sys,4,0,20,5'                 | 23     | 3      | "arrival_us is '1.5', not a whole number"                       | 'use only digits 0 to 9'
    'r1,chat,t,critical,,0, 11,sys,4,0,20,5'                 | 23     | 3      | "arrival_us is ' 11', not a whole number"                       | 'use only digits 0 to 9'
    'r1,chät,t,critical,,0,+11,sys,4,0,20,5'                 | 23     | 3      | "arrival_us is '+11', not a whole number"                       | 'use only digits 0 to 9'
    'r1,chat,t,critical,,0,,sys,4,0,20,5'                    | 23     | 1      | 'arrival_us is empty'                                           | 'write a whole number'
    'r1,chat,t,critical,,0,-5,sys,4,0,20,5'                  | 23     | 2      | 'arrival_us is -5, less than 0'                                 | 'write a whole number from 0'
    'r1,chat,t,critical,,0,11,sys,4,0,20,-1'                 | 37     | 2      | 'output_tokens is -1, less than 0'                              | 'write a whole number from 0'
    'r1,chat,t,critical,,0,9223372036854775808,sys,4,0,20,5' | 23     | 19     | "arrival_us is '9223372036854775808', too large a number"       | 'times are microseconds from the start of the run'
    'r1,chat,t,critical,,0,11,sys,4,0,2147483648,5'          | 34     | 10     | "input_tokens is '2147483648', too large a number"              | 'write at most 2147483647'
    'r1,chat,t,critical,,0,11,sys,4,0,2147483647,1'          | 45     | 1      | 'input_tokens and output_tokens together exceed 2147483647'     | 'check the units of both columns'
    'r1,chat,t,critical,,0,9,sys,4,0,20,5'                   | 23     | 1      | 'arrival_us is 9, before the row above with 10'                 | 'sort the rows by arrival_us'
    'r1,chat,t,critical,,0,11,sys,21,0,20,5'                 | 30     | 2      | 'prefix_tokens is 21, more than the whole prompt of 20'         | PROMPT_HINT
    'r1,chat,t,critical,s,1,11,sys,4,17,20,5'                | 33     | 2      | 'context_tokens is 17, more than the prompt of 20 has room for' | PROMPT_HINT
    'r1,chat,t,critical,,0,11,,4,0,20,5'                     | 26     | 1      | 'prefix_group is empty although prefix_tokens is not 0'         | 'name the group that shares the prefix, or write 0 prefix_tokens'
    'r1,chat,t,critical,,0,11,,0,0,0,5'                      | 31     | 1      | 'input_tokens is 0'                                             | 'a prompt has at least 1 token'
    'r1,chat,t,urgent,,0,11,sys,4,0,20,5'                    | 11     | 6      | "there is no class 'urgent'"                                    | CLASS_HINT
    'r1,chat,t,Critical,,0,11,sys,4,0,20,5'                  | 11     | 8      | "there is no class 'Critical'"                                  | CLASS_HINT
    'r0,chat,t,critical,,0,11,sys,4,0,20,5'                  | 1      | 2      | "a second request is called 'r0'"                               | 'the first one is in line 2'
    ',chat,t,critical,,0,11,sys,4,0,20,5'                    | 1      | 1      | 'request_id is empty'                                           | 'give every request a name of its own'
    'r1,chat,t,critical,,0,11,sys,4,0,20'                    | 1      | 35     | 'the row has 11 columns instead of 12'                          | "the columns are $HEADER"
    'r1,chat,t,critical,,0,11,sys,4,0,20,5,'                 | 1      | 38     | 'the row has 13 columns instead of 12'                          | "the columns are $HEADER"
    'r1'                                                     | 1      | 2      | 'the row has 1 column instead of 12'                            | "the columns are $HEADER"
    ''                                                       | 1      | 1      | 'the line is empty'                                             | 'remove it; every line is one request'
  }

  def 'a header #header: #message'() {
    when:
    def fault = faultOf("$header\n$GOOD\n")
    def span = fault.span().get()

    then:
    [fault.message(), fault.hint()] == [message, HEADER_HINT.toString()]
    [span.line(), span.column(), span.length()] == [1, column, length]
    span.source().line(1) == header

    where:
    header                                   | column | length | message
    GOOD                                     | 1      | 2      | "column 1 is called 'r0' instead of request_id"
    HEADER.replace('tenant', 'user')         | 22     | 4      | "column 3 is called 'user' instead of tenant"
    HEADER - ',output_tokens'                | 121    | 1      | 'column 12 is missing, it must be called output_tokens'
    HEADER + ',model'                        | 136    | 5      | 'there are more than 12 columns'
    ''                                                       | 1      | 1      | "column 1 is called '' instead of request_id"                  
    '\uFEFF' + HEADER                        | 1      | 11     | "column 1 is called '?request_id' instead of request_id"
    '\u0001' + 'x' * 60                      | 1      | 61     | "column 1 is called '?${'x' * 39}...' instead of request_id"
  }

  def 'a text cut off #place: #message'() {
    when:
    def fault = faultOf(text)

    then:
    [fault.message(), fault.hint()] == [message, hint]
    fault.span().map { it.line() }.orElse(0) == line

    where:
    place              | text                            | line | message                                                 | hint
    'inside a row'     | "$HEADER\n$GOOD\nr1,chat,t,cri" | 3    | 'the last row is cut off, with 4 columns instead of 12' | 'copy or record the trace again'
    'after the header' | "$HEADER\n"                     | 1    | 'the trace has no requests'                             | 'add a row for each request'
    'in the header'    | 'request_id,cli'                | 1    | "column 2 is called 'cli' instead of client_id"         | HEADER_HINT
  }

  def 'line ends of other systems, and none at the end, are read'() {
    expect:
    faultOf(text) == null

    where:
    text << ["$HEADER\r\n$GOOD\r\n", "$HEADER\n$GOOD", "$HEADER\r\n$GOOD"]*.toString()
  }

  def 'a file as a whole that cannot be read is named'() {
    given:
    def packed = new ByteArrayOutputStream()
    new GZIPOutputStream(packed).withCloseable { it << "$HEADER\n$GOOD\n" }
    def bytes = packed.toByteArray()
    def broken = bytes.clone()
    broken[bytes.length - 6] ^= 1
    def files = [cut: bytes[0..<40] as byte[], broken: broken, stub: [0x1F, 0x8B] as byte[],
        empty: new byte[0]].collectEntries { name, content ->
      [name, Files.write(folder.resolve("${name}.csv"), content)]
    }

    expect:
    faultOf(files.cut).message() == "$files.cut ends in the middle of its compressed data"
    faultOf(files.stub).message() == "$files.stub ends in the middle of its compressed data"
    faultOf(files.broken).message() ==
        "$files.broken is damaged: its compressed data cannot be read"
    faultOf(files.empty).message() == "$files.empty is empty"
    faultOf(folder).message() == "$folder is a folder, not a trace"
    faultOf(folder.resolve('none.csv')).message() ==
        "there is no file ${folder.resolve('none.csv')}"
    (files.values() + folder).every { faultOf(it).span().empty && faultOf(it).hint() }
  }

  def "a trace that is too large for memory is refused before it is read"() {
    given:
    def file = folder.resolve('huge.csv').toFile()
    new RandomAccessFile(file, 'rw').withCloseable { it.length = (1L << 30) + 1 }

    expect:
    faultOf(file.toPath()).message() ==~ /.*huge.csv holds more than \d+ MiB of text/
    faultOf(file.toPath()).hint().startsWith('split the trace')
  }
}
