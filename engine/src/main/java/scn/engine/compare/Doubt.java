package scn.engine.compare;

/** Why a measured prediction is neither confirmed nor refuted. */
public enum Doubt {
  ONE_SEED("one seed gives no interval; run at least two, better ten"),
  STRADDLES("the interval holds values that the prediction allows and values that it excludes");

  private final String statement;

  Doubt(String statement) {
    this.statement = statement;
  }

  public String statement() {
    return statement;
  }
}
