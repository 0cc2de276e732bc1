package scn.dsl.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.policy.Dimension;
import scn.dsl.policy.ParameterDeclaration;
import scn.dsl.semantic.Measure;
import scn.dsl.syntax.Part;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.Word;

/** What a phrase says, to compare it and to show it. */
final class Wording {
  private Wording() {}

  /** Its words, with every quantity in its base unit. */
  static List<String> tokens(Phrase phrase) {
    List<String> tokens = new ArrayList<>();
    collect(phrase, tokens, true);
    return tokens;
  }

  /** As {@link #tokens}, in one text. */
  static String canonical(Phrase phrase) {
    return String.join(" ", tokens(phrase));
  }

  /** As a person would write it, on one line. */
  static String shown(Phrase phrase) {
    List<String> tokens = new ArrayList<>();
    collect(phrase, tokens, false);
    StringBuilder text = new StringBuilder();
    String last = "";
    for (String token : tokens) {
      boolean joined =
          text.isEmpty()
              || List.of(",", ")", "]", ":", ".").contains(token)
              || List.of("(", "[", ".").contains(last)
              || token.equals("(")
              || token.equals("[");
      text.append(joined ? "" : " ").append(token);
      last = token;
    }
    return text.toString();
  }

  /** The default of a parameter of a script. */
  static String shown(ParameterDeclaration parameter) {
    return parameter.defaultValue() instanceof Double number
        ? shown(plain(number), parameter.dimension().baseUnit())
        : parameter.defaultValue().toString();
  }

  private static void collect(Part part, List<String> tokens, boolean canonical) {
    if (part instanceof Word word) {
      tokens.add(word.text());
      return;
    }
    Phrase phrase = (Phrase) part;
    if (phrase.rule().equals("quantity")) {
      String number = phrase.first().text();
      String unit = phrase.children("unit").stream().map(Phrase::text).findFirst().orElse("");
      tokens.add(canonical ? canonical(number, unit) : shown(number, unit));
      return;
    }
    phrase.parts().forEach(each -> collect(each, tokens, canonical));
  }

  /** A number of tokens may be a plain number wherever it stands, and so the two are the same. */
  private static String canonical(String number, String unit) {
    Optional<Measure> measure = Measure.of(number, unit);
    if (measure.isEmpty()) {
      return Double.parseDouble(number) + " " + unit;
    }
    Dimension dimension = measure.get().dimension();
    boolean plain = dimension == Dimension.NUMBER || dimension == Dimension.TOKENS;
    return measure.get().value() + (plain ? "" : " " + dimension.baseUnit());
  }

  /** Long times in longer units: what a script says in microseconds. */
  private static String shown(String number, String unit) {
    if (unit.equals("us")) {
      double micros = Double.parseDouble(number);
      if (micros != 0 && micros % 1e6 == 0) {
        return plain(micros / 1e6) + " s";
      }
      if (micros != 0 && micros % 1e3 == 0) {
        return plain(micros / 1e3) + " ms";
      }
    }
    boolean close = unit.isEmpty() || unit.startsWith("/") || unit.equals("%");
    return number + (close ? "" : " ") + unit;
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
