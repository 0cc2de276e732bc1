package scn.dsl.syntax;

import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** What a prediction says of its metric. */
public sealed interface EffectNode extends Node {

  /** As the user would write it, in one line. */
  String written();

  /** Falls or rises by an amount in a range; an open end is empty. */
  record Change(boolean falls, Optional<QuantityNode> low, Optional<QuantityNode> high, Span at)
      implements EffectNode {

    @Override
    public String written() {
      String direction = direction(falls);
      if (low.isEmpty()) {
        return direction + " at most " + high.orElseThrow().written();
      }
      return high.map(it -> direction + " " + low.get().written() + " .. " + it.written())
          .orElseGet(() -> direction + " at least " + low.get().written());
    }
  }

  /** What a change is held against. */
  enum Than {
    /** The changes by each of two parts. */
    SUM("the sum"),
    /** The same change under other circumstances. */
    THERE("there");

    private final String words;

    Than(String words) {
      this.words = words;
    }
  }

  /** Falls or rises by more than something else does, by a margin if one is said. */
  record MoreThan(boolean falls, Than than, Optional<QuantityNode> margin, Span at)
      implements EffectNode {

    @Override
    public String written() {
      return direction(falls)
          + " more than "
          + than.words
          + margin.map(it -> " by at least " + it.written()).orElse("");
    }
  }

  /** Changes by less than the bound, either way. */
  record NoChange(QuantityNode bound, Span at) implements EffectNode {

    @Override
    public String written() {
      return "changes less than " + bound.written();
    }
  }

  /** Compares with a bound, absolute or relative to a strategy or the word {@code baseline}. */
  record Comparison(String sign, QuantityNode bound, Optional<NameNode> reference, Span at)
      implements EffectNode {

    @Override
    public String written() {
      return sign + " " + bound.written() + reference.map(it -> " of " + it.text()).orElse("");
    }
  }

  private static String direction(boolean falls) {
    return falls ? "falls" : "rises";
  }
}
