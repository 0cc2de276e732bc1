package scn.dsl.blis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.Span;

/** The fields of one mapping; faults of several fields are all reported. */
final class Fields {
  private final YamlNode.Mapping mapping;
  private final Findings findings;

  private Fields(YamlNode.Mapping mapping, Findings findings) {
    this.mapping = mapping;
    this.findings = findings;
  }

  /** Reports fields that are not among the known ones. */
  static Fields of(YamlNode.Mapping mapping, List<String> known, Findings findings) {
    for (YamlNode.Entry entry : mapping.entries().values()) {
      if (!known.contains(entry.key())) {
        findings.error(
            entry.at(),
            "there is no field '" + entry.key() + "'",
            NearestName.hint(entry.key(), known, "fields"));
      }
    }
    return new Fields(mapping, findings);
  }

  Span at() {
    return mapping.at();
  }

  /** Whether the field is there with any value but an empty one. */
  boolean has(String name) {
    YamlNode.Entry entry = mapping.entries().get(name);
    return entry != null && !(entry.value() instanceof YamlNode.Scalar it && it.text().isEmpty());
  }

  Span at(String name) {
    YamlNode.Entry entry = mapping.entries().get(name);
    return entry == null ? mapping.at() : entry.at();
  }

  /** Empty if the field is missing or empty. */
  String text(String name) {
    if (!has(name)) {
      return "";
    }
    if (mapping.entries().get(name).value() instanceof YamlNode.Scalar scalar) {
      return scalar.text();
    }
    findings.error(at(name), "'" + name + "' is one value", "");
    return "";
  }

  boolean isTrue(String name) {
    return text(name).equals("true");
  }

  boolean isFalse(String name) {
    return mapping.entries().get(name).value() instanceof YamlNode.Scalar it
        && it.text().equals("false");
  }

  /** As written, so that no digit is lost; empty if missing or no number. */
  Optional<String> number(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
      return Optional.of(plain(text));
    }
    findings.error(at(name), "'" + name + "' is '" + text + "', not a number", "");
    return Optional.empty();
  }

  /** 2000.0 is 2000. */
  private static String plain(String number) {
    return number.matches("-?[0-9]+\\.0+") ? number.substring(0, number.indexOf('.')) : number;
  }

  /** As above; a missing one is an error. */
  String required(String name) {
    Optional<String> number = number(name);
    if (number.isEmpty() && text(name).isEmpty()) {
      findings.error(at(), "there is no '" + name + "' here", "");
    }
    return number.orElse("1");
  }

  /** A number of microseconds in the largest unit that keeps it whole; 0 if missing. */
  String time(String name) {
    return inLargestUnit(number(name).orElse("0"));
  }

  private static String inLargestUnit(String micros) {
    if (micros.equals("0")) {
      return "0 s";
    }
    if (micros.matches("[1-9][0-9]*000000")) {
      return micros.substring(0, micros.length() - 6) + " s";
    }
    if (micros.matches("[1-9][0-9]*000")) {
      return micros.substring(0, micros.length() - 3) + " ms";
    }
    return micros + " us";
  }

  Optional<Fields> mapping(String name, List<String> known) {
    if (!has(name)) {
      return Optional.empty();
    }
    if (mapping.entries().get(name).value() instanceof YamlNode.Mapping inner) {
      return Optional.of(of(inner, known, findings));
    }
    findings.error(at(name), "'" + name + "' has fields of its own", "");
    return Optional.empty();
  }

  /** A mapping whose keys are values. */
  Optional<Fields> anyMapping(String name) {
    return has(name) && mapping.entries().get(name).value() instanceof YamlNode.Mapping inner
        ? Optional.of(new Fields(inner, findings))
        : Optional.empty();
  }

  /** The fields of every item of a list. */
  List<Fields> list(String name, List<String> known) {
    List<Fields> items = new ArrayList<>();
    if (!has(name)) {
      return items;
    }
    if (!(mapping.entries().get(name).value() instanceof YamlNode.Sequence sequence)) {
      findings.error(at(name), "'" + name + "' is a list", "");
      return items;
    }
    for (YamlNode item : sequence.items()) {
      if (item instanceof YamlNode.Mapping inner) {
        items.add(of(inner, known, findings));
      } else {
        findings.error(item.at(), "an item of '" + name + "' has fields of its own", "");
      }
    }
    return items;
  }

  /** The values of a list. */
  List<YamlNode.Scalar> texts(String name) {
    List<YamlNode.Scalar> texts = new ArrayList<>();
    if (has(name) && mapping.entries().get(name).value() instanceof YamlNode.Sequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (item instanceof YamlNode.Scalar scalar) {
          texts.add(scalar);
        } else {
          findings.error(item.at(), "an item of '" + name + "' is one value", "");
        }
      }
    } else if (has(name)) {
      findings.error(at(name), "'" + name + "' is a list", "");
    }
    return texts;
  }

  /** All fields in file order, for a mapping whose keys are values. */
  List<YamlNode.Entry> entries() {
    return List.copyOf(mapping.entries().values());
  }
}
