package scn.dsl.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;

/** The scenarios of one version that may mean something else than in the other one. */
final class Scenarios {
  private final Side side;
  private final Map<String, Meaning> meanings = new TreeMap<>();
  private final Map<String, List<Diagnostic>> errors = new TreeMap<>();

  /**
   * @param touched the files to read; those that the version does not have are passed over
   */
  Scenarios(Side side, Set<String> touched) {
    this.side = side;
    side.scenarios().stream().filter(touched::contains).forEach(this::read);
  }

  private void read(String file) {
    try {
      meanings.put(file, Meaning.of(side, file));
    } catch (DiagnosticException fault) {
      errors.put(file, side.errors(fault.diagnostics()));
    }
  }

  /** In the order of their files. */
  Collection<Meaning> all() {
    return meanings.values();
  }

  boolean has(String file) {
    return meanings.containsKey(file);
  }

  /** Whether a file is there and no scenario. */
  boolean isFaulty(String file) {
    return errors.containsKey(file);
  }

  boolean declares(String kind, String name) {
    return all().stream().anyMatch(it -> it.find(kind, name).isPresent());
  }

  /** All declarations of a kind. */
  List<Place> places(String kind) {
    List<Place> places = new ArrayList<>();
    all().forEach(it -> it.all(kind).forEach(each -> places.add(new Place(it, each))));
    return places;
  }

  /**
   * Files that are no scenarios here. What is none in both versions and has not changed is nobody's
   * business.
   */
  List<Comparison.Fault> faults(Scenarios other) {
    return errors.keySet().stream()
        .filter(it -> side.isSingle() || !other.isFaulty(it) || !side.hasSame(it, other.side))
        .map(it -> fault(it, other))
        .toList();
  }

  private Comparison.Fault fault(String file, Scenarios other) {
    return new Comparison.Fault(
        side.label(),
        file,
        errors.get(file),
        other.has(file) ? other.meanings.get(file).studies() : List.of());
  }
}
