package scn.dsl.blis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** Flags of the command line of BLIS, each with a value or the name of what tunes it. */
final class Flags {
  /** What the numbers of a flag are measured in, as the language writes it behind them. */
  private static final Map<String, String> UNITS =
      Map.of(
          "slo-age-weight", "/us",
          "slo-threshold-standard", " us",
          "slo-threshold-sheddable", " us",
          "slo-prefill-critical", " tokens",
          "slo-prefill-sheddable", " tokens",
          "long-prefill-token-threshold", " tokens",
          "snapshot-refresh-interval", " us",
          "total-kv-blocks", " blocks",
          "kv-cpu-blocks", " blocks",
          "block-size-in-tokens", " tokens");

  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("slo-base-critical", "10"),
          Map.entry("slo-base-standard", "5"),
          Map.entry("slo-base-sheddable", "1"),
          Map.entry("slo-age-weight", "1e-5"),
          Map.entry("slo-threshold-standard", "100000"),
          Map.entry("slo-threshold-sheddable", "200000"),
          Map.entry("slo-scorer-bias-critical", "0.9"),
          Map.entry("slo-scorer-bias-sheddable", "0.2"),
          Map.entry("load-adaptive-low", "2"),
          Map.entry("load-adaptive-high", "15"),
          Map.entry("slo-gated-threshold", "8"));

  private final Map<String, Value> values = new LinkedHashMap<>();

  /**
   * @param text a number, a name, {@code true}, or the name of a parameter
   */
  private record Value(String text, boolean tuned, Span at) {}

  /** {@code --routing-policy weighted}, {@code --slo-prefill}, {@code --scheduler=sjf}. */
  void fixed(List<YamlNode.Scalar> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).text();
      String flag = word.replaceFirst("^-+", "");
      int equals = flag.indexOf('=');
      boolean valued =
          equals < 0 && i + 1 < words.size() && !words.get(i + 1).text().startsWith("--");
      Span at = words.get(i).at();
      if (equals >= 0) {
        values.put(flag.substring(0, equals), new Value(flag.substring(equals + 1), false, at));
      } else {
        values.put(flag, new Value(valued ? words.get(++i).text() : "true", false, at));
      }
    }
  }

  void tuned(String flag, String parameter, Span at) {
    values.put(flag, new Value(parameter, true, at));
  }

  static String unit(String flag) {
    return UNITS.getOrDefault(flag, "");
  }

  /** What BLIS takes where nothing is said, if a range allows it; else its lower end. */
  static String usual(String flag, String low, String high) {
    BigDecimal usual = new BigDecimal(DEFAULTS.getOrDefault(flag, low));
    boolean allowed =
        usual.compareTo(new BigDecimal(low)) >= 0 && usual.compareTo(new BigDecimal(high)) <= 0;
    return allowed ? DEFAULTS.getOrDefault(flag, low) : low;
  }

  boolean isTuned(String flag) {
    return values.containsKey(flag) && values.get(flag).tuned;
  }

  boolean has(String flag) {
    return values.containsKey(flag);
  }

  Span at(String flag) {
    return values.get(flag).at;
  }

  /** Its value, which from now on counts as carried over. */
  Optional<String> take(String flag) {
    return Optional.ofNullable(values.remove(flag))
        .map(it -> it.tuned || !isNumber(it.text) ? it.text : it.text + unit(flag));
  }

  boolean takeSwitch(String flag) {
    return take(flag).map(it -> !it.equals("false")).orElse(false);
  }

  /** What nobody took. */
  Map<String, Span> rest() {
    Map<String, Span> rest = new LinkedHashMap<>();
    values.forEach((flag, value) -> rest.put("--" + flag + " " + value.text, value.at));
    return rest;
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?");
  }
}
