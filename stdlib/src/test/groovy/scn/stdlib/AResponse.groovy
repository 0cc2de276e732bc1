package scn.stdlib

import scn.engine.policy.Response

/** A response with defaults: ten tokens from the first instance. */
class AResponse implements Response {
  int instance = 0
  long endMicros = 0
  boolean dropped = false
  long ttftMicros = 0
  long e2eMicros = 0
  int outputTokens = 10
}
