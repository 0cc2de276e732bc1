package scn.stdlib

import scn.engine.policy.Request
import scn.engine.policy.SloClass

/** A request with defaults; its prompt is a stream of its own unless one is given. */
class ARequest implements Request {
  int id = 0
  String name = 'request_0'
  long arrivalMicros = 0
  int inputTokens = 72
  SloClass sloClass = SloClass.STANDARD
  String tenant = ''
  String session = ''
  int round = 0
  double priority = 0.0d
  int blockTokens = 16
  int stream = 7

  static ARequest of(Map values = [:], String label) {
    def known = SloClass.values().find { it.label() == label }
    new ARequest([sloClass: known] + values)
  }

  int getPromptBlocks() {
    inputTokens.intdiv(blockTokens) as int
  }

  long blockKey(int block) {
    ((long) stream << 32) | block
  }
}
