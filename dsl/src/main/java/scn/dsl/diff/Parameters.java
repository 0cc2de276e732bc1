package scn.dsl.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which parameter of one version is which of the other: that which feeds the same places, else that
 * of the same name. What a parameter is called does not matter, only what it does.
 */
final class Parameters {

  /** A parameter in both versions. */
  record Match(Parameter before, Parameter after) {}

  private final Declared before;
  private final Declared after;
  private final Map<String, Match> matches = new LinkedHashMap<>();

  Parameters(Declared before, Declared after) {
    this.before = before;
    this.after = after;
    Map<String, Set<String>> old = places(before);
    Map<String, Set<String>> now = places(after);
    Set<String> taken = new HashSet<>();
    for (boolean sameName : new boolean[] {true, false}) {
      for (Parameter each : before.parameters()) {
        after.parameters().stream()
            .filter(it -> !matches.containsKey(each.name()) && !taken.contains(it.name()))
            .filter(it -> it.name().equals(each.name()) == sameName)
            .filter(it -> !old.get(each.name()).isEmpty())
            .filter(it -> old.get(each.name()).equals(now.get(it.name())))
            .findFirst()
            .ifPresent(it -> match(each, it, taken));
      }
    }
    for (Parameter each : before.parameters()) {
      after.parameters().stream()
          .filter(it -> !matches.containsKey(each.name()) && !taken.contains(it.name()))
          .filter(it -> it.name().equals(each.name()))
          .findFirst()
          .ifPresent(it -> match(each, it, taken));
    }
  }

  private void match(Parameter old, Parameter now, Set<String> taken) {
    matches.put(old.name(), new Match(old, now));
    taken.add(now.name());
  }

  List<Match> matches() {
    return List.copyOf(matches.values());
  }

  List<Parameter> removed() {
    return before.parameters().stream().filter(it -> !matches.containsKey(it.name())).toList();
  }

  List<Parameter> added() {
    Set<String> known = new HashSet<>();
    matches.values().forEach(it -> known.add(it.after().name()));
    return after.parameters().stream().filter(it -> !known.contains(it.name())).toList();
  }

  /** Words of the older version with the names that the newer one gives the parameters. */
  List<String> translated(List<String> words) {
    return words.stream()
        .map(it -> Optional.ofNullable(matches.get(it)).map(m -> m.after().name()).orElse(it))
        .toList();
  }

  /**
   * The parameters that make a value another one, if it is calculated in the same way; none if the
   * place itself says something else.
   */
  Set<Match> causes(List<String> formulaBefore, List<String> formulaAfter) {
    Set<Match> causes = new LinkedHashSet<>();
    if (!translated(formulaBefore).equals(formulaAfter)) {
      return Set.of();
    }
    Set<String> asked = new HashSet<>();
    for (String word : formulaBefore) {
      addCauses(word, causes, asked);
    }
    return causes;
  }

  private void addCauses(String name, Set<Match> causes, Set<String> asked) {
    Match match = matches.get(name);
    if (match == null || !asked.add(name)) {
      return;
    }
    if (!match.before().value().equals(match.after().value())) {
      Set<Match> deeper = causes(match.before().formula(), match.after().formula());
      causes.addAll(deeper.isEmpty() ? Set.of(match) : deeper);
    }
    simplexesWith(name).forEach(other -> addCauses(other, causes, asked));
  }

  private Set<String> simplexesWith(String name) {
    Set<String> others = new LinkedHashSet<>();
    for (Entry entry : before.entries()) {
      if (entry.key().equals("simplex")) {
        List<String> words = Wording.tokens(entry.place().written());
        if (words.contains(name)) {
          others.addAll(words);
        }
      }
    }
    return others;
  }

  /** Where each parameter is used, directly or by another one. */
  private static Map<String, Set<String>> places(Declared declared) {
    Map<String, Set<String>> direct = new HashMap<>();
    declared.parameters().forEach(it -> direct.put(it.name(), new LinkedHashSet<>()));
    declared.entries().forEach(it -> collect(it, "", direct));
    Map<String, Set<String>> all = new HashMap<>();
    for (Parameter each : declared.parameters()) {
      Set<String> places = new HashSet<>();
      follow(each.name(), declared, direct, places, new HashSet<>());
      all.put(each.name(), places);
    }
    return all;
  }

  private static void follow(
      String name,
      Declared declared,
      Map<String, Set<String>> direct,
      Set<String> places,
      Set<String> asked) {
    if (!asked.add(name)) {
      return;
    }
    places.addAll(direct.get(name));
    for (Parameter other : declared.parameters()) {
      if (other.formula().contains(name)) {
        follow(other.name(), declared, direct, places, asked);
      }
    }
  }

  private static void collect(Entry entry, String path, Map<String, Set<String>> direct) {
    String here = path + "/" + entry.key();
    List<String> words =
        new ArrayList<>(entry.spot().map(it -> Wording.tokens(it.written())).orElse(List.of()));
    if (entry.spot().isEmpty() && entry.children().isEmpty()) {
      words.addAll(Wording.tokens(entry.place().written()));
    }
    for (String word : words) {
      if (direct.containsKey(word)) {
        direct.get(word).add(here);
      }
    }
    entry.children().forEach(it -> collect(it, here, direct));
  }
}
