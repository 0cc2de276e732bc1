package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.ClaimNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.VariationNode;
import scn.engine.metrics.Targets;

/** Turns the claims of an experiment into contests between strategies. */
final class ClaimReader {
  private final Circumstances circumstances;
  private final List<VariationNode> ofExperiment;
  private final ExpectationReader expectations;
  private final Faults faults;

  /**
   * @param ofExperiment variations for a robustness that has none of its own
   */
  ClaimReader(
      Circumstances circumstances,
      List<VariationNode> ofExperiment,
      Targets targets,
      Faults faults) {
    this.circumstances = circumstances;
    this.ofExperiment = ofExperiment;
    this.expectations = new ExpectationReader(targets, faults);
    this.faults = faults;
  }

  /** Those without a fault. */
  List<Claim> read(List<ClaimNode> nodes) {
    List<Claim> claims = new ArrayList<>();
    nodes.forEach(node -> read(node).ifPresent(claims::add));
    new NeedsCheck(nodes, faults).check();
    return claims;
  }

  private Optional<Claim> read(ClaimNode node) {
    ClaimItems items = new ClaimItems(node, faults);
    ClaimPlaces places = new ClaimPlaces(node, items, circumstances, faults);
    Optional<Setup> setup = places.here();
    Optional<Contest.Elsewhere> there = places.there();
    Optional<Arm> arm = arm(node);
    boolean reports =
        node.kind().text().equals("ablation") && items.components("without").isEmpty();
    if (reports && !items.predictions().isEmpty()) {
      faults.error(
          items.predictions().get(0).at(),
          "ablation '" + node.name().text() + "' does not say without what this is expected",
          "for example: without priority, prefill");
    } else if (!reports && items.predictions().isEmpty()) {
      faults.error(
          node.name().at(),
          node.kind().text() + " '" + node.name().text() + "' predicts nothing",
          "for example: predict ttft.p99[critical] falls 40% .. 60%");
    }
    boolean lost = setup.isEmpty() || places.comparesWithOthers() && there.isEmpty();
    if (lost || arm.isEmpty()) {
      expectations.checkNames(items.predictions());
      return Optional.empty();
    }
    return claim(node, items, places, setup.get(), arm.get().strategy());
  }

  private Optional<Claim> claim(
      ClaimNode node, ClaimItems items, ClaimPlaces places, Setup setup, String armName) {
    Wording wording =
        new Wording(
            node.name().text(),
            armName,
            items.needs().map(NameNode::text),
            items.text("because"),
            items.text("else"),
            node.name().at());
    Arm arm = setup.arm(armName).orElseThrow();
    Optional<Contest.Elsewhere> there = places.there();
    Contest contest = contest("", setup, arm, there);
    boolean parts = node.kind().text().equals("super-additivity");
    List<Expectation> expected =
        there.isPresent()
            ? expectations.read(items.predictions(), setup, there.get().setup(), arm)
            : expectations.read(
                items.predictions(), setup, arm, parts ? Comparing.PARTS : Comparing.STRATEGIES);
    return switch (node.kind().text()) {
      case "hypothesis" -> Optional.of(new Claim.Hypothesis(wording, contest, expected));
      case "control" -> Optional.of(new Claim.Control(wording, contest, expected));
      case "ablation" ->
          new AblationReader(faults)
              .contests(node, items.components("without"), setup, arm)
              .map(contests -> new Claim.Ablation(wording, contests, expected));
      case "super-additivity" ->
          new AblationReader(faults)
              .factors(node, items.components("parts"), setup, arm)
              .map(
                  arms ->
                      new Claim.SuperAdditivity(
                          wording, setup, arms.get(0), arms.get(1), arms.get(2), expected));
      default -> Optional.of(robustness(node, items, places, wording, expected));
    };
  }

  /** The strategy against the baseline, or against itself elsewhere. */
  private static Contest contest(
      String label, Setup setup, Arm arm, Optional<Contest.Elsewhere> there) {
    Arm reference = there.flatMap(it -> it.setup().arm(arm.strategy())).orElse(setup.baseline());
    return new Contest(label, setup, reference, arm, there);
  }

  private Claim robustness(
      ClaimNode node,
      ClaimItems items,
      ClaimPlaces places,
      Wording wording,
      List<Expectation> expected) {
    List<Contest> contests = new ArrayList<>();
    List<VariationNode> variations =
        items.variations().isEmpty() ? ofExperiment : items.variations();
    for (VariationNode variation : variations) {
      for (VariationReader.CasePlan plan :
          new VariationReader(circumstances::given, faults).read(variation)) {
        String label = VariationReader.name(variation) + " " + plan.name();
        places
            .here(plan.assignments())
            .ifPresent(
                it -> {
                  Arm arm = it.arm(wording.arm()).orElseThrow();
                  contests.add(contest(label, it, arm, places.there()));
                });
      }
    }
    if (variations.isEmpty()) {
      faults.error(
          node.name().at(),
          "robustness '" + wording.name() + "' varies nothing",
          "for example: sweep rate over 1500 .. 3000 req/s step 500 req/s");
    }
    return new Claim.Robustness(wording, contests, expected);
  }

  /** Whom a claim is about: said, or the only one there is. */
  private Optional<Arm> arm(ClaimNode node) {
    Setup setup = circumstances.declared();
    List<String> names = setup.arms().stream().map(Arm::strategy).toList();
    if (node.arm().isPresent()) {
      NameNode said = node.arm().get();
      Optional<Arm> arm = setup.arm(said.text());
      if (arm.isEmpty()) {
        faults.error(
            said.at(),
            "no strategy '" + said.text() + "' takes part",
            NearestName.hint(said.text(), names, "strategies"));
      }
      return arm;
    }
    if (setup.arms().size() > 2) {
      List<String> compared = names.subList(1, names.size());
      faults.error(
          node.name().at(),
          "%s '%s' does not say of which strategy"
              .formatted(node.kind().text(), node.name().text()),
          "for example: %s %s of %s"
              .formatted(node.kind().text(), node.name().text(), compared.get(0)));
      return Optional.empty();
    }
    return Optional.of(setup.arms().get(setup.arms().size() - 1));
  }
}
