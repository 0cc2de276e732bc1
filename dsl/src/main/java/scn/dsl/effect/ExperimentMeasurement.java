package scn.dsl.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.run.Campaign;
import scn.dsl.run.ClaimResult;
import scn.dsl.run.Runner;
import scn.dsl.run.StudyResult;

/** Measures one experiment; its runs are forgotten with it, since there may be many experiments. */
final class ExperimentMeasurement {
  private final Subject subject;
  private final List<Long> seeds;
  private final List<Gate> gates;
  private final Campaign campaign;
  private final Identity identity;
  private final FirstDifferences differences;

  ExperimentMeasurement(
      Subject subject,
      List<Gate> gates,
      Runner runner,
      Identity identity,
      FirstDifferences differences) {
    this.subject = subject;
    this.seeds = subject.seeds().seeds();
    this.gates = gates;
    this.campaign = new Campaign(runner, identity::of);
    this.identity = identity;
    this.differences = differences;
  }

  /**
   * @param gateResults gets those of this experiment
   */
  ExperimentEffect measure(List<GateResult> gateResults) {
    String fault = fault();
    if (!fault.isEmpty()) {
      return ExperimentEffect.unmeasured(subject.name(), subject.before().isEmpty(), fault);
    }
    List<StudyResult> results = campaign.run(subject.studies());
    return effect(
        results.size() > 1 ? Optional.of(results.get(0)) : Optional.empty(),
        results.get(results.size() - 1),
        gateResults);
  }

  /** Why an experiment cannot be run at all; else empty. */
  private String fault() {
    if (seeds.isEmpty()) {
      return "it names no seeds; give --seeds";
    }
    try {
      return campaign.check(subject.studies()).stream()
          .filter(it -> it.severity() == Diagnostic.Severity.ERROR)
          .map(Diagnostic::message)
          .findFirst()
          .orElse("");
    } catch (DiagnosticException unreadable) {
      return unreadable.diagnostics().get(0).message();
    }
  }

  private ExperimentEffect effect(
      Optional<StudyResult> before, StudyResult after, List<GateResult> gateResults) {
    List<StrategyEffect> strategies = new ArrayList<>();
    for (Contrast contrast : subject.contrasts()) {
      strategies.add(strategy(contrast, gateResults));
    }
    List<Flip> flips = new ArrayList<>();
    int same = 0;
    for (ClaimResult claim : after.claims()) {
      Optional<ClaimResult> older =
          before.flatMap(
              result -> result.claims().stream().filter(it -> isSame(it, claim)).findFirst());
      if (older.isPresent() && older.get().status() != claim.status()) {
        flips.add(new Flip(older.get(), claim));
      } else if (older.isPresent()) {
        same++;
      }
    }
    return new ExperimentEffect(
        subject.name(),
        subject.before().isEmpty(),
        seeds,
        subject.seeds().note(),
        "",
        strategies,
        subject.removed(),
        flips,
        same);
  }

  private static boolean isSame(ClaimResult one, ClaimResult other) {
    return one.claim().kind().equals(other.claim().kind())
        && one.claim().wording().name().equals(other.claim().wording().name());
  }

  private StrategyEffect strategy(Contrast contrast, List<GateResult> gateResults) {
    boolean isNew = contrast.basis() instanceof StrategyEffect.Basis.Baseline;
    Measured before = Measured.of(isNew ? "" : "old", contrast.before(), seeds, campaign);
    Measured after = Measured.of(isNew ? "" : "new", contrast.after(), seeds, campaign);
    boolean touched = contrast.isTouched(identity, seeds);
    if (!touched) {
      return StrategyEffect.untouched(contrast.strategy(), contrast.basis());
    }
    for (Gate gate : gates) {
      gateResults.add(
          Gates.judge(
              gate,
              subject.name(),
              contrast.strategy(),
              before.readings(gate.expectation().metric()),
              after.readings(gate.expectation().metric())));
    }
    List<String> failures =
        Stream.concat(before.failures().stream(), after.failures().stream()).distinct().toList();
    List<MetricEffect> metrics =
        Metrics.of(Measured.groups(before, after), before::readings, after::readings);
    return new StrategyEffect(
        contrast.strategy(),
        contrast.basis(),
        true,
        failures,
        metrics,
        Optional.of(differences.of(contrast.before(), contrast.after(), seeds)),
        new Singles(metrics).of(singles(contrast)));
  }

  private List<Singles.Single> singles(Contrast contrast) {
    List<Step> steps = contrast.ownSteps(identity, seeds);
    campaign.outcomes(
        steps.stream()
            .flatMap(step -> step.alone().stream())
            .flatMap(trial -> seeds.stream().map(trial::on))
            .toList());
    return steps.stream()
        .map(
            step ->
                new Singles.Single(
                    step.text(), step.alone().map(it -> Measured.of("", it, seeds, campaign))))
        .toList();
  }
}
