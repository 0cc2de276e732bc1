package scn.dsl.show;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;

/** Prints what runs over several lines if its parts come from several places. */
final class Blocks {
  private Blocks() {}

  static void print(TextBuilder out, SectionNode section, Function<SettingNode, String> origin) {
    settings(out, section.key().text(), section.settings(), "", origin);
  }

  /**
   * @param origin of the head, empty if that of the settings says it
   */
  static void settings(
      TextBuilder out,
      String head,
      List<SettingNode> settings,
      String origin,
      Function<SettingNode, String> origins) {
    out.line(head + " {", origin);
    for (SettingNode each : settings) {
      out.line(each.key().text() + " " + ItemText.value(each.value()), origins.apply(each));
    }
    out.line("}");
  }

  /** A call on one line if everything in it comes from one place, else a line an argument. */
  static void call(
      TextBuilder out,
      String head,
      List<ArgumentNode> arguments,
      String tail,
      String origin,
      Function<ArgumentNode, String> origins) {
    Set<String> places = new HashSet<>();
    arguments.forEach(each -> places.add(origins.apply(each)));
    boolean together = arguments.isEmpty() || places.equals(Set.of(origin));
    StringBuilder line = new StringBuilder(head).append(arguments.isEmpty() ? "" : "(");
    for (int i = 0; i < arguments.size(); i++) {
      ArgumentNode each = arguments.get(i);
      boolean last = i == arguments.size() - 1;
      line.append(each.name().text()).append(": ").append(ItemText.value(each.value()));
      line.append(last ? ")" : together ? ", " : ",");
      if (!together && !last) {
        out.line(line.toString(), origins.apply(each));
        line.setLength(0);
      }
    }
    String end = together ? origin : origins.apply(arguments.get(arguments.size() - 1));
    out.line(line.append(tail).toString(), end);
  }
}
