package scn.dsl.effect;

import scn.dsl.run.ClaimResult;
import scn.dsl.semantic.Claim;

/**
 * A claim that is judged otherwise now.
 *
 * @param before its judgement in the older version
 * @param after its judgement in the newer version
 */
public record Flip(ClaimResult before, ClaimResult after) {

  public Claim claim() {
    return after.claim();
  }
}
