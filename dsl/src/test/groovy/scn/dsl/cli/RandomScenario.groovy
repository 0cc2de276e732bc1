package scn.dsl.cli

/** Some scenario, the same for the same seed: what is said where, and how, is drawn. */
class RandomScenario {
  private final Random random

  RandomScenario(long seed) {
    random = new Random(seed)
  }

  String text() {
    """import "lib/ledger.scn"
    workload drawn extends ${one('orthogonal', 'nonorthogonal', 'multiturn')} {
      requests ${10 + random.nextInt(30)}  ${maybe('param pace = 80 req/s  rate pace * 2')}
      ${maybe("arrivals ${one('poisson', 'gamma(cv: 1.5)', 'weibull(cv: 0.7)')}")}
      ${maybe('output exponential(mean: 20, max: 64) tokens')}
    }
    cluster drawn extends eight_h100 {
      param some = ${2 + random.nextInt(3)} in 1 .. 8 integer
      ${maybe('instances some + 1 of h100_llama8b')}
      kv { ${maybe('block 32 tokens')} ${maybe("tier cpu ${random.nextInt(3) * 500} blocks { offload_above 80% }")} }
      ${maybe('batch { max_tokens some * 256 tokens }')}
      ${maybe('router { snapshot_refresh 5 ms * some }')}
    }
    strategy parent extends llmd_default {
      param base = ${5 + random.nextInt(10)} in 5 .. 20
      param w = 2 in { 1, 2, 3 }
      ${one('scheduler priority-fcfs', 'scheduler choose order { priority-fcfs, fcfs }', '')}
      priority ${one('slo-tiered(critical: base, age_weight: 1e-5/us)', 'slo-class(critical: base * 2)', 'constant')}
      ${maybe('routing weighted { prefix-affinity w  queue-depth w + 1 }')}
    }
    strategy child extends parent {
      ${maybe('param base = 6 in 5 .. 20')}
      ${maybe('batch { max_tokens 962 tokens  chunk off }')}
      ${maybe('prefill { critical off  sheddable 128 tokens }')}
      ${maybe('bridge on')}
    }
    experiment drawn {
      semantics reference  workload drawn${one('', '(requests: 15)')}  cluster drawn${one('', '(some: 4)', '(some: 4, batch.max_tokens: 700, kv.gpu: 9000 blocks)')}
      baseline parent  compare child${one('', '(base: 11) as strong', '(base: 11, batch.max_requests: 64) as strong')}, llmd_default
      seeds 42, 43
      ${maybe("""hypothesis moved of llmd_default ${maybe('on multiturn(requests: 12)')} {
        ${maybe('under { kv.gpu 8000 blocks }')}  against { ${maybe('batch.max_tokens 512  ')}instances 5 }
        predict ttft.p99 ${one('rises at least 5%', 'falls more than there', 'changes less than 3%')}
      }""")}
    }"""
  }

  private String maybe(String text) {
    random.nextBoolean() ? text : ''
  }

  private String one(String... texts) {
    texts[random.nextInt(texts.size())]
  }
}
