package scn.dsl.optimize

import static scn.dsl.cli.Invocation.scn

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.cli.Invocation

/** A search of few and short runs, in a folder of its own. */
class SmallSearch {
  static final String OPEN = '''
    strategy open extends llmd_default {
      param base = 10       in 5 .. 20
      param chunk = 256 tokens in 32 tokens .. 512 tokens integer
      param age  = 1e-5/us  in 1e-6/us .. 1e-4/us log when order = priority-fcfs
      scheduler choose order { priority-fcfs, fcfs }
      priority  slo-tiered(critical: base, age_weight: age)
      batch     { max_requests 4  chunk chunk }
    }'''

  static final String GOAL = 'minimize ttft.p99[critical]  subject to throughput >= 50% of baseline  budget 9 trials'

  final Path folder

  SmallSearch(Path folder) {
    this.folder = folder
  }

  Path scenario(String open = OPEN, String goal = GOAL) {
    Files.writeString(folder.resolve('s.scn'), """
      import "lib/ledger.scn"
      workload w extends orthogonal { requests 60 }
      cluster c extends eight_h100 { instances 2 of h100_llama8b }
      $open
      experiment e { semantics reference workload w cluster c baseline llmd_default compare open seeds 1, 2, 3 }
      optimize s of e.open { $goal }
      """)
  }

  Invocation optimize(Object... arguments) {
    scn('optimize', '--out', folder.resolve('out'), *arguments)
  }

  Path log() {
    folder.resolve('out/s/trials.jsonl')
  }

  Map written() {
    new ObjectMapper().readValue(folder.resolve('out/s/optimization.json').toFile(), Map)
  }

  /** What was printed, and the digest of what was written. */
  List<String> result(Invocation answer) {
    assert answer.code == 0: answer.err
    [answer.out, written().result_digest]
  }
}
