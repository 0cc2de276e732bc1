package scn.dsl.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.semantic.Scenario;

/** All lints there are, and what they find. */
public final class Lints {
  public static final List<Lint> ALL =
      List.of(
          Lint.ofCompiler("unused-declaration", "a declaration that nothing refers to"),
          Lint.ofCompiler("unused-parameter", "a parameter that no policy or setting takes"),
          Lint.ofCompiler("default-outside-range", "a parameter that starts outside its own range"),
          Lint.ofCompiler("shares-not-whole", "shares in percent that do not add up to 100%"),
          Lint.ofCompiler("implausible-rate", "a rate that is hardly what was meant"),
          new Lint("unused-import", "an import of which nothing is used", FileLints::unusedImport),
          new Lint("imported-twice", "the same import again", FileLints::importedTwice),
          new Lint(
              "compares-with-itself",
              "a comparison of a thing with itself",
              ClaimLints::comparesWithItself),
          new Lint(
              "nothing-compared",
              "a claim of a change in an experiment that compares nothing",
              ClaimLints::nothingCompared),
          new Lint(
              "same-as-baseline",
              "a compared strategy that does what the baseline does",
              ClaimLints::sameAsBaseline),
          new Lint(
              "cannot-fail", "a prediction that holds whatever comes out", ClaimLints::cannotFail),
          new Lint(
              "contradiction",
              "two predictions of one claim that exclude each other",
              ClaimLints::sameMetricTwice),
          new Lint(
              "control-predicts-effect",
              "a control that predicts a change",
              ClaimLints::controlPredictsEffect),
          new Lint(
              "no-reason",
              "a hypothesis, control or other claim, but an ablation, without because",
              ClaimLints::noReason),
          new Lint(
              "tail-of-few", "a 99th percentile of fewer than 100 requests", ClaimLints::tailOfFew),
          new Lint(
              "nobody-rejects",
              "a claim about rejected requests where every one is admitted",
              ClaimLints::nobodyRejects),
          new Lint(
              "not-orthogonal",
              "classes of different lengths in what is called orthogonal",
              WorkloadLints::notOrthogonal),
          new Lint(
              "overload", "more work, for long, than the cluster can do", WorkloadLints::overload),
          new Lint(
              "prompt-never-fits",
              "prompts that are larger than the KV memory",
              WorkloadLints::promptNeverFits),
          new Lint(
              "prompt-may-not-fit",
              "a law of lengths that goes beyond the KV memory",
              WorkloadLints::promptMayNotFit),
          new Lint(
              "cut-short", "a run that ends while requests still arrive", WorkloadLints::cutShort),
          new Lint("session-of-one", "a session of one round", WorkloadLints::sessionOfOne),
          new Lint("never-drawn", "a listed length with no weight", WorkloadLints::shareOfNothing),
          new Lint(
              "bounds-bite",
              "bounds so near that many lengths are moved to them",
              WorkloadLints::boundsBite),
          new Lint(
              "priority-ignored",
              "a priority that the scheduler does not look at",
              StrategyLints::priorityIgnored),
          new Lint(
              "order-of-nothing",
              "a scheduler by priority where all have the same",
              StrategyLints::orderOfNothing),
          new Lint(
              "bridge-of-nothing",
              "bridge on without a priority to hand on",
              StrategyLints::bridgeOfNothing),
          new Lint(
              "inverted-classes",
              "sheddable requests that go before critical ones",
              StrategyLints::invertedClasses),
          new Lint(
              "chunk-above-budget",
              "a chunk larger than the token budget of a step",
              StrategyLints::chunkAboveBudget),
          new Lint(
              "budget-below-batch",
              "fewer tokens in a step than requests that run together",
              StrategyLints::budgetBelowBatch),
          new Lint(
              "narrow-log-range",
              "a logarithmic range that does not even double",
              StrategyLints::narrowLogRange),
          new Lint(
              "wide-linear-range",
              "a linear range over more than three decades",
              StrategyLints::rangeWithoutLog),
          new Lint(
              "changes-nothing",
              "a child that says nothing of its own",
              StrategyLints::changesNothing),
          new Lint("empty-block", "a block with nothing in it", StrategyLints::emptyBlock),
          new Lint(
              "never-offloads", "a CPU tier that nothing moves to", StrategyLints::neverOffloads),
          new Lint(
              "shadowed-policy",
              "a script of one's own under the name of a shipped one",
              StrategyLints::shadows),
          Lint.ofCompiler(
              Allowances.MISUSED,
              "a scn:allow without reason, of an unknown lint, or that silences nothing"));

  private final PolicyCatalog policies;
  private final Path shipped;
  private final Path library;

  /**
   * @param shipped folder of the shipped scripts
   * @param library folder of the shipped scenarios, where imports are looked for
   */
  public Lints(PolicyCatalog policies, Path shipped, Path library) {
    this.policies = policies;
    this.shipped = shipped;
    this.library = library;
  }

  public static List<String> names() {
    return ALL.stream().map(Lint::name).toList();
  }

  /** What the lints find in a scenario without errors, nothing silenced. */
  public List<Diagnostic> look(Path file, SourceText source, Scenario scenario) {
    Subject subject = Subject.of(file, source, scenario, policies, shipped, library);
    List<Diagnostic> found = new ArrayList<>();
    for (Lint lint : ALL) {
      lint.check().look(subject, new Findings(lint.name(), source, found));
    }
    return found;
  }

  /** What is left when comments in the texts have silenced what they name. */
  public static List<Diagnostic> heeded(List<Diagnostic> found) {
    return heeded(found, new HashMap<>());
  }

  /** As above, together with the comments of a scenario that silence nothing. */
  public static List<Diagnostic> heeded(List<Diagnostic> found, SourceText scenario) {
    Map<SourceText, Allowances> allowances = new HashMap<>();
    List<Diagnostic> left = new ArrayList<>(heeded(found, allowances));
    left.addAll(allowances.computeIfAbsent(scenario, Allowances::new).misused(names()));
    return left;
  }

  private static List<Diagnostic> heeded(
      List<Diagnostic> found, Map<SourceText, Allowances> allowances) {
    List<Diagnostic> left = new ArrayList<>();
    for (Diagnostic each : found) {
      boolean silenced =
          each.lint().isPresent()
              && allowances
                  .computeIfAbsent(each.span().orElseThrow().source(), Allowances::new)
                  .silence(each);
      if (!silenced) {
        left.add(each);
      }
    }
    return left;
  }
}
