package scn.dsl.diff;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scn.dsl.semantic.OverSeeds;
import scn.engine.search.Study.Settled;

/** Reads what searches alone say. */
final class SearchEntries {
  private SearchEntries() {}

  /** With what is made of the seeds, also where that is not said. */
  static Entry objective(Both item) {
    String said = item.child("overSeeds").map(it -> it.word(0)).orElse("mean");
    String word = OverSeeds.word(OverSeeds.of(said));
    return Entry.part(
        item.word(0) + " " + Wording.shown(item.the("metric").settled()),
        List.of(Entry.value("of seeds", word, word, item)),
        item);
  }

  static Entry preference(Both item) {
    List<Entry> weight =
        item.children("quantity").stream().map(it -> Entry.value("weight", it, it)).toList();
    return StudyEntries.metric("prefer", item).with(weight);
  }

  static Entry budget(Both item) {
    String unit = item.words().size() > 1 ? item.word(1) : "time";
    return Entry.value("budget of " + unit, item, item.the("quantity"));
  }

  /** With the shares that are left out. */
  static Entry stop(Both item) {
    Both rule = item.the("call");
    Map<String, String> said = new TreeMap<>();
    said.put("best", String.valueOf(Settled.USUAL.shareOfBest()));
    said.put("noise", String.valueOf(Settled.USUAL.shareOfNoise()));
    rule.children("argument")
        .forEach(
            it ->
                said.put(
                    it.the("path").written().text(),
                    Wording.canonical(it.the("argumentValue").settled())));
    return Entry.value("stop when", rule.name() + " " + said, Wording.shown(rule.settled()), item);
  }
}
