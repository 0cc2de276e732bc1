package scn.dsl.optimize;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.run.Run;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Search;
import scn.engine.search.Outcome;
import scn.engine.search.RecordedRun;
import scn.engine.search.space.Setting;

/** The runs of one study: those that the log had and those that are made, none of them twice. */
final class Bench {
  private final Path scenario;
  private final Search search;
  private final SpaceMapping mapping;
  private final Measuring measuring;
  private final TrialLog log;
  private final Map<RunName, Outcome> known;
  private final Times times;

  /**
   * @param known runs of the log
   */
  Bench(
      Path scenario,
      Search search,
      SpaceMapping mapping,
      Measuring measuring,
      TrialLog log,
      Map<RunName, Outcome> known,
      Times times) {
    this.scenario = scenario;
    this.search = search;
    this.mapping = mapping;
    this.measuring = measuring;
    this.log = log;
    this.times = times;
    this.known = new LinkedHashMap<>();
    known.forEach((name, outcome) -> this.known.put(normal(name), outcome));
  }

  /** Numbers that were read have other types than those that were written. */
  private RunName normal(RunName name) {
    return name.strategy().isPresent()
        ? name
        : RunName.of(mapping.space().setting(name.values()), name.seed());
  }

  /** What is known of settings. */
  List<RecordedRun> recorded() {
    List<RecordedRun> recorded = new ArrayList<>();
    known.forEach(
        (name, outcome) -> {
          if (name.strategy().isEmpty()) {
            recorded.add(new RecordedRun(name.values(), name.seed(), outcome));
          }
        });
    return recorded;
  }

  /** Simulates a setting; for workers. */
  Outcome simulate(Setting setting, long seed) {
    Arm arm;
    try {
      arm = search.open().at(mapping.numbers(setting));
    } catch (DiagnosticException refused) {
      return Measuring.failed(refused);
    }
    return simulate(arm, RunName.of(setting, seed));
  }

  private Outcome simulate(Arm arm, RunName run) {
    long start = System.nanoTime();
    Outcome outcome = measuring.of(new Run(scenario, search.experiment(), arm, run.seed()));
    times.simulated(run, System.nanoTime() - start);
    return outcome;
  }

  /** Keeps a run. */
  void keep(RunName name, Outcome outcome) {
    known.put(name, outcome);
    log.add(name, outcome);
  }

  /** Runs a strategy as declared on seeds. */
  Map<Long, Outcome> run(Arm arm, List<Long> seeds, Workers workers) {
    return make(
        seeds,
        workers,
        seed -> RunName.of(arm.strategy(), seed),
        seed -> simulate(arm, RunName.of(arm.strategy(), seed)));
  }

  /** Runs a setting on seeds. */
  Map<Long, Outcome> run(Setting setting, List<Long> seeds, Workers workers) {
    return make(seeds, workers, seed -> RunName.of(setting, seed), s -> simulate(setting, s));
  }

  private Map<Long, Outcome> make(
      List<Long> seeds, Workers workers, LongFunction<RunName> name, LongFunction<Outcome> work) {
    List<Long> missing =
        seeds.stream().filter(seed -> !known.containsKey(name.apply(seed))).toList();
    List<Callable<Outcome>> runs = new ArrayList<>();
    missing.forEach(seed -> runs.add(() -> work.apply(seed)));
    List<Outcome> made = workers.all(runs);
    for (int i = 0; i < made.size(); i++) {
      keep(name.apply(missing.get(i)), made.get(i));
    }
    Map<Long, Outcome> all = new HashMap<>();
    seeds.forEach(seed -> all.put(seed, known.get(name.apply(seed))));
    return all;
  }
}
