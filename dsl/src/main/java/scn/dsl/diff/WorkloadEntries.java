package scn.dsl.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what workloads and their clients say. */
final class WorkloadEntries {
  private WorkloadEntries() {}

  static Stream<Entry> of(Both item) {
    return switch (item.label()) {
      case "workloadParam" -> Stream.empty();
      case "workloadTraffic", "clientTraffic" -> of(item.the("traffic"));
      case "replay" -> Stream.of(Entries.file("replay", item).with(Entries.settings(item)));
      case "workloadRate", "clientRate" -> Stream.of(rate(item.the("rate"), item));
      case "workloadSetting", "clientSetting" ->
          Stream.of(Entry.value(item.word(0), item, item.the("value")));
      case "cutSessions" -> Stream.of(Entry.part("cut sessions", List.of(), item));
      case "mix" -> Stream.of(Entry.part("mix", shares(item.the("mixture")), item));
      case "client", "cohort" -> Stream.of(client(item));
      case "clientClass" -> Stream.of(Entry.value("class", item, item.the("name")));
      case "clientTenant" -> Stream.of(Entries.text("tenant", item));
      case "active" -> Stream.of(active(item));
      case "arrivals" -> Stream.of(Entries.choice("arrivals", item.the("call"), item));
      case "prefix" -> Stream.of(prefix(item));
      case "length" -> Stream.of(length(item.word(0), item.the("distribution"), item));
      case "session" -> Stream.of(Entry.part("session", Entries.settings(item), item));
      default -> Stream.of(Entries.other(item));
    };
  }

  private static Entry rate(Both rate, Both item) {
    if (rate.label().equals("steadyRate")) {
      return Entry.value("rate", item, rate.the("value"));
    }
    if (rate.label().equals("rateLaw")) {
      return Entries.choice("rate", rate.name(), Entries.arguments(rate), item);
    }
    List<Entry> points = new ArrayList<>();
    for (Both point : rate.children("ratePoint")) {
      List<Both> both = point.children("value");
      String time = Wording.canonical(both.get(0).settled());
      points.add(
          Entry.value(time, point, both.get(1))
              .called("from " + Wording.shown(both.get(0).settled())));
    }
    return Entries.choice("rate", rate.word(0), points, item);
  }

  private static List<Entry> shares(Both mixture) {
    return mixture.children("share").stream()
        .map(it -> Entry.value(it.name(), it, it.the("value")).placedAmong("shares"))
        .toList();
  }

  private static Entry client(Both item) {
    List<Entry> children = new ArrayList<>();
    item.child("value").ifPresent(it -> children.add(Entry.value("members", it, it)));
    item.children("clientItem").stream().flatMap(WorkloadEntries::of).forEach(children::add);
    return Entry.part(item.label() + " " + item.name(), children, item).placedAmong("clients");
  }

  private static Entry prefix(Both item) {
    List<Entry> children = new ArrayList<>();
    children.add(Entry.value("length", item, item.the("value")));
    String holder = item.has("PER") ? "member" : "group";
    children.add(Entry.value("per", holder, holder, item));
    return Entries.text("prefix", item).with(children);
  }

  private static Entry length(String key, Both law, Both item) {
    return switch (law.label()) {
      case "drawn" -> Entries.choice(key, law.the("call"), item);
      case "listedInFile" -> Entries.file(key, law).called(key + " empirical");
      default ->
          Entries.choice(
              key,
              "empirical",
              law.children("bin").stream().map(WorkloadEntries::bin).toList(),
              item);
    };
  }

  private static Entry bin(Both bin) {
    List<Both> both = bin.children("quantity");
    return Entry.value(Wording.canonical(both.get(0).settled()), bin, both.get(1))
        .called(Wording.shown(both.get(0).settled()) + " tokens")
        .placedAmong("lengths");
  }

  private static Entry active(Both item) {
    List<Both> ends = item.children("value");
    return Entry.value(
        "active",
        Wording.canonical(ends.get(0).settled()) + " " + Wording.canonical(ends.get(1).settled()),
        Wording.shown(ends.get(0).settled()) + " .. " + Wording.shown(ends.get(1).settled()),
        item);
  }
}
