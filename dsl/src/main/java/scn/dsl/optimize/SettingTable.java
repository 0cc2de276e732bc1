package scn.dsl.optimize;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import scn.dsl.policy.Dimension;
import scn.dsl.run.Figures;
import scn.dsl.run.TextTable;
import scn.dsl.semantic.OpenParameter;
import scn.engine.search.space.Setting;

/** A setting with units, beside the defaults and the ranges. */
record SettingTable(Optimization result) {
  private static final double MILLI = 1e3;
  private static final double SECOND = 1e6;

  /** Below this decimals are counted instead of written. */
  private static final double TINY = 1e-3;

  String text() {
    return of(result, result.winner().orElseThrow());
  }

  static String of(Optimization result, Setting setting) {
    SpaceMapping mapping = result.plan().mapping();
    double[] numbers = mapping.numbers(setting);
    double[] defaults = mapping.language().initial();
    TextTable table = new TextTable(TextTable.WIDTH, 22, 14, 14);
    table.add("  parameter", List.of(" tuned", " default"), List.of("searched"));
    for (int i = 0; i < numbers.length; i++) {
      OpenParameter parameter = mapping.language().parameters().get(i);
      table.add(
          "  " + parameter.name(),
          List.of(value(parameter, numbers[i]), value(parameter, defaults[i])),
          List.of(range(parameter), ""));
    }
    return table.text();
  }

  private static String range(OpenParameter parameter) {
    if (parameter.domain() instanceof OpenParameter.Choice choice) {
      return String.join(", ", choice.choices());
    }
    OpenParameter.Range range = (OpenParameter.Range) parameter.domain();
    return "%s .. %s%s"
        .formatted(
            value(parameter, range.low()),
            value(parameter, range.high()),
            range.log() ? " log" : "");
  }

  /** As people read it; the exact value is in the strategy that is printed. */
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
