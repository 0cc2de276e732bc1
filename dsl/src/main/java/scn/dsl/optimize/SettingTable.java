package scn.dsl.optimize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import scn.dsl.policy.Dimension;
import scn.dsl.run.Figures;
import scn.dsl.run.TextTable;
import scn.dsl.semantic.OpenParameter;
import scn.dsl.semantic.SearchSpace;
import scn.engine.search.space.Setting;

/** A setting with units, beside the defaults and the ranges. */
record SettingTable(Optimization result) {
  private static final double MILLI = 1e3;
  private static final double SECOND = 1e6;

  /** Below this decimals are counted instead of written. */
  private static final double TINY = 1e-3;

  /**
   * What has an effect in a setting; the rest is named below.
   *
   * @param called what the setting is called
   */
  void writeTo(Page page, String called, Setting setting) {
    SearchSpace language = result.plan().mapping().language();
    double[] numbers = result.plan().mapping().numbers(setting);
    Setting defaults = result.study().space().defaults();
    TextTable table = page.table(22, 14, 14);
    table.add("  parameter", List.of(" " + called, " default"), List.of("searched"));
    List<String> idle = new ArrayList<>();
    for (OpenParameter parameter : language.parameters()) {
      if (language.isInPlay(parameter, numbers)) {
        table.add(
            "  " + parameter.name(),
            List.of(value(parameter.name(), setting), value(parameter.name(), defaults)),
            searched(parameter));
      } else {
        idle.add(parameter.name());
      }
    }
    page.add(table);
    if (!idle.isEmpty()) {
      page.words("  not in play: " + String.join(", ", idle), 4);
    }
  }

  /** From the longest to the shortest way to say it. */
  private static List<String> searched(OpenParameter parameter) {
    if (parameter.domain() instanceof OpenParameter.Choice choice) {
      List<String> choices = choice.choices();
      List<String> ways = new ArrayList<>();
      ways.add(choices.size() == 1 ? "fixed" : String.join(", ", choices));
      for (int count = choices.size() - 1; count > 0; count--) {
        ways.add(String.join(", ", choices.subList(0, count)) + ", ..");
      }
      ways.add(choices.size() + " choices");
      return ways;
    }
    OpenParameter.Range range = (OpenParameter.Range) parameter.domain();
    if (range.low() == range.high()) {
      return List.of("fixed");
    }
    String low = value(parameter, range.low());
    String high = value(parameter, range.high());
    String log = range.log() ? " log" : "";
    String unit = high.contains(" ") ? high.substring(high.indexOf(' ')) : "";
    String bare = low.endsWith(unit) ? low.substring(0, low.length() - unit.length()) : low;
    return List.of(low + " .. " + high + log, bare + " .. " + high + log, bare + " .. " + high);
  }

  /** As people read it; the exact value is in the strategy that is printed. */
  String value(String name, Setting setting) {
    SearchSpace language = result.plan().mapping().language();
    double[] numbers = result.plan().mapping().numbers(setting);
    double number = numbers[language.parameters().indexOf(language.parameter(name))];
    for (List<String> simplex : language.simplexes()) {
      if (simplex.contains(name)) {
        double sum = 0;
        for (String each : simplex) {
          sum += numbers[language.parameters().indexOf(language.parameter(each))];
        }
        return Figures.share(number / sum);
      }
    }
    return value(language.parameter(name), number);
  }

  /** A number of a range, or the choice it stands for. */
  static String value(OpenParameter parameter, double number) {
    if (parameter.domain() instanceof OpenParameter.Choice choice) {
      return choice.choices().get((int) number);
    }
    Dimension dimension = ((OpenParameter.Range) parameter.domain()).dimension();
    if (dimension == Dimension.TIME && number >= MILLI) {
      return number >= SECOND ? digits(number / SECOND) + " s" : digits(number / MILLI) + " ms";
    }
    String unit = dimension.baseUnit();
    return digits(number) + (unit.isEmpty() || unit.startsWith("/") ? unit : " " + unit);
  }

  private static String digits(double number) {
    if (number == 0 || Math.abs(number) >= TINY) {
      return Figures.value(number);
    }
    String written = String.format(Locale.ROOT, "%.2e", number);
    int e = written.indexOf('e');
    String digits = new BigDecimal(written.substring(0, e)).stripTrailingZeros().toPlainString();
    return digits + "e" + Integer.parseInt(written.substring(e + 1));
  }
}
