package scn.engine.sim;

import scn.engine.kv.BlockTable;
import scn.engine.policy.Request;
import scn.engine.policy.SloClass;
import scn.engine.workload.RequestInput;

/** A request during a run: what the client sent and how far it has come. */
final class ActiveRequest implements Request {
  static final long NEVER = -1;

  final int id;
  final int inputTokens;
  final int outputTokens;
  final long arrivalMicros;
  final BlockTable blocks;
  private final RequestInput input;

  State state = State.KNOWN;
  int instance = -1;
  int preemptions;

  /** Steps in which one of a lower priority was taken in its place. */
  int passedOver;

  double priority;

  /** Prompt tokens computed, cached ones included, plus one per decode step. */
  int progress;

  /** Progress that the step in formation will bring a prefill to. */
  int computed;

  /** Tokens of the latest step that served it. */
  int newTokens;

  long firstTokenMicros = NEVER;
  long schedulingDelayMicros = NEVER;

  final TokenSpans tokenSpans = new TokenSpans();

  int decodingSince = -1;

  /** Its place in the order of the batch; see {@link Batch}. */
  long seat;

  /** Where {@link DecodeCalendar} keeps it, while it does. */
  final DecodeCalendar.Slot slot = new DecodeCalendar.Slot();

  enum State {
    KNOWN,
    ARRIVED,
    REJECTED,
    IN_TRANSIT,
    DROPPED,
    WAITING,
    RUNNING,
    COMPLETED
  }

  ActiveRequest(int id, RequestInput input, int blockTokens) {
    this.id = id;
    this.input = input;
    this.inputTokens = input.inputTokens();
    this.outputTokens = input.outputTokens();
    this.arrivalMicros = input.arrivalMicros();
    this.blocks =
        new BlockTable(
            input.prefixStream(),
            input.prefixTokens(),
            input.ownStream(),
            input.inputTokens(),
            input.sections(),
            blockTokens);
  }

  RequestInput input() {
    return input;
  }

  boolean inPrefill() {
    return progress < inputTokens;
  }

  /** Progress at which it is done. */
  int finalProgress() {
    return inputTokens + Math.max(outputTokens, 1) - 1;
  }

  /**
   * Ends the present run of decode steps before a step; its entries stay in the books (quirk Q17).
   */
  void stopDecoding(int step) {
    if (decodingSince >= 0) {
      tokenSpans.add(decodingSince, step);
      decodingSince = -1;
    }
  }

  /** For messages: {@code request_417 (critical)}. */
  @Override
  public String toString() {
    return getName() + (isUnclassified() ? "" : " (" + getSloClass().label() + ")");
  }

  @Override
  public String getName() {
    return input.name();
  }

  @Override
  public int getId() {
    return id;
  }

  @Override
  public long getArrivalMicros() {
    return arrivalMicros;
  }

  @Override
  public int getInputTokens() {
    return inputTokens;
  }

  @Override
  public SloClass getSloClass() {
    return input.sloClass();
  }

  @Override
  public String getTenant() {
    return input.tenant();
  }

  @Override
  public String getSession() {
    return input.session();
  }

  @Override
  public int getRound() {
    return input.round();
  }

  @Override
  public double getPriority() {
    return priority;
  }

  @Override
  public int getPromptBlocks() {
    return blocks.promptBlocks();
  }

  @Override
  public long blockKey(int block) {
    return blocks.key(block);
  }
}
