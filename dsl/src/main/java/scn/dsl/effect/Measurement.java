package scn.dsl.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diff.ExperimentPair;
import scn.dsl.diff.Version;
import scn.dsl.run.Campaign;
import scn.dsl.run.ClaimResult;
import scn.dsl.run.Run;
import scn.dsl.run.Runner;
import scn.dsl.run.Study;
import scn.dsl.run.StudyResult;
import scn.dsl.run.Workloads;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.Experiment;

/** Measures what the changes between two versions do. */
public final class Measurement {
  private final Optional<List<Long>> seeds;
  private final List<Gate> gates;
  private final IdentityHashMap<Experiment, ScriptLibrary> scripts = new IdentityHashMap<>();
  private final Campaign campaign;
  private final Identity identity;
  private final FirstDifferences differences;

  /**
   * @param jobs runs at a time; nothing depends on it
   * @param seeds instead of those that the experiments name, if given
   */
  public Measurement(int jobs, Optional<List<Long>> seeds, List<Gate> gates) {
    this.seeds = seeds;
    this.gates = List.copyOf(gates);
    Workloads workloads = new Workloads();
    Function<Run, ScriptLibrary> libraries = run -> scripts.get(run.experiment());
    this.identity = new Identity(workloads, libraries);
    this.campaign = new Campaign(new Runner(libraries, workloads, jobs), identity::of);
    this.differences = new FirstDifferences(workloads, libraries);
  }

  /**
   * @param pairs experiments of both versions
   * @param added experiments that only the newer version has
   * @throws DiagnosticException if a gate is about a metric that nothing here has
   */
  public Effects of(List<ExperimentPair> pairs, List<Version> added) {
    List<Subject> subjects =
        Stream.concat(
                pairs.stream().map(pair -> Subject.of(pair, seeds, this::know)),
                added.stream().map(version -> Subject.ofAdded(version, seeds, this::know)))
            .toList();
    List<String> faults = subjects.stream().map(this::fault).toList();
    List<Study> studies = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      if (faults.get(i).isEmpty()) {
        studies.addAll(subjects.get(i).studies());
      }
    }
    List<StudyResult> results = new ArrayList<>(campaign.run(studies));
    List<ExperimentEffect> effects = new ArrayList<>();
    List<GateResult> gateResults = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      Subject subject = subjects.get(i);
      if (faults.get(i).isEmpty()) {
        Optional<StudyResult> before = subject.before().map(unused -> results.remove(0));
        StudyResult after = results.remove(0);
        effects.add(effect(subject, before, after, gateResults));
      } else {
        effects.add(
            ExperimentEffect.unmeasured(subject.name(), subject.before().isEmpty(), faults.get(i)));
      }
    }
    GateMetrics.requireKnown(gates, effects, gateResults);
    gateResults.sort(Comparator.comparingInt(result -> gates.indexOf(result.gate())));
    return new Effects(effects, gateResults);
  }

  private void know(Version version) {
    scripts.put(version.experiment(), version.scripts());
  }

  /** Why an experiment cannot be run at all; else empty. */
  private String fault(Subject subject) {
    if (subject.seeds().seeds().isEmpty()) {
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
      Subject subject,
      Optional<StudyResult> before,
      StudyResult after,
      List<GateResult> gateResults) {
    List<StrategyEffect> strategies = new ArrayList<>();
    for (Contrast contrast : subject.contrasts()) {
      strategies.add(strategy(subject, contrast, gateResults));
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
        subject.seeds().seeds(),
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

  private StrategyEffect strategy(
      Subject subject, Contrast contrast, List<GateResult> gateResults) {
    List<Long> on = subject.seeds().seeds();
    boolean isNew = contrast.basis() instanceof StrategyEffect.Basis.Baseline;
    Measured before = Measured.of(isNew ? "" : "old", contrast.before(), on, campaign);
    Measured after = Measured.of(isNew ? "" : "new", contrast.after(), on, campaign);
    boolean touched = contrast.isTouched(identity, on);
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
        Optional.of(differences.of(contrast.before(), contrast.after(), on)),
        new Singles(metrics).of(singles(contrast, on)));
  }

  private List<Singles.Single> singles(Contrast contrast, List<Long> on) {
    List<Step> steps = contrast.ownSteps(identity, on);
    campaign.outcomes(
        steps.stream()
            .flatMap(step -> step.alone().stream())
            .flatMap(trial -> on.stream().map(trial::on))
            .toList());
    return steps.stream()
        .map(
            step ->
                new Singles.Single(
                    step.text(), step.alone().map(it -> Measured.of("", it, on, campaign))))
        .toList();
  }
}
