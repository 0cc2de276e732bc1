package scn.dsl.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import scn.dsl.diff.Entry.Nature;

/** Reads what strategies say. */
final class StrategyEntries {
  private StrategyEntries() {}

  static Stream<Entry> of(Both item) {
    return switch (item.label()) {
      case "strategyParam" -> Stream.empty();
      case "strategySection" -> Stream.of(Entries.section(item.the("section")));
      case "policy", "prefillPolicy" -> Stream.of(policy(item));
      case "bridge" -> Stream.of(Entry.value("bridge", item.word(1), item.word(1), item));
      case "simplex", "require" -> Stream.of(condition(item));
      default -> Stream.of(Entries.other(item));
    };
  }

  private static Entry policy(Both item) {
    String kind = item.word(0);
    Both selection = item.the("selection");
    if (selection.label().equals("choice")) {
      return Entry.value(
              kind,
              Wording.canonical(selection.settled()).replaceFirst("choose \\S+ ", ""),
              Wording.shown(selection.settled()),
              item)
          .as(Nature.CHOICE);
    }
    Both option = selection.the("option");
    List<Entry> children = new ArrayList<>(Entries.arguments(option.the("call")));
    for (Both scorer : option.children("scorer")) {
      children.add(scorer(scorer));
    }
    return Entries.choice(kind, option.the("call").name(), children, item);
  }

  private static Entry scorer(Both scorer) {
    String name = scorer.the("call").name();
    List<Entry> children = new ArrayList<>(Entries.arguments(scorer.the("call")));
    children.add(Entry.value("weight", scorer, scorer.the("value")));
    return Entry.part(name, children, scorer).called("scorer " + name).placedAmong("scorers");
  }

  /** What parameters have to do with each other; compared as it is written. */
  private static Entry condition(Both item) {
    String words = Wording.canonical(item.written());
    String shown = Wording.shown(item.written()).substring(item.word(0).length() + 1);
    return Entry.value(item.word(0), words, shown, item);
  }
}
