package scn.stdlib

import scn.engine.policy.CachedBlock
import scn.engine.policy.Request

/** A cached block with defaults: the first of its request's prompt, never reused. */
class ABlock implements CachedBlock {
  Request request = new ARequest()
  int index = 0
  boolean shared = false
  int reuses = 0
  long nowMicros = 0
}
