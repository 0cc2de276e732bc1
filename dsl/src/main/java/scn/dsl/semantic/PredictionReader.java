package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.policy.Dimension;
import scn.dsl.syntax.EffectNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.PredictionNode;
import scn.dsl.syntax.QuantityNode;
import scn.engine.compare.Prediction;
import scn.engine.compare.Sign;

/** Reads what is said of a metric. */
record PredictionReader(Faults faults) {

  /**
   * @param references whom a bound may be relative to, besides {@code baseline}
   */
  Optional<Expectation> read(PredictionNode node, Collection<String> references) {
    Optional<MetricKind> kind = MetricKind.find(node.metric().name().text());
    Optional<Metric> metric = new MetricReader(faults).read(node.metric());
    Optional<Prediction> prediction = prediction(node, kind, references);
    if (metric.isEmpty() || prediction.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Expectation(
            metric.get(),
            prediction.get(),
            reference(node.effect()).map(NameNode::text).filter(it -> !it.equals("baseline")),
            metric.get().name() + " " + node.effect().written(),
            node.at()));
  }

  private static Optional<NameNode> reference(EffectNode effect) {
    return effect instanceof EffectNode.Comparison comparison
        ? comparison.reference()
        : Optional.empty();
  }

  private Optional<Prediction> prediction(
      PredictionNode node, Optional<MetricKind> kind, Collection<String> references) {
    if (node.effect() instanceof EffectNode.Change change) {
      return change(change);
    }
    if (node.effect() instanceof EffectNode.NoChange change) {
      return above(change.bound(), 0).map(Prediction.ChangesLess::new);
    }
    if (node.effect() instanceof EffectNode.MoreThan more) {
      Optional<Double> margin =
          more.margin().isEmpty() ? Optional.of(0.0) : share(more.margin().get());
      return margin.map(it -> new Prediction.BeyondSum(direction(more.falls()), it));
    }
    boolean gap = node.metric().function().map(it -> it.text().equals("gap")).orElse(false);
    return comparison((EffectNode.Comparison) node.effect(), kind, gap, references);
  }

  private Optional<Prediction> change(EffectNode.Change change) {
    Optional<Double> low = change.low().flatMap(this::share);
    Optional<Double> high = change.high().flatMap(this::share);
    if (low.isPresent() != change.low().isPresent()
        || high.isPresent() != change.high().isPresent()) {
      return Optional.empty();
    }
    QuantityNode first = change.low().or(change::high).orElseThrow();
    double most = Math.max(low.orElse(0.0), high.orElse(0.0));
    if (change.falls() && most > 1) {
      faults.error(first.at(), "nothing falls by more than 100%", "for example: falls 40% .. 60%");
      return Optional.empty();
    }
    if (low.isPresent() && low.equals(high)) {
      String exact = change.low().get().written();
      String verb = change.falls() ? "falls" : "rises";
      faults.error(
          first.at(),
          "no measurement can confirm a change of exactly " + exact,
          "write a range, or: " + verb + " at least " + exact);
      return Optional.empty();
    }
    if (low.isPresent() && high.isPresent() && low.get() > high.get()) {
      faults.error(
          first.at(),
          "the range %s .. %s is empty"
              .formatted(change.low().get().written(), change.high().get().written()),
          "the smaller change comes first");
      return Optional.empty();
    }
    return Optional.of(
        new Prediction.Change(direction(change.falls()), optional(low), optional(high)));
  }

  private Optional<Prediction> comparison(
      EffectNode.Comparison comparison,
      Optional<MetricKind> kind,
      boolean gap,
      Collection<String> references) {
    Sign sign = sign(comparison.sign());
    if (comparison.reference().isPresent()) {
      NameNode reference = comparison.reference().get();
      if (!reference.text().equals("baseline") && !references.contains(reference.text())) {
        List<String> known = new ArrayList<>(references);
        known.add(0, "baseline");
        faults.error(
            reference.at(),
            "no strategy '" + reference.text() + "' takes part",
            NearestName.hint(reference.text(), known, "strategies"));
        return Optional.empty();
      }
      return share(comparison.bound()).map(it -> new Prediction.ShareOf(sign, it));
    }
    if (kind.isEmpty()) {
      new Quantities(faults).measure(comparison.bound());
      return Optional.empty();
    }
    Quantities quantities = new Quantities(faults);
    return gap
        ? quantities
            .read(comparison.bound(), "gap", Quantities.NUMBER)
            .map(it -> new Prediction.Value(sign, it))
        : quantities
            .read(comparison.bound(), kind.get().name(), kind.get().dimensions())
            .map(it -> new Prediction.Value(sign, kind.get().inUnitOfResults(it)));
  }

  static Sign sign(String symbol) {
    return Arrays.stream(Sign.values())
        .filter(each -> each.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Double> above(QuantityNode quantity, double low) {
    Optional<Double> share = share(quantity);
    if (share.isPresent() && share.get() <= low) {
      faults.error(quantity.at(), "no change is less than " + quantity.written(), "for example 5%");
      return Optional.empty();
    }
    return share;
  }

  /** As a fraction: 0.4 for 40%. */
  private Optional<Double> share(QuantityNode quantity) {
    Optional<Measure> measure = new Quantities(faults).measure(quantity);
    if (measure.isEmpty()) {
      return Optional.empty();
    }
    if (measure.get().dimension() != Dimension.NUMBER) {
      faults.error(
          quantity.at(),
          "a change is a share, but "
              + quantity.written()
              + " is "
              + measure.get().dimension().noun(),
          "for example 40%");
      return Optional.empty();
    }
    double share = measure.get().value();
    if (share < 0) {
      faults.error(quantity.at(), "a share is not below 0", "say falls or rises");
      return Optional.empty();
    }
    if (share > 1 && !quantity.unit().equals("%")) {
      faults.error(
          quantity.at(),
          "a change is a share, " + quantity.number() + " would be " + quantity.number() + "00%",
          "did you mean " + quantity.number() + "%?");
      return Optional.empty();
    }
    return Optional.of(share);
  }

  private static Prediction.Direction direction(boolean falls) {
    return falls ? Prediction.Direction.FALLS : Prediction.Direction.RISES;
  }

  private static OptionalDouble optional(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
