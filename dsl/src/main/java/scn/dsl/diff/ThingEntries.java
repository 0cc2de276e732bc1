package scn.dsl.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scn.dsl.diff.Entry.Nature;

/** Reads workloads, hardware, clusters and strategies. Parameters are read apart. */
final class ThingEntries {
  private ThingEntries() {}

  static List<Entry> of(Both declaration) {
    return declaration
        .children("workloadItem", "hardwareItem", "clusterItem", "strategyItem")
        .stream()
        .flatMap(ThingEntries::item)
        .toList();
  }

  private static Stream<Entry> item(Both item) {
    return switch (item.label()) {
      case "workloadParam", "clusterParam", "strategyParam" -> Stream.empty();
      case "workloadTraffic", "clientTraffic" -> item(item.the("traffic"));
      case "clusterSection", "strategySection" -> Stream.of(section(item.the("section")));
      case "replay" -> Stream.of(file("replay", item).with(settings(item)));
      case "workloadRate", "clientRate" -> Stream.of(rate(item.the("rate"), item));
      case "workloadSetting", "clientSetting" ->
          Stream.of(Entry.value(item.word(0), item, item.the("value")));
      case "cutSessions" -> Stream.of(Entry.part("cut sessions", List.of(), item));
      case "mix" -> Stream.of(Entry.part("mix", shares(item.the("mixture")), item));
      case "client", "cohort" -> Stream.of(client(item));
      case "clientClass" -> Stream.of(Entry.value("class", item, item.the("name")));
      case "clientTenant" -> Stream.of(text("tenant", item));
      case "active" -> Stream.of(range("active", item));
      case "arrivals" -> Stream.of(choice("arrivals", "arrivals", item.the("call"), item));
      case "prefix" -> Stream.of(prefix(item));
      case "length" -> Stream.of(length(item.word(0), item.the("distribution"), item));
      case "session" -> Stream.of(Entry.part("session", settings(item), item));
      case "model" -> Stream.of(text("model", item));
      case "gpu" ->
          Stream.of(
              text("gpu", item)
                  .with(
                      item.children("quantity").stream()
                          .map(it -> Entry.value("count", it, it))
                          .toList()));
      case "latency" -> Stream.of(latency(item));
      case "instances" -> Stream.of(instances(item));
      case "kv" -> Stream.of(Entry.part("kv", kv(item), item));
      case "policy", "prefillPolicy" -> Stream.of(policy(item));
      case "bridge" -> Stream.of(Entry.value("bridge", item.word(1), item.word(1), item));
      case "simplex", "require" -> Stream.of(condition(item));
      default -> Stream.of(other(item));
    };
  }

  /** What has no rule of its own: its first word, and all that follows. */
  static Entry other(Both item) {
    String word = item.written().first().text();
    String value = Wording.canonical(item.settled());
    return Entry.value(word, value, Wording.shown(item.settled()), item);
  }

  static List<Entry> settings(Both block) {
    return block.children("setting").stream()
        .map(it -> Entry.value(it.name(), it, it.the("value")))
        .toList();
  }

  private static Entry section(Both section) {
    return Entry.part(section.word(0), settings(section), section);
  }

  static Entry text(String key, Both item) {
    String text = item.quoted().orElseThrow();
    return Entry.value(key, text, '"' + text + '"', item);
  }

  private static Entry file(String key, Both item) {
    return text(key, item).as(Nature.FILE);
  }

  private static Entry range(String key, Both item) {
    List<Both> ends = item.children("value");
    return Entry.value(
        key,
        Wording.canonical(ends.get(0).settled()) + " " + Wording.canonical(ends.get(1).settled()),
        Wording.shown(ends.get(0).settled()) + " .. " + Wording.shown(ends.get(1).settled()),
        item);
  }

  private static Entry rate(Both rate, Both item) {
    if (rate.label().equals("steadyRate")) {
      return Entry.value("rate", item, rate.the("value"));
    }
    if (rate.label().equals("rateLaw")) {
      return choice("rate", "rate", rate.name(), arguments(rate), item);
    }
    List<Entry> points = new ArrayList<>();
    for (Both point : rate.children("ratePoint")) {
      List<Both> both = point.children("value");
      String time = Wording.canonical(both.get(0).settled());
      points.add(
          Entry.value(time, point, both.get(1))
              .called("from " + Wording.shown(both.get(0).settled())));
    }
    return choice("rate", "rate", rate.word(0), points, item);
  }

  static List<Entry> shares(Both mixture) {
    return mixture.children("share").stream()
        .map(it -> Entry.value(it.name(), it, it.the("value")).placedAmong("shares"))
        .toList();
  }

  private static Entry client(Both item) {
    List<Entry> children = new ArrayList<>();
    item.child("value").ifPresent(it -> children.add(Entry.value("members", it, it)));
    item.children("clientItem").stream().flatMap(ThingEntries::item).forEach(children::add);
    return Entry.part(item.label() + " " + item.name(), children, item).placedAmong("clients");
  }

  private static Entry prefix(Both item) {
    List<Entry> children = new ArrayList<>();
    children.add(Entry.value("length", item, item.the("value")));
    String holder = item.has("PER") ? "member" : "group";
    children.add(Entry.value("per", holder, holder, item));
    return text("prefix", item).with(children);
  }

  private static Entry length(String key, Both law, Both item) {
    return switch (law.label()) {
      case "drawn" -> choice(key, key, law.the("call"), item);
      case "listedInFile" -> file(key, law).called(key + " empirical");
      default ->
          choice(
              key,
              key,
              "empirical",
              law.children("bin").stream().map(ThingEntries::bin).toList(),
              item);
    };
  }

  private static Entry bin(Both bin) {
    List<Both> both = bin.children("quantity");
    return Entry.value(Wording.canonical(both.get(0).settled()), bin, both.get(1))
        .called(Wording.shown(both.get(0).settled()) + " tokens")
        .placedAmong("lengths");
  }

  private static Entry latency(Both item) {
    List<Entry> figures = new ArrayList<>();
    for (Both figure : item.children("figure")) {
      String values = String.join(", ", texts(figure, true));
      figures.add(
          Entry.value(figure.name(), values, String.join(", ", texts(figure, false)), figure));
    }
    return choice("latency", "latency", item.name(), figures, item);
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
              : Entry.value("tier " + item.name(), item, item.the("value")).with(settings(item)));
    }
    return entries;
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
    List<Entry> children = new ArrayList<>(arguments(option.the("call")));
    for (Both scorer : option.children("scorer")) {
      children.add(scorer(scorer));
    }
    return choice(kind, kind, option.the("call").name(), children, item);
  }

  private static Entry scorer(Both scorer) {
    String name = scorer.the("call").name();
    List<Entry> children = new ArrayList<>(arguments(scorer.the("call")));
    children.add(Entry.value("weight", scorer, scorer.the("value")));
    return Entry.part(name, children, scorer).called("scorer " + name).placedAmong("scorers");
  }

  private static Entry choice(String key, String word, Both call, Both item) {
    return choice(key, word, call.name(), arguments(call), item);
  }

  /** Something chosen by name, with what belongs to it. */
  private static Entry choice(
      String key, String word, String name, List<Entry> children, Both item) {
    return new Entry(
        key,
        word + " " + name,
        Nature.CHOICE,
        name,
        name,
        false,
        key,
        children,
        item,
        Optional.empty());
  }

  private static List<Entry> arguments(Both call) {
    return call.children("argument").stream()
        .map(
            it -> {
              Both value = it.the("argumentValue");
              Entry entry = Entry.value(it.the("path").written().text(), it, value);
              // a word may stand between quotes
              return new Entry(
                  entry.key(),
                  entry.title(),
                  entry.nature(),
                  entry.value().replace("\"", ""),
                  entry.shown().replace("\"", ""),
                  false,
                  entry.kind(),
                  List.of(),
                  it,
                  entry.spot());
            })
        .toList();
  }

  /** What parameters have to do with each other; compared as it is written. */
  private static Entry condition(Both item) {
    String words = Wording.canonical(item.written());
    String shown = Wording.shown(item.written()).substring(item.word(0).length() + 1);
    return Entry.value(item.word(0), words, shown, item);
  }
}
