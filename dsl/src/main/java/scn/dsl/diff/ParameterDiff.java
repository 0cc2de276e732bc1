package scn.dsl.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diff.Difference.Fate;

/** Finds the parameters that make values other ones, and what else is said of parameters. */
final class ParameterDiff {
  private final Difference.Pair pair;
  private final Parameters parameters;
  private final Map<Parameters.Match, List<Difference>> caused = new LinkedHashMap<>();

  ParameterDiff(Difference.Pair pair, Parameters parameters) {
    this.pair = pair;
    this.parameters = parameters;
  }

  /** Takes a difference of two values if it comes from nothing but parameters. */
  boolean takes(Difference change, Entry old, Entry now) {
    Set<Parameters.Match> causes =
        old.spot().isPresent() && now.spot().isPresent()
            ? parameters.causes(
                Wording.tokens(old.spot().get().written()),
                Wording.tokens(now.spot().get().written()))
            : Set.of();
    causes.forEach(it -> caused.computeIfAbsent(it, unused -> new ArrayList<>()).add(change));
    return !causes.isEmpty();
  }

  /** Whether none was taken. */
  boolean isEmpty() {
    return caused.isEmpty();
  }

  /** The differences of parameters, for all that were taken, and of their ranges. */
  List<Difference> differences() {
    List<Difference> found = new ArrayList<>();
    caused.forEach((match, places) -> found.add(value(match, places)));
    for (Parameters.Match match : parameters.matches()) {
      range(match.before().name(), match.before().space(), match.after().space())
          .ifPresent(found::add);
    }
    parameters.removed().forEach(it -> range(it.name(), it.space(), "").ifPresent(found::add));
    parameters.added().forEach(it -> range(it.name(), "", it.space()).ifPresent(found::add));
    return found;
  }

  /** A value that is said in one place is told there, even if it stands in a parameter. */
  private Difference value(Parameters.Match match, List<Difference> places) {
    Difference first = places.get(0);
    Parameter old = match.before();
    boolean alone =
        places.size() == 1
            && Wording.tokens(first.before().orElseThrow().spot().orElseThrow().written())
                .equals(List.of(old.name()));
    String title = "param " + old.name();
    return new Difference(
        pair,
        Fate.VALUED,
        new Position(List.of(title), alone ? first.position().titles() : List.of(title)),
        first.before(),
        first.after(),
        Optional.of(match),
        Optional.empty(),
        old.shown(),
        match.after().shown());
  }

  private Optional<Difference> range(String name, String before, String after) {
    if (before.equals(after)) {
      return Optional.empty();
    }
    Fate fate = before.isEmpty() ? Fate.ADDED : after.isEmpty() ? Fate.REMOVED : Fate.VALUED;
    return Optional.of(
        Difference.of(
            pair,
            fate,
            Position.of("param " + name, "range"),
            Optional.empty(),
            Optional.empty(),
            before,
            after));
  }
}
