package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.syntax.ClaimNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.MatrixNode.AssignmentNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.OptimizeNode;
import scn.dsl.syntax.PredictionNode;
import scn.dsl.syntax.ProblemNode;
import scn.dsl.syntax.SeedsNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.TargetsNode;
import scn.dsl.syntax.TextNode;
import scn.dsl.syntax.VariationNode;
import scn.engine.metrics.Targets;
import scn.engine.sim.Semantics;

/** Turns the declaration of an experiment into what is run and what is expected of it. */
final class ExperimentCompiler {
  private static final String ONLY_REFERENCE =
      "only reference exists yet: write semantics reference";

  private final Declarations declarations;
  private final SetupCompiler setups;
  private final Faults faults;

  ExperimentCompiler(Declarations declarations, References references, Faults faults) {
    this.declarations = declarations;
    this.setups = new SetupCompiler(declarations, references, faults);
    this.faults = faults;
  }

  /** Empty if anything it needs is missing or has a fault. */
  Optional<Experiment> compile(ExperimentNode node) {
    ExperimentItems items = new ExperimentItems(node, faults);
    Optional<ProblemNode> problemNode = problem(items);
    problemNode.ifPresent(it -> items.inherit(new ExperimentItems(it, faults)));
    Optional<Semantics> semantics = semantics(node, items);
    Optional<Setup> declared = setups.compile(items, List.of());
    Seeds seeds =
        items
            .find("seeds", SeedsNode.class)
            .map(new SeedReader(faults)::read)
            .orElse(new Seeds.Listed(List.of()));
    Targets targets =
        items
            .find("targets", TargetsNode.class)
            .map(new TargetReader(faults)::read)
            .orElse(Targets.NONE);
    if (declared.isEmpty()) {
      checkNames(items);
      return Optional.empty();
    }
    Circumstances circumstances = circumstances(items, declared.get());
    List<Variation> variations = variations(items, circumstances);
    List<Claim> claims =
        new ClaimReader(circumstances, items.all(VariationNode.class), targets, faults)
            .read(items.all(ClaimNode.class));
    Optional<Problem> problem =
        problemNode.map(it -> new ProblemReader(faults).read(it, declared.get(), targets));
    problem.ifPresent(it -> claims.addAll(success(it, declared.get())));
    checkSeeds(items, seeds, claims);
    return semantics.map(
        it ->
            new Experiment(
                node.name().text(),
                node.title().map(TextNode::text).orElse(""),
                it,
                declared.get(),
                variations,
                seeds,
                targets,
                claims,
                problem,
                node.name().at()));
  }

  /** A strategy of an experiment without faults, its parameters open. */
  Optional<OpenArm> open(ExperimentNode node, String arm) {
    return setups.open(items(node), arm);
  }

  /** What decides about the trials of a search in an experiment without faults. */
  SearchSentences sentences(OptimizeNode search, ExperimentNode node, Setup setup) {
    ExperimentItems items = items(node);
    return SearchSentences.of(search, items, setups.arms(items), setup);
  }

  private ExperimentItems items(ExperimentNode node) {
    ExperimentItems items = new ExperimentItems(node, faults);
    problem(items).ifPresent(it -> items.inherit(new ExperimentItems(it, faults)));
    return items;
  }

  private Circumstances circumstances(ExperimentItems items, Setup declared) {
    return new Circumstances() {
      @Override
      public Setup declared() {
        return declared;
      }

      @Override
      public AssignmentNode given(AssignmentNode node) {
        return setups.given(node);
      }

      @Override
      public Optional<Setup> under(List<AssignmentNode> assignments) {
        return setups.compile(items, assignments);
      }
    };
  }

  private List<Variation> variations(ExperimentItems items, Circumstances circumstances) {
    List<Variation> variations = new ArrayList<>();
    for (VariationNode node : items.all(VariationNode.class)) {
      List<Variation.Case> cases = new ArrayList<>();
      for (VariationReader.CasePlan plan :
          new VariationReader(circumstances::given, faults).read(node)) {
        circumstances
            .under(plan.assignments())
            .ifPresent(setup -> cases.add(new Variation.Case(plan.name(), setup)));
      }
      variations.add(new Variation(VariationReader.name(node), cases));
    }
    return variations;
  }

  /** Every compared strategy is held against what solves the problem. */
  private static List<Claim> success(Problem problem, Setup setup) {
    List<Claim> claims = new ArrayList<>();
    for (Arm arm : setup.arms().subList(1, setup.arms().size())) {
      Wording wording =
          new Wording(problem.name(), arm.strategy(), Optional.empty(), "", "", problem.at());
      Contest contest = new Contest("", setup, setup.baseline(), arm);
      claims.add(new Claim.Success(wording, contest, problem.success()));
    }
    return claims;
  }

  /** Where strategies are missing, the claims are still worth a look. */
  private void checkNames(ExperimentItems items) {
    for (ClaimNode claim : items.all(ClaimNode.class)) {
      List<PredictionNode> predictions = new ClaimItems(claim, faults).predictions();
      new ExpectationReader(Targets.NONE, faults).checkNames(predictions);
    }
    new NeedsCheck(items.all(ClaimNode.class), faults).check();
  }

  private void checkSeeds(ExperimentItems items, Seeds seeds, List<Claim> claims) {
    boolean predicts = claims.stream().anyMatch(claim -> !claim.expectations().isEmpty());
    if (predicts && seeds instanceof Seeds.Listed listed && listed.seeds().size() == 1) {
      faults.error(
          items.find("seeds", SeedsNode.class).orElseThrow().at(),
          "no prediction can be judged by one seed",
          "name at least three, better ten, or write seeds auto");
    }
  }

  private Optional<ProblemNode> problem(ExperimentItems items) {
    return items
        .find("problem", SettingNode.class)
        .flatMap(it -> declarations.use(ProblemNode.class, "problem", (NameNode) it.value()));
  }

  private Optional<Semantics> semantics(ExperimentNode node, ExperimentItems items) {
    Optional<SettingNode> said = items.find("semantics", SettingNode.class);
    if (said.isEmpty()) {
      faults.error(
          node.name().at(),
          "experiment '" + node.name().text() + "' does not say its semantics",
          ONLY_REFERENCE);
      return Optional.empty();
    }
    NameNode name = (NameNode) said.get().value();
    if (!name.text().equals("reference")) {
      String yet = name.text().equals("sound") ? " yet" : "";
      faults.error(name.at(), "there is no semantics '" + name.text() + "'" + yet, ONLY_REFERENCE);
      return Optional.empty();
    }
    return Optional.of(Semantics.REFERENCE);
  }
}
