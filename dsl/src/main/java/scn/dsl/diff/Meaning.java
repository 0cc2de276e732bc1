package scn.dsl.diff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.LaidOpen;
import scn.dsl.semantic.Scenario;
import scn.dsl.show.ScenarioText;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.ScnSource;
import scn.dsl.syntax.WrittenText;

/** What a file of one version means. */
final class Meaning {
  /** What an experiment takes over from its problem. */
  static final Set<String> FRAME = Set.of("semantics", "workload", "cluster", "baseline", "seeds");

  private static final Set<String> THINGS =
      Set.of("workload", "hardware", "cluster", "strategy", "problem");

  private final Side side;
  private final String file;
  private final LaidOpen laid;
  private final WrittenText written;
  private final WrittenText settled;
  private final Lineage lineage;
  private final Map<String, Declared> declared = new LinkedHashMap<>();

  private Meaning(Side side, String file, LaidOpen laid) {
    this.side = side;
    this.file = file;
    this.laid = laid;
    this.written = WrittenText.of(ScenarioText.plain(laid.written()));
    this.settled = WrittenText.of(ScenarioText.plain(laid.settled()));
    this.lineage = Lineage.of(side.path(file), side.importFolder());
    List<Phrase> one = written.whole().children("declaration");
    List<Phrase> other = settled.whole().children("declaration");
    for (int i = 0; i < one.size(); i++) {
      add(Declared.of(new Both(one.get(i), other.get(i))));
    }
    WrittenText.of(ScnSource.read(side.path(file)).text()).whole().children("principle").stream()
        .map(it -> Declared.of(Both.of(it)))
        .forEach(this::add);
    declared.replaceAll((unused, each) -> completed(each));
  }

  /**
   * @param file from the root of the side
   * @throws scn.dsl.diagnostic.DiagnosticException if it is no scenario
   */
  static Meaning of(Side side, String file) {
    return new Meaning(
        side,
        file,
        side.compiler(side.policies().of(file)).layOpen(side.path(file), side.settings()));
  }

  private void add(Declared each) {
    declared.put(each.title(), each);
  }

  /** With what an experiment or a search takes over from elsewhere. */
  private Declared completed(Declared each) {
    return switch (each.kind()) {
      case "experiment" -> each.with(ofOneStrategy(withFrame(each.entries())));
      case "optimize" -> each.with(withDefaults(each));
      default -> each;
    };
  }

  private List<Entry> withFrame(List<Entry> own) {
    List<Entry> all = new ArrayList<>(own);
    own.stream()
        .filter(it -> it.key().equals("problem"))
        .findFirst()
        .flatMap(it -> find("problem", it.value()))
        .ifPresent(
            problem ->
                problem.entries().stream()
                    .filter(it -> FRAME.contains(it.key()))
                    .filter(it -> own.stream().noneMatch(mine -> mine.key().equals(it.key())))
                    .forEach(all::add));
    return all;
  }

  /** Claims say which strategy they are about, also where there is but one. */
  private static List<Entry> ofOneStrategy(List<Entry> entries) {
    List<Entry> arms = entries.stream().filter(it -> it.kind().equals("strategies")).toList();
    if (arms.size() != 1) {
      return entries;
    }
    String name = arms.get(0).key().substring("strategy ".length());
    return entries.stream()
        .map(
            it ->
                it.place().label().equals("claim") && it.child("of").isEmpty()
                    ? withFirst(Entry.value("of", name, name, it.place()), it)
                    : it)
        .toList();
  }

  private static Entry withFirst(Entry child, Entry parent) {
    List<Entry> children = new ArrayList<>(parent.children());
    children.add(0, child);
    return parent.with(children);
  }

  private List<Entry> withDefaults(Declared search) {
    List<Entry> all = new ArrayList<>(search.entries());
    unlessSaid(all, Entry.value("method", "bayesian", "bayesian", search.place()));
    unlessSaid(all, Entry.value("racing", "on", "on", search.place()));
    unlessSaid(all, Entry.value("batch", "1.0", "1", search.place()));
    String experiment = search.place().children("name").get(1).written().text();
    find("experiment", experiment)
        .flatMap(it -> it.entries().stream().filter(e -> e.key().equals("seeds")).findFirst())
        .ifPresent(it -> unlessSaid(all, it));
    return all;
  }

  private static void unlessSaid(List<Entry> entries, Entry other) {
    if (entries.stream().noneMatch(it -> it.key().equals(other.key()))) {
      entries.add(other);
    }
  }

  /** Notes that an experiment leads to a declaration, and to all that it extends. */
  void reached(Declared one) {
    Optional<Lineage.Said> at = lineage.find(one.kind(), madeFrom(one).orElse(one.name()));
    while (at.isPresent()) {
      Lineage.Said said = at.get();
      side.reached(said.file(), said.declared().title());
      at = said.parent().flatMap(it -> lineage.find(one.kind(), it));
    }
  }

  /** Its own declarations of things that nobody was led to. */
  List<Declared> unreached() {
    return lineage.of(side.path(file)).stream()
        .filter(it -> !side.isReached(it.file(), it.declared().title()))
        .filter(it -> !lineage.isParent(it.declared().kind(), it.declared().name()))
        .flatMap(it -> find(it.declared().kind(), it.declared().name()).stream())
        .filter(it -> THINGS.contains(it.kind()))
        .toList();
  }

  Side side() {
    return side;
  }

  /** From the root of the side. */
  String file() {
    return file;
  }

  Scenario scenario() {
    return laid.scenario();
  }

  ScriptLibrary scripts() {
    return side.policies().of(file);
  }

  Lineage lineage() {
    return lineage;
  }

  Set<String> unsaid() {
    return laid.unsaid();
  }

  /** The text of the whole scenario, with parameters and calculations as written. */
  WrittenText written() {
    return written;
  }

  /** The same with their values put in. */
  WrittenText settled() {
    return settled;
  }

  Optional<Declared> find(String kind, String name) {
    return Optional.ofNullable(declared.get(Declared.key(kind, name)));
  }

  List<Declared> all(String kind) {
    return declared.values().stream().filter(it -> it.kind().equals(kind)).toList();
  }

  /** The names of its experiments, searches and principles. */
  List<String> studies() {
    return Studies.KINDS.stream().flatMap(it -> all(it).stream()).map(Declared::title).toList();
  }

  /** The declaration behind a reference, with the arguments of the reference. */
  Declared target(String kind, Entry reference) {
    String words = reference.spot().orElseThrow().written().text();
    String name = laid.uses().getOrDefault(LaidOpen.key(kind, words), words);
    return find(kind, name).orElseThrow();
  }

  /** The declaration that was given arguments, if it was made by a reference. */
  Optional<String> madeFrom(Declared declaration) {
    return laid.uses().entrySet().stream()
        .filter(it -> it.getValue().equals(declaration.name()))
        .map(it -> it.getKey())
        .filter(it -> it.startsWith(declaration.kind() + " "))
        .map(it -> it.substring(it.indexOf(' ') + 1, it.indexOf('(')))
        .findFirst();
  }

  /** A file that the scenario names. */
  Path named(String relative) {
    return side.path(file).resolveSibling(relative).normalize();
  }
}
