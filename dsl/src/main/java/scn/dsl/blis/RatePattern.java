package scn.dsl.blis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Span;

/**
 * Turns the patterns of cohorts into rates that change with time. BLIS makes on-off windows of
 * them, whose mean over an hour or a segment these rates have at its middle or its start.
 */
final class RatePattern {
  static final List<String> FIELDS = List.of("diurnal", "spike", "drain");
  private static final int DRAIN_SEGMENTS = 10;

  private final ScenarioText text;
  private final Findings findings;
  private Optional<BigDecimal> whole = Optional.empty();
  private BigDecimal fractions = BigDecimal.ZERO;

  RatePattern(ScenarioText text, Findings findings) {
    this.text = text;
    this.findings = findings;
  }

  /** What a fraction is of the rate of all. */
  void shares(Fields top, List<Fields> clients, List<Fields> cohorts) {
    whole = top.number("aggregate_rate").map(BigDecimal::new);
    List<Fields> all = new ArrayList<>(clients);
    all.addAll(cohorts);
    for (Fields each : all) {
      fractions =
          fractions.add(each.number("rate_fraction").map(BigDecimal::new).orElse(BigDecimal.ZERO));
    }
  }

  /** The rate of a client, with its word; empty if it has no pattern. */
  Optional<String> rate(Fields client) {
    List<String> said = FIELDS.stream().filter(client::has).toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    if (said.size() > 1 || client.has("lifecycle")) {
      said.forEach(
          each ->
              text.note(
                  client.at(each), "not carried over: " + each + ", one of several patterns"));
      return Optional.empty();
    }
    Optional<BigDecimal> fraction = client.number("rate_fraction").map(BigDecimal::new);
    if (whole.isEmpty() || fraction.isEmpty() || fractions.signum() <= 0) {
      text.note(client.at(said.get(0)), "not carried over: " + said.get(0) + ", without a rate");
      return Optional.empty();
    }
    BigDecimal peak = whole.get().multiply(fraction.get()).divide(fractions, MathContext.DECIMAL64);
    return switch (said.get(0)) {
      case "diurnal" -> diurnal(client, peak);
      case "spike" -> spike(client, peak);
      default -> drain(client, peak);
    };
  }

  /** Between the peak and the peak over R, as a cosine over the day. */
  private Optional<String> diurnal(Fields client, BigDecimal peak) {
    return client
        .mapping("diurnal", List.of("peak_hour", "peak_to_trough_ratio"))
        .map(
            it -> {
              BigDecimal ratio = new BigDecimal(it.required("peak_to_trough_ratio"));
              Span at = client.at("diurnal");
              if (ratio.compareTo(BigDecimal.ONE) < 0) {
                findings.error(at, "peak_to_trough_ratio is below 1", "write 1 or more");
                return "";
              }
              text.note(at, "diurnal: a smooth rate, where BLIS is on and off within each hour");
              BigDecimal trough = peak.divide(ratio, MathContext.DECIMAL64);
              BigDecimal sum = peak.add(trough);
              BigDecimal amplitude =
                  peak.subtract(trough)
                      .multiply(BigDecimal.valueOf(100))
                      .divide(sum, MathContext.DECIMAL64);
              return "rate wave(mean: %s req/s, amplitude: %s%%, period: 24 h, peak: %s h)"
                  .formatted(
                      plain(sum.divide(BigDecimal.valueOf(2), MathContext.DECIMAL64)),
                      plain(amplitude),
                      it.number("peak_hour").orElse("0"));
            });
  }

  /** Nothing but a while at the full rate. */
  private Optional<String> spike(Fields client, BigDecimal rate) {
    return client
        .mapping("spike", List.of("start_time_us", "duration_us", "trace_rate"))
        .map(
            it -> {
              if (it.has("trace_rate")) {
                text.note(it.at("trace_rate"), "not carried over: trace_rate");
              }
              BigDecimal start = micros(it, "start_time_us");
              BigDecimal end = start.add(micros(it, "duration_us"));
              List<String> points = new ArrayList<>();
              if (start.signum() > 0) {
                points.add("0 s: 0 req/s");
              }
              points.add(point(start, rate));
              points.add(point(end, BigDecimal.ZERO));
              return "rate steps { " + String.join("  ", points) + " }";
            });
  }

  /** The full rate, then ten steps down: 100 %, 90 % and so on to 10 %, then nothing. */
  private Optional<String> drain(Fields client, BigDecimal rate) {
    return client
        .mapping("drain", List.of("start_time_us", "ramp_duration_us"))
        .map(
            it -> {
              text.note(client.at("drain"), "drain: steps, where BLIS is on and off within each");
              BigDecimal start = micros(it, "start_time_us");
              BigDecimal step = micros(it, "ramp_duration_us").divide(BigDecimal.TEN);
              List<String> points = new ArrayList<>();
              points.add(point(BigDecimal.ZERO, rate));
              for (int i = 1; i <= DRAIN_SEGMENTS; i++) {
                BigDecimal at = start.add(step.multiply(BigDecimal.valueOf(i)));
                points.add(
                    point(
                        at,
                        rate.multiply(BigDecimal.valueOf(DRAIN_SEGMENTS - i))
                            .divide(BigDecimal.TEN)));
              }
              return "rate steps { " + String.join("  ", points) + " }";
            });
  }

  private static String point(BigDecimal micros, BigDecimal rate) {
    return plain(micros.movePointLeft(6)) + " s: " + plain(rate) + " req/s";
  }

  private static BigDecimal micros(Fields of, String name) {
    return new BigDecimal(of.number(name).orElse("0"));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
