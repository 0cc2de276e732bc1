package scn.dsl.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import scn.dsl.diff.Entry.Nature;
import scn.dsl.semantic.Seeds;

/** Reads experiments, problems, searches and principles: what nothing is put into. */
final class StudyEntries {
  private StudyEntries() {}

  static List<Entry> of(Both declaration) {
    List<Entry> entries = new ArrayList<>();
    declaration.words().stream()
        .filter(word -> word.is("STRING"))
        .findFirst()
        .ifPresent(unused -> entries.add(Entries.text("title", declaration).as(Nature.WORDING)));
    if (declaration.label().equals("optimize")) {
      List<Both> names = declaration.children("name");
      String of = names.get(1).written().text() + "." + names.get(2).written().text();
      entries.add(Entry.value("of", of, of, declaration));
    }
    declaration.children("experimentItem", "problemItem", "searchItem", "principleItem").stream()
        .flatMap(StudyEntries::item)
        .forEach(entries::add);
    return entries;
  }

  private static Stream<Entry> item(Both item) {
    return switch (item.label()) {
      case "experimentFrame", "problemFrame" -> item(item.the("frame"));
      case "experimentVariation", "claimVariation" -> item(item.the("variation"));
      case "semantics" -> Stream.of(Entry.value("semantics", item.word(1), item.word(1), item));
      case "use" -> Stream.of(reference(item.word(0), item, item.the("call")));
      case "problemUse" -> Stream.of(reference("problem", item, item.the("name")));
      case "compare" -> item.children("arm").stream().map(StudyEntries::arm);
      case "seedsOf", "searchSeeds" -> Stream.of(seeds("seeds", item));
      case "confirmation" -> Stream.of(seeds("confirm", item));
      case "experimentHorizon" -> Stream.of(Entry.value("horizon", item, item.the("quantity")));
      case "targets" ->
          Stream.of(
              Entry.part(
                  "targets",
                  item.children("target").stream().map(StudyEntries::named).toList(),
                  item));
      case "sweep" -> Stream.of(sweep(item));
      case "matrix" -> Stream.of(matrix(item));
      case "claim" -> Stream.of(claim(item));
      case "circumstances" -> Stream.of(Entry.part(item.word(0), assignments(item), item));
      case "needs" -> Stream.of(Entry.value("needs", item, item.the("name")));
      case "components" -> Stream.of(names(item.word(0), item.children("name"), item));
      case "prediction" -> Stream.of(metric("predict", item));
      case "success" -> Stream.of(metric("success", item));
      case "constraint" -> Stream.of(metric("subject to", item));
      case "preference" -> Stream.of(SearchEntries.preference(item));
      case "objective" -> Stream.of(SearchEntries.objective(item));
      case "remark", "principleText", "prior" ->
          Stream.of(Entries.text(item.word(0), item).as(Nature.WORDING));
      case "requirement" -> Stream.of(requirement(item));
      case "holds" -> Stream.of(names("holds when", item.children("path"), item));
      case "contradiction" -> Stream.of(contradiction(item));
      case "budget" -> Stream.of(SearchEntries.budget(item));
      case "method" -> Stream.of(Entry.value("method", item, item.the("name")));
      case "racing" -> Stream.of(Entry.value("racing", item.word(1), item.word(1), item));
      case "trialsAtOnce" -> Stream.of(Entry.value("batch", item, item.the("quantity")));
      case "stopRule" -> Stream.of(SearchEntries.stop(item));
      case "trial" -> Stream.of(Entry.part("try", Entries.settings(item), item));
      default -> Stream.of(Entries.other(item));
    };
  }

  private static Entry reference(String key, Both item, Both call) {
    return Entry.value(key, item, call).as(Nature.REFERENCE);
  }

  /** Under the name that results give it. */
  private static Entry arm(Both arm) {
    String label =
        arm.child("name").map(it -> it.written().text()).orElseGet(() -> arm.the("call").name());
    return Entry.value("strategy " + label, arm, arm.the("call"))
        .as(Nature.REFERENCE)
        .among("strategies");
  }

  private static Entry seeds(String key, Both item) {
    Optional<Both> list = item.child("seedList");
    if (list.isEmpty()) {
      return item.child("seedRule")
          .map(it -> rule(key, it.the("call"), item))
          .orElseGet(() -> Entry.value(key, "off", "off", item));
    }
    // their order is that of the report
    String all =
        list.get().children("seed").stream()
            .flatMapToLong(StudyEntries::range)
            .sorted()
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(" "));
    String shown =
        list.get().children("seed").stream()
            .map(it -> Wording.shown(it.settled()))
            .collect(Collectors.joining(", "));
    return Entry.value(key, all, shown, item);
  }

  private static Entry rule(String key, Both call, Both item) {
    Map<String, String> said = new TreeMap<>();
    said.put("from", "" + Seeds.Auto.DEFAULT.from());
    said.put("most", "" + Seeds.Auto.DEFAULT.most());
    call.children("argument")
        .forEach(
            it ->
                said.put(
                    it.the("path").written().text(),
                    Wording.shown(it.the("argumentValue").settled())));
    return Entry.value(key, call.name() + " " + said, Wording.shown(call.settled()), item);
  }

  private static LongStream range(Both seed) {
    long first = Long.parseLong(seed.word(0));
    long last = seed.words().size() > 1 ? Long.parseLong(seed.word(2)) : first;
    return LongStream.rangeClosed(first, last);
  }

  private static Entry named(Both item) {
    return Entry.part(item.name(), Entries.settings(item), item);
  }

  private static Entry sweep(Both item) {
    Both points = item.the("points");
    String key = "sweep " + item.the("path").written().text();
    List<Both> each = points.children("value", "call");
    if (each.isEmpty()) {
      return Entry.value(key, item, points);
    }
    String path = item.the("path").written().text();
    if (path.equals("workload") || path.equals("cluster")) {
      return Entry.part(
          key, each.stream().map(it -> reference("point", it, it).called(path)).toList(), item);
    }
    String all =
        each.stream()
            .map(it -> Wording.canonical(it.settled()))
            .sorted()
            .collect(Collectors.joining(", "));
    return Entry.value(key, all, Wording.shown(points.settled()), item);
  }

  private static Entry matrix(Both item) {
    List<Entry> cases = new ArrayList<>();
    for (Both each : item.children("case_")) {
      cases.add(
          Entry.part(each.name(), assignments(each), each)
              .called("case " + each.name())
              .among("cases"));
    }
    return Entry.part("matrix " + item.name(), cases, item).among("matrices");
  }

  private static List<Entry> assignments(Both item) {
    List<Entry> values = new ArrayList<>();
    for (Both each : item.children("assignment")) {
      String path = each.the("path").written().text();
      Both value = each.child("call").orElseGet(() -> each.the("argumentValue"));
      boolean whole = path.equals("workload") || path.equals("cluster");
      Entry entry = Entry.value(path, each, value);
      values.add(whole ? entry.as(Nature.REFERENCE) : entry);
    }
    return values;
  }

  private static Entry contradiction(Both item) {
    List<Both> names = item.children("name");
    String kind = names.get(0).written().text();
    return names("contradicted by " + kind, names.subList(1, names.size()), item);
  }

  private static Entry claim(Both item) {
    List<Entry> children = new ArrayList<>();
    List<Both> names = item.children("name");
    if (names.size() > 1) {
      children.add(Entry.value("of", names.get(1), names.get(1)));
    }
    item.child("call")
        .ifPresent(
            it -> children.add(Entry.value("workload", it, it).called("on").as(Nature.REFERENCE)));
    item.children("claimItem").stream().flatMap(StudyEntries::item).forEach(children::add);
    String kind = item.the("claimKind").written().text();
    return Entry.part(kind + " " + names.get(0).written().text(), children, item).among(kind);
  }

  private static Entry names(String key, List<Both> names, Both item) {
    String all =
        names.stream().map(it -> it.written().text()).sorted().collect(Collectors.joining(" "));
    String shown = names.stream().map(it -> it.written().text()).collect(Collectors.joining(", "));
    return Entry.value(key, all, shown, item);
  }

  static Entry metric(String word, Both item) {
    return Entry.value(
        word + " " + Wording.shown(item.the("metric").settled()), item, item.the("effect"));
  }

  private static Entry requirement(Both item) {
    String path = item.the("path").written().text();
    String sign = item.word(1);
    Both value = item.the("value");
    return Entry.value(
        "require " + path,
        sign + " " + Wording.canonical(value.settled()),
        sign + " " + Wording.shown(value.settled()),
        item);
  }
}
