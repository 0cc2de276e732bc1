package scn.dsl.optimize;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.run.Run;
import scn.dsl.run.Runner;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Search;
import scn.dsl.semantic.Setup;
import scn.engine.search.Assessment;
import scn.engine.search.Outcome;
import scn.engine.search.Recommendation;
import scn.engine.search.Study;
import scn.engine.search.StudyListener;
import scn.engine.search.StudyRun;
import scn.engine.search.Trial;
import scn.engine.search.sampler.History;
import scn.engine.search.sampler.Observation;
import scn.engine.search.sampler.SurrogateFit;
import scn.engine.search.sensitivity.Sensitivity;
import scn.engine.search.space.Setting;

/** Runs the searches of scenarios to their end. */
public final class Optimizer {
  /** Below this many completed trials a model says nothing of parameters. */
  private static final int MODELLED_TRIALS = 5;

  private final Path scenario;
  private final Runner runner;
  private final int jobs;
  private final long samplerSeed;

  /**
   * @param scenario file of the searches
   * @param jobs simulations at a time, at least 1; results do not depend on it
   * @param samplerSeed of the search itself
   */
  public Optimizer(Path scenario, Runner runner, int jobs, long samplerSeed) {
    this.scenario = scenario;
    this.runner = runner;
    this.jobs = jobs;
    this.samplerSeed = samplerSeed;
  }

  /**
   * What is wrong with the workloads of a search, before any run of it starts.
   *
   * @throws DiagnosticException if a workload cannot be read
   */
  public List<Diagnostic> check(Search search) {
    List<Long> seeds = new ArrayList<>(search.seeds());
    seeds.addAll(Confirming.of(search).seeds());
    List<Run> runs = new ArrayList<>();
    for (long seed : seeds) {
      runs.add(new Run(scenario, search.experiment(), search.arm(), seed));
    }
    return runner.check(runs);
  }

  /**
   * @param folder of the study's record
   * @param stop a reason to end the search early, or null; looked at before every run
   * @throws DiagnosticException if a limit is relative to a strategy that cannot be run
   */
  public Optimization run(
      Search search, StudyFolder folder, StudyWatcher watcher, Supplier<String> stop) {
    StudyPlan plan =
        new StudyPlan(search, samplerSeed, StudyIdentity.plannedTrials(folder.identity()));
    Measuring measuring = new Measuring(runner, plan.metrics());
    Times times = new Times();
    try (Workers workers = new Workers(jobs);
        TrialLog log = folder.log()) {
      Bench bench =
          new Bench(scenario, search, plan.mapping(), measuring, log, folder.known(), times);
      List<Sample> references = references(plan, search.seeds(), bench, workers);
      Study study = plan.study(goal -> onSeeds(goal, references));
      long start = System.nanoTime();
      StudyRun run = new StudyRun(study, bench.recorded(), new Keeper(bench));
      times.searched(0, run.proposed(), System.nanoTime() - start);
      workers.drive(run, it -> bench.simulate(it.setting(), it.seed()), watcher, stop, times);
      start = System.nanoTime();
      Optional<Recommendation> recommendation = Recommendation.of(run.assessment(), study);
      Optional<Sensitivity> sensitivity = sensitivity(study, run.assessment(), recommendation);
      times.searched(System.nanoTime() - start);
      Confirming confirming = Confirming.of(search);
      watcher.beside("confirms the winner");
      List<Sample> heldOut = heldOut(plan, study, recommendation, confirming, bench, workers);
      Optional<Ablation> ablation =
          recommendation.flatMap(
              it ->
                  new Ablating(plan, study, bench, workers, watcher)
                      .of(known(study, it, heldOut, references), !heldOut.isEmpty()));
      times.end();
      return new Optimization(
          search,
          plan,
          study,
          folder.identity(),
          run.assessment(),
          run.stopped().orElseThrow(),
          references,
          recommendation,
          confirming,
          heldOut,
          ablation,
          sensitivity,
          times);
    }
  }

  /** Keeps every run that was not known. */
  private record Keeper(Bench bench) implements StudyListener {
    @Override
    public void finished(scn.engine.search.Run run, Outcome outcome) {
      bench.keep(RunName.of(run.setting(), run.seed()), outcome);
    }
  }

  private static List<Sample> references(
      StudyPlan plan, List<Long> seeds, Bench bench, Workers workers) {
    Setup setup = plan.search().experiment().setup();
    List<Sample> samples = new ArrayList<>();
    for (String name : plan.references()) {
      Arm arm = setup.arm(name).orElseThrow();
      samples.add(new Sample(new Subject.Reference(name), seeds, bench.run(arm, seeds, workers)));
    }
    return samples;
  }

  private static List<Sample> heldOut(
      StudyPlan plan,
      Study study,
      Optional<Recommendation> recommendation,
      Confirming confirming,
      Bench bench,
      Workers workers) {
    List<Long> seeds = confirming.seeds();
    List<Sample> samples = new ArrayList<>();
    if (!seeds.isEmpty()) {
      recommendation
          .map(it -> it.trial().setting())
          .ifPresent(
              it ->
                  samples.add(
                      new Sample(new Subject.Tuned(it), seeds, bench.run(it, seeds, workers))));
      Setting defaults = study.space().defaults();
      samples.add(
          new Sample(new Subject.Defaults(defaults), seeds, bench.run(defaults, seeds, workers)));
      samples.addAll(references(plan, seeds, bench, workers));
    }
    return samples;
  }

  /** The winner and what it is compared with: on the seeds of the search if none were held out. */
  private static List<Sample> known(
      Study study, Recommendation winner, List<Sample> heldOut, List<Sample> references) {
    if (!heldOut.isEmpty()) {
      return heldOut;
    }
    List<Sample> known = new ArrayList<>(references);
    Trial trial = winner.trial();
    known.add(Sample.of(new Subject.Tuned(trial.setting()), trial, study.seeds()));
    return known;
  }

  /** The metric of a goal's reference on each of the search's seeds. */
  private static double[] onSeeds(Goal goal, List<Sample> references) {
    String strategy = goal.reference().orElseThrow();
    Sample sample =
        references.stream()
            .filter(it -> it.subject().equals(new Subject.Reference(strategy)))
            .findFirst()
            .orElseThrow();
    if (sample.values(goal.metric()).length < sample.seeds().size()) {
      String why = sample.failure().orElse("it has no " + goal.metric());
      throw new DiagnosticException(
          Diagnostic.error(
              goal.expectation().at(),
              "this is relative to '%s', which was not measured on every seed".formatted(strategy),
              why));
    }
    return sample.values(goal.metric());
  }

  private Optional<Sensitivity> sensitivity(
      Study study, Assessment assessment, Optional<Recommendation> recommendation) {
    History history = assessment.history(List.of());
    long completed = history.observations().stream().filter(Observation::completed).count();
    if (recommendation.isEmpty()
        || completed < MODELLED_TRIALS
        || study.space().dimensions() == 0) {
      return Optional.empty();
    }
    double noise = history.objectiveNoise()[0];
    return Optional.of(
        Sensitivity.of(
            new SurrogateFit(study.space()).of(history, seen -> seen.objectives()[0], noise),
            study.space(),
            recommendation.get().trial().setting(),
            Math.sqrt(noise),
            samplerSeed));
  }
}
