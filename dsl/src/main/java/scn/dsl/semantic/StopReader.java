package scn.dsl.semantic;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.semantic.Search.Method;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.CallNode;
import scn.engine.search.Study.Settled;

/** Reads {@code stop when settled(best: 0.5%, noise: 100%)}. */
record StopReader(Faults faults) {
  private static final String SETTLED = "settled";
  private static final String BEST = "best";
  private static final String NOISE = "noise";
  private static final List<String> PARTS = List.of(BEST, NOISE);

  /**
   * @param method of the search: not every one promises something
   * @param objectives how many the search has
   * @param seeds how many the search has
   */
  Optional<Settled> read(CallNode rule, Method method, int objectives, int seeds) {
    if (!rule.name().text().equals(SETTLED)) {
      faults.error(
          rule.name().at(),
          "there is no reason to stop '" + rule.name().text() + "'",
          NearestName.hint(rule.name().text(), List.of(SETTLED), "reasons"));
      return Optional.empty();
    }
    if (method != Method.BAYESIAN) {
      faults.error(
          rule.at(),
          "the method " + method.label() + " does not say what a trial promises",
          "leave one of them out: only the bayesian method settles");
    }
    if (objectives > 1) {
      faults.error(
          rule.at(),
          "with several objectives there is no one improvement to wait for",
          "leave it out, or keep one objective and make the others limits");
    }
    return parts(rule, seeds);
  }

  private Optional<Settled> parts(CallNode rule, int seeds) {
    double best = Settled.USUAL.shareOfBest();
    double noise = Settled.USUAL.shareOfNoise();
    boolean fine = true;
    Set<String> said = new HashSet<>();
    for (ArgumentNode argument : rule.arguments()) {
      String name = argument.name().text();
      if (!PARTS.contains(name)) {
        faults.error(
            argument.name().at(),
            "'settled' has no argument '" + name + "'",
            NearestName.hint(name, PARTS, "arguments"));
        fine = false;
        continue;
      }
      if (!said.add(name)) {
        faults.error(argument.name().at(), "'" + name + "' is said twice", "");
      }
      Optional<Double> share =
          new Quantities(faults).above(argument.value(), name, Quantities.NUMBER, 0, false);
      fine &= share.isPresent();
      best = name.equals(BEST) ? share.orElse(best) : best;
      noise = name.equals(NOISE) ? share.orElse(noise) : noise;
    }
    if (fine && best == 0 && (noise == 0 || seeds == 1)) {
      faults.error(
          rule.at(),
          noise == 0
              ? "with both parts at 0% it never settles"
              : "one seed shows no noise, so that it never settles",
          "give best a part of the best value, for example 0.5%");
    }
    return Optional.of(new Settled(best, noise));
  }
}
