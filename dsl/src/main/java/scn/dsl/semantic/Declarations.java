package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.BrokenNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.NamedNode;

/** Everything that has a name in a scenario and its imports; each kind has its own names. */
final class Declarations {
  private static final Set<String> KINDS =
      Set.of(
          "workload",
          "hardware",
          "cluster",
          "strategy",
          "experiment",
          "problem",
          "principle",
          "optimize");

  private final Faults faults;
  private final Set<String> broken = new HashSet<>();
  private final Set<String> unread = new HashSet<>();
  private boolean anythingBroken = false;
  private final Map<Class<?>, Map<String, NamedNode>> byKind = new LinkedHashMap<>();
  private final Set<NamedNode> referred = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<NamedNode> used = Collections.newSetFromMap(new IdentityHashMap<>());

  Declarations(Faults faults) {
    this.faults = faults;
  }

  void add(NamedNode node) {
    Map<String, NamedNode> names = names(node.getClass());
    NamedNode first = names.putIfAbsent(node.name().text(), node);
    if (first != null) {
      faults.error(
          node.name().at(),
          node.kind() + " '" + node.name().text() + "' is declared twice",
          "first declared at " + place(first.name().at()));
    }
  }

  /**
   * Something with a fault of form. Its name is known, and is no fault where it is used; without a
   * name it may be anything of its kind. What could not be read may declare whatever it mentions,
   * and an import anything.
   */
  void addBroken(BrokenNode node) {
    unread.addAll(node.unread());
    if (node.kind().equals("import")) {
      anythingBroken = true;
    } else if (KINDS.contains(node.kind())) {
      broken.add(node.kind() + node.name().map(it -> " " + it.text()).orElse(""));
    }
  }

  /** A file that was to be imported and cannot be read may declare anything. */
  void addUnreadable() {
    anythingBroken = true;
  }

  /** Whether something was left out that may refer to others. */
  boolean isComplete() {
    return !anythingBroken && broken.isEmpty() && unread.isEmpty();
  }

  private boolean mayBeBroken(String kind, String name) {
    return anythingBroken
        || unread.contains(name)
        || broken.contains(kind)
        || broken.contains(kind + " " + name);
  }

  /** Whether a name may be that of a declaration with a fault of form. */
  boolean mayBeBroken(String name) {
    return KINDS.stream().anyMatch(kind -> mayBeBroken(kind, name));
  }

  /** The declaration a name refers to; it counts as used from now on, and as referred to. */
  <T extends NamedNode> Optional<T> use(Class<T> type, String kind, NameNode name) {
    Optional<T> node = inherit(type, kind, name);
    node.ifPresent(referred::add);
    return node;
  }

  /** The declaration another one extends; it counts as used from now on. */
  <T extends NamedNode> Optional<T> inherit(Class<T> type, String kind, NameNode name) {
    NamedNode node = names(type).get(name.text());
    if (node == null && mayBeBroken(kind, name.text())) {
      return Optional.empty();
    }
    if (node == null) {
      List<String> known = new ArrayList<>(names(type).keySet());
      faults.error(
          name.at(),
          "there is no " + kind + " '" + name.text() + "'",
          known.isEmpty()
              ? "declare it, or import a file that does"
              : NearestName.hint(name.text(), known, plural(kind)));
      return Optional.empty();
    }
    used.add(node);
    return Optional.of(type.cast(node));
  }

  /** In the order of the text, each kind for itself. */
  List<NamedNode> all() {
    return byKind.values().stream().flatMap(names -> names.values().stream()).toList();
  }

  /** Whether it is referred to by something but its children. */
  boolean isReferredTo(NamedNode node) {
    return referred.contains(node);
  }

  boolean isUsed(NamedNode node) {
    return used.contains(node);
  }

  static String place(Span at) {
    return at.source().name() + ":" + at.line() + ":" + at.column();
  }

  private static String plural(String kind) {
    return switch (kind) {
      case "strategy" -> "strategies";
      case "hardware" -> "kinds of hardware";
      default -> kind + "s";
    };
  }

  private Map<String, NamedNode> names(Class<?> type) {
    return byKind.computeIfAbsent(type, key -> new LinkedHashMap<>());
  }
}
