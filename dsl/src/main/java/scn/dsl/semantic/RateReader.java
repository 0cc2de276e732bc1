package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.policy.Dimension;
import scn.dsl.syntax.RateNode;
import scn.dsl.syntax.RatePointNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.WorkloadItemNode;
import scn.engine.workload.BurstRate;
import scn.engine.workload.PiecewiseRate;
import scn.engine.workload.PiecewiseRate.Piece;
import scn.engine.workload.RateFunction;
import scn.engine.workload.WaveRate;

/** Reads how many requests come per second, and how that changes with time. */
record RateReader(Quantities quantities) {
  private static final double PLAUSIBLE_RATE = 1e7;
  private static final List<Dimension> RATE = List.of(Dimension.REQUEST_RATE);
  private static final List<String> LAWS = List.of("steps", "ramp", "wave", "bursts");
  private static final List<String> WAVE = List.of("mean", "amplitude", "period", "peak");
  private static final List<String> BURSTS = List.of("base", "peak", "every", "length");

  Optional<RateFunction> read(WorkloadItemNode item) {
    if (item instanceof SettingNode steady) {
      return steady(steady);
    }
    RateNode rate = (RateNode) item;
    return switch (rate.law().text()) {
      case "steps", "ramp" -> points(rate);
      case "wave" -> wave(rate);
      case "bursts" -> bursts(rate);
      default -> {
        String law = rate.law().text();
        faults()
            .error(
                rate.law().at(),
                "there is no rate function '" + law + "'",
                NearestName.hint(law, LAWS, "rate functions"));
        yield Optional.empty();
      }
    };
  }

  private Optional<RateFunction> steady(SettingNode setting) {
    Optional<Double> rate = quantities.above(setting.value(), "rate", RATE, 0, true);
    if (rate.isPresent() && (rate.get() > PLAUSIBLE_RATE || rate.get() < 1 / PLAUSIBLE_RATE)) {
      faults()
          .lint("implausible-rate", setting.value().at(), "this rate is hardly what was meant", "");
    }
    return rate.map(RateFunction.Steady::new);
  }

  private Optional<RateFunction> points(RateNode node) {
    List<Double> times = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    for (RatePointNode point : node.points()) {
      OptionalLong micros = quantities.micros(point.time(), "time", 0);
      Optional<Double> rate = quantities.above(point.rate(), "rate", RATE, 0, false);
      if (micros.isEmpty() || rate.isEmpty()) {
        return Optional.empty();
      }
      double seconds = micros.getAsLong() / 1e6;
      if (!times.isEmpty() && seconds <= times.get(times.size() - 1)) {
        faults().error(point.time().at(), "the times of a rate rise", "put the points in order");
        return Optional.empty();
      }
      times.add(seconds);
      rates.add(rate.get());
    }
    if (times.isEmpty() || times.get(0) != 0) {
      faults()
          .error(
              times.isEmpty() ? node.law().at() : node.points().get(0).at(),
              "a rate begins at 0 s",
              "for example: " + node.law().text() + " { 0 s: 100 req/s  10 s: 400 req/s }");
      return Optional.empty();
    }
    if (rates.stream().allMatch(rate -> rate == 0)) {
      faults().error(node.law().at(), "a rate is above 0 somewhere", "");
      return Optional.empty();
    }
    boolean ramp = node.law().text().equals("ramp");
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      boolean last = i == times.size() - 1;
      pieces.add(
          new Piece(times.get(i), rates.get(i), ramp && !last ? rates.get(i + 1) : rates.get(i)));
    }
    return Optional.of(new PiecewiseRate(pieces));
  }

  private Optional<RateFunction> wave(RateNode node) {
    Arguments of = new Arguments(node.law(), node.arguments(), WAVE, quantities);
    double mean = of.positive("mean", RATE);
    double amplitude = of.notNegative("amplitude", Quantities.NUMBER);
    double period = of.positive("period", Quantities.TIME) / 1e6;
    double peak = of.notNegative("peak", Quantities.TIME) / 1e6;
    of.require(amplitude <= 1, "amplitude", "'amplitude' lies in 0% .. 100% of the mean", "");
    return of.sound() ? Optional.of(new WaveRate(mean, amplitude, period, peak)) : Optional.empty();
  }

  private Optional<RateFunction> bursts(RateNode node) {
    Arguments of = new Arguments(node.law(), node.arguments(), BURSTS, quantities);
    double base = of.notNegative("base", RATE);
    double peak = of.positive("peak", RATE);
    double every = of.positive("every", Quantities.TIME) / 1e6;
    double length = of.positive("length", Quantities.TIME) / 1e6;
    of.require(length <= every, "length", "'length' is longer than 'every'", "");
    return of.sound() ? Optional.of(new BurstRate(base, peak, every, length)) : Optional.empty();
  }

  private Faults faults() {
    return quantities.faults();
  }
}
