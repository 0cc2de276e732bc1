package scn.dsl.run;

import scn.dsl.semantic.Expectation;
import scn.engine.compare.Verdict;

/**
 * A prediction and its verdict.
 *
 * @param circumstances under which, where a claim has several; else empty
 * @param reference whom it compares with; empty for a value
 */
public record Judgement(
    Expectation expectation, String circumstances, String reference, Verdict verdict) {

  Judgement with(Verdict other) {
    return new Judgement(expectation, circumstances, reference, other);
  }
}
