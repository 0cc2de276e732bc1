package scn.dsl.semantic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.Span;
import scn.engine.policy.SloClass;

/** The service classes by name. */
final class ClassNames {
  static final List<String> ALL =
      Arrays.stream(SloClass.values()).map(SloClass::label).filter(it -> !it.isEmpty()).toList();

  private ClassNames() {}

  static Optional<SloClass> find(String name, Span at, Faults faults) {
    if (!ALL.contains(name)) {
      faults.error(at, "there is no class '" + name + "'", NearestName.hint(name, ALL, "classes"));
      return Optional.empty();
    }
    return Arrays.stream(SloClass.values()).filter(it -> it.label().equals(name)).findFirst();
  }
}
