package scn.dsl.determinism;

import java.util.ArrayList;
import java.util.List;
import scn.engine.policy.Request;
import scn.engine.policy.SloClass;

/** A request to ask policies about: two of every class, of unlike length, age and origin. */
record SampleRequest(int getId, SloClass getSloClass, int getInputTokens) implements Request {
  private static final int BLOCK = 16;

  static List<Request> all() {
    List<Request> all = new ArrayList<>();
    for (SloClass sloClass : SloClass.values()) {
      all.add(new SampleRequest(all.size(), sloClass, 5));
      all.add(new SampleRequest(all.size(), sloClass, 400 + 100 * all.size()));
    }
    return List.copyOf(all);
  }

  @Override
  public String getName() {
    return "request_" + getId;
  }

  @Override
  public long getArrivalMicros() {
    return 1000L * (getId / 2);
  }

  @Override
  public String getTenant() {
    return getId % 3 == 0 ? "" : "tenant" + getId % 3;
  }

  @Override
  public String getSession() {
    return getId % 4 == 0 ? "" : "session" + getId % 4;
  }

  @Override
  public int getRound() {
    return getId % 4 == 0 ? 0 : getId % 3;
  }

  @Override
  public double getPriority() {
    return getId % 5;
  }

  @Override
  public int getPromptBlocks() {
    return getInputTokens / BLOCK;
  }

  @Override
  public long blockKey(int block) {
    return ((long) (getId % 4 + 1) << 32) | block;
  }

  /** As messages name a request. */
  static String describe(Request request) {
    String label = request.getSloClass().label();
    return request.getName() + (label.isEmpty() ? "" : " (" + label + ")");
  }
}
