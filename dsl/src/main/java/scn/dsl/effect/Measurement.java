package scn.dsl.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import scn.dsl.diff.ExperimentPair;
import scn.dsl.diff.Version;
import scn.dsl.run.Run;
import scn.dsl.run.Runner;
import scn.dsl.run.Workloads;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.Experiment;

/** Measures what the changes between two versions do. */
public final class Measurement {
  private final Optional<List<Long>> seeds;
  private final List<Gate> gates;
  private final IdentityHashMap<Experiment, ScriptLibrary> scripts = new IdentityHashMap<>();
  private final Runner runner;
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
    this.runner = new Runner(libraries, workloads, jobs);
    this.identity = new Identity(workloads, libraries);
    this.differences = new FirstDifferences(workloads, libraries);
  }

  /**
   * @param pairs experiments of both versions
   * @param added experiments that only the newer version has
   * @throws scn.dsl.diagnostic.DiagnosticException if a gate is about a metric that nothing here
   *     has
   */
  public Effects of(List<ExperimentPair> pairs, List<Version> added) {
    List<ExperimentEffect> effects = new ArrayList<>();
    List<GateResult> gateResults = new ArrayList<>();
    Stream.concat(
            pairs.stream().map(pair -> Subject.of(pair, seeds, this::know)),
            added.stream().map(version -> Subject.ofAdded(version, seeds, this::know)))
        .map(subject -> new ExperimentMeasurement(subject, gates, runner, identity, differences))
        .forEach(each -> effects.add(each.measure(gateResults)));
    GateMetrics.requireKnown(gates, effects, gateResults);
    gateResults.sort(Comparator.comparingInt(result -> gates.indexOf(result.gate())));
    return new Effects(effects, gateResults);
  }

  private void know(Version version) {
    scripts.put(version.experiment(), version.scripts());
  }
}
