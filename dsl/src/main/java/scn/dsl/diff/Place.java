package scn.dsl.diff;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Experiment;

/** A declaration in a file of one version. */
record Place(Meaning meaning, Declared declared) {

  boolean isNamedLike(Place other) {
    return declared.name().equals(other.declared.name());
  }

  boolean isOfSameKind(Place other) {
    return declared.kind().equals(other.declared.kind());
  }

  boolean isExperiment() {
    return declared.kind().equals("experiment");
  }

  /** On disk. */
  Path path() {
    return meaning.side().path(meaning.file());
  }

  /** As users call it. */
  String file() {
    return meaning.side().name(path());
  }

  Subject subject() {
    return new Subject(file(), List.of(declared.title()));
  }

  /** All that differs between two names is said elsewhere. */
  Subject subjectOfName() {
    return new Subject(file(), List.of(declared.kind()));
  }

  /** None if it is no experiment. */
  List<Reach> reach() {
    return reach(List.of());
  }

  /**
   * @param strategies that are concerned; empty if all are
   */
  List<Reach> reach(List<String> strategies) {
    return isExperiment() ? List.of(new Reach(file(), declared.name(), strategies)) : List.of();
  }

  Experiment experiment() {
    return meaning.scenario().experiment(declared.name()).orElseThrow();
  }

  Version version() {
    return new Version(path(), experiment(), meaning.scripts());
  }

  /** Of an experiment its strategies. */
  String summary() {
    return isExperiment()
        ? experiment().setup().arms().stream().map(Arm::strategy).collect(Collectors.joining(", "))
        : "";
  }
}
