package scn.dsl.run;

import java.util.ArrayList;
import java.util.List;
import scn.engine.kv.BlockTable;
import scn.engine.policy.Request;
import scn.engine.policy.SloClass;
import scn.engine.workload.RequestInput;
import scn.engine.workload.Workload;

/** A request of a trace as policies see it, outside any run. */
record RecordedRequest(int getId, RequestInput input, BlockTable blocks) implements Request {
  private static final int BLOCK_TOKENS = 16;

  static List<Request> all(Workload workload) {
    List<Request> requests = new ArrayList<>();
    for (RequestInput input : workload.requests()) {
      BlockTable blocks =
          new BlockTable(
              input.prefixStream(),
              input.prefixTokens(),
              input.ownStream(),
              input.inputTokens(),
              input.sections(),
              BLOCK_TOKENS);
      requests.add(new RecordedRequest(requests.size(), input, blocks));
    }
    return requests;
  }

  @Override
  public String getName() {
    return input.name();
  }

  @Override
  public long getArrivalMicros() {
    return input.arrivalMicros();
  }

  @Override
  public int getInputTokens() {
    return input.inputTokens();
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
    return 0;
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
