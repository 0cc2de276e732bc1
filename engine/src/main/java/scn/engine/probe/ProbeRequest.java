package scn.engine.probe;

import scn.engine.policy.Request;
import scn.engine.policy.SloClass;

/** A request that exists only to be asked about: single-turn, of no tenant, with nothing shared. */
record ProbeRequest(int id, SloClass sloClass, long arrivalMicros, int inputTokens)
    implements Request {

  @Override
  public String getName() {
    return "request_" + id;
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
    return sloClass;
  }

  @Override
  public String getTenant() {
    return "";
  }

  @Override
  public String getSession() {
    return "";
  }

  @Override
  public int getRound() {
    return 0;
  }

  @Override
  public double getPriority() {
    return 0;
  }

  @Override
  public int getPromptBlocks() {
    return 0;
  }

  @Override
  public long blockKey(int block) {
    throw new IndexOutOfBoundsException("a request without blocks has no block " + block);
  }
}
