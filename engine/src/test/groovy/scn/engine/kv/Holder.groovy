package scn.engine.kv

import scn.engine.policy.Request
import scn.engine.policy.SloClass
import scn.engine.workload.PromptSections

/** A request that only its name tells from others, with blocks of 4 tokens. */
class Holder implements Request {
  static final int BLOCK_TOKENS = 4

  String name
  int inputTokens
  BlockTable blocks

  /** @param shared leading tokens that it reads from stream 0 */
  Holder(String name, int ownStream, int inputTokens, int shared = 0) {
    this.name = name
    this.inputTokens = inputTokens
    this.blocks = new BlockTable(shared > 0 ? 0 : -1, shared, ownStream, inputTokens, PromptSections.NONE, BLOCK_TOKENS)
  }

  int id = 0
  long arrivalMicros = 0
  SloClass sloClass = SloClass.NONE
  String tenant = ''
  String session = ''
  int round = 0
  double priority = 0.0d

  int getPromptBlocks() {
    blocks.promptBlocks()
  }

  long blockKey(int block) {
    blocks.key(block)
  }

  /** Takes up what is cached of the prompt and allocates the rest; false if there is no room. */
  boolean enter(KvCache cache) {
    def found = new PrefixHit()
    cache.lookup(blocks, found)
    int start = found.size() * BLOCK_TOKENS
    cache.allocate(blocks, true, start, inputTokens - start, found)
  }

  void leave(KvCache cache) {
    cache.release(blocks, this)
  }

  /** Leading blocks of the prompt that the GPU tier holds. */
  int cached(KvCache cache) {
    def found = new PrefixHit()
    cache.lookup(blocks, found)
    found.size()
  }
}
