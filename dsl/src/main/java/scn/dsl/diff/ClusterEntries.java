package scn.dsl.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import scn.dsl.diff.Entry.Nature;

/** Reads what clusters and kinds of hardware say. */
final class ClusterEntries {
  private ClusterEntries() {}

  static Stream<Entry> of(Both item) {
    return switch (item.label()) {
      case "clusterParam" -> Stream.empty();
      case "clusterSection" -> Stream.of(Entries.section(item.the("section")));
      case "model" -> Stream.of(Entries.text("model", item));
      case "gpu" ->
          Stream.of(
              Entries.text("gpu", item)
                  .with(
                      item.children("quantity").stream()
                          .map(it -> Entry.value("count", it, it))
                          .toList()));
      case "latency" -> Stream.of(latency(item));
      case "instances" -> Stream.of(instances(item));
      case "kv" -> Stream.of(Entry.part("kv", kv(item), item));
      default -> Stream.of(Entries.other(item));
    };
  }

  private static Entry latency(Both item) {
    List<Entry> figures = new ArrayList<>();
    for (Both figure : item.children("figure")) {
      String values = String.join(", ", texts(figure, true));
      figures.add(
          Entry.value(figure.name(), values, String.join(", ", texts(figure, false)), figure));
    }
    return Entries.choice("latency", item.name(), figures, item);
  }

  private static List<String> texts(Both figure, boolean canonical) {
    return figure.children("quantity").stream()
        .map(Both::settled)
        .map(it -> canonical ? Wording.canonical(it) : Wording.shown(it))
        .toList();
  }

  private static Entry instances(Both item) {
    Both name = item.the("name");
    Entry hardware = Entry.value("hardware", name, name).as(Nature.REFERENCE);
    return Entry.value("instances", item, item.the("value"))
        .placedAmong("instances")
        .with(List.of(hardware));
  }

  private static List<Entry> kv(Both kv) {
    List<Entry> entries = new ArrayList<>();
    for (Both item : kv.children("kvItem")) {
      entries.add(
          item.label().equals("block")
              ? Entry.value("block", item, item.the("value"))
              : Entry.value("tier " + item.name(), item, item.the("value"))
                  .with(Entries.settings(item)));
    }
    return entries;
  }
}
