package scn.dsl.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import scn.dsl.effect.Decision.RequestState;
import scn.dsl.effect.Watched.WatchedAdmission;
import scn.dsl.effect.Watched.WatchedRouter;
import scn.dsl.effect.Watched.WatchedScorer;
import scn.dsl.run.PolicyAssembly;
import scn.dsl.run.Run;
import scn.dsl.run.Workloads;
import scn.dsl.script.ScriptLibrary;
import scn.engine.policy.WeightedScorer;
import scn.engine.sim.Audit;
import scn.engine.sim.Policies;
import scn.engine.sim.RunFailure;
import scn.engine.sim.RunLog;
import scn.engine.sim.Simulation;
import scn.engine.workload.RequestInput;
import scn.engine.workload.Workload;

/**
 * Finds the first decision in which two versions of a strategy differ: runs both with a log of
 * their decisions, and once more to see what that one was made upon.
 */
final class FirstDifferences {
  private final Workloads workloads;
  private final Function<Run, ScriptLibrary> libraries;

  FirstDifferences(Workloads workloads, Function<Run, ScriptLibrary> libraries) {
    this.workloads = workloads;
    this.libraries = libraries;
  }

  /** On the first of the seeds on which there is one. */
  FirstDifference of(Trial before, Trial after, List<Long> seeds) {
    for (long seed : seeds) {
      Optional<FirstDifference> found = onSeed(before.on(seed), after.on(seed));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return new FirstDifference.None(seeds);
  }

  private Optional<FirstDifference> onSeed(Run before, Run after) {
    Optional<FirstDifference> requests =
        otherRequests(before.seed(), requests(before), requests(after));
    if (requests.isPresent()) {
      return requests;
    }
    DecisionLog one = DecisionLog.plain(size(before));
    DecisionLog other = DecisionLog.plain(size(after));
    watch(before, one);
    watch(after, other);
    return one.firstDifference(other)
        .map(point -> explained(before, after, point, one.sameDecision(other, point)));
  }

  private FirstDifference explained(
      Run before, Run after, DecisionLog.Point point, boolean timeOnly) {
    DecisionLog one = DecisionLog.keeping(point, size(before));
    DecisionLog other = DecisionLog.keeping(point, size(after));
    watch(before, one);
    watch(after, other);
    return difference(before.seed(), timeOnly, one.kept(point), other.kept(point));
  }

  private static FirstDifference difference(
      long seed, boolean timeOnly, Optional<Decision> before, Optional<Decision> after) {
    boolean queues =
        !timeOnly
            && kind(before, Decision.Kind.QUEUE_ORDER)
            && kind(after, Decision.Kind.QUEUE_ORDER);
    if (queues) {
      QueueChange change =
          QueueChange.of(before.orElseThrow().requests(), after.orElseThrow().requests());
      return new FirstDifference.AtDecision(
          seed, change.moved(), change.position(), false, before, after);
    }
    String request =
        after
            .map(Decision::request)
            .filter(name -> !name.isEmpty())
            .or(() -> before.map(Decision::request))
            .orElse("");
    return new FirstDifference.AtDecision(seed, request, 0, timeOnly, before, after);
  }

  private static boolean kind(Optional<Decision> decision, Decision.Kind kind) {
    return decision.map(it -> it.kind() == kind).orElse(false);
  }

  private static int size(Run run) {
    return run.arm().cluster().instances().size();
  }

  private Workload requests(Run run) {
    return workloads.of(run.setup().workload(), run.seed());
  }

  private static Optional<FirstDifference> otherRequests(
      long seed, Workload before, Workload after) {
    List<RequestInput> one = before.requests();
    List<RequestInput> other = after.requests();
    int common = Math.min(one.size(), other.size());
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      if (i >= common || !one.get(i).equals(other.get(i))) {
        return Optional.of(new FirstDifference.OtherRequests(seed, words(one, i), words(other, i)));
      }
    }
    return Optional.empty();
  }

  private static String words(List<RequestInput> requests, int number) {
    if (number >= requests.size()) {
      return "no request any more, " + requests.size() + " in all";
    }
    RequestInput request = requests.get(number);
    String sloClass = request.sloClass().label();
    return "%s%s at %s, %d tokens in, %d out"
        .formatted(
            request.name(),
            sloClass.isEmpty() ? "" : " (" + sloClass + ")",
            Moments.seconds(request.arrivalMicros()),
            request.inputTokens(),
            request.outputTokens());
  }

  /**
   * Runs with a log.
   *
   * @return what the run shows; empty if it broke off
   */
  Optional<RunLog> watch(Run run, DecisionLog log) {
    List<WatchedScorer> scorers = new ArrayList<>();
    PolicyAssembly assembly =
        new PolicyAssembly(libraries.apply(run), scorer -> watched(scorer, scorers));
    try {
      Policies plain = assembly.assemble(run.arm());
      DecisionStream gateway = log.at(DecisionLog.GATEWAY);
      Policies watched =
          new Policies(
              new WatchedAdmission(plain.admission(), gateway),
              new WatchedRouter(plain.router(), scorers, gateway),
              instance ->
                  new WatchedInstance(
                          instance, plain.perInstance().apply(instance), log.at(instance))
                      .policies());
      RunLog result = Simulation.run(requests(run), run.arm().cluster(), watched, Audit.OFF);
      log.end();
      return Optional.of(result);
    } catch (RunFailure failure) {
      return Optional.empty(); // Up to there it can be compared; that it failed is told elsewhere.
    }
  }

  private static WeightedScorer watched(WeightedScorer scorer, List<WatchedScorer> scorers) {
    WatchedScorer watched = new WatchedScorer(scorer);
    scorers.add(watched);
    return new WeightedScorer(scorer.name(), watched, scorer.weight());
  }

  /**
   * Two orders of one queue.
   *
   * @param position of the first place that somebody else has
   * @param moved who moved if only one did, else who has that place now
   */
  private record QueueChange(int position, String moved) {

    static QueueChange of(List<RequestState> before, List<RequestState> after) {
      List<String> one = before.stream().map(RequestState::name).toList();
      List<String> other = after.stream().map(RequestState::name).toList();
      int position = 0;
      while (position < Math.min(one.size(), other.size())
          && one.get(position).equals(other.get(position))) {
        position++;
      }
      if (position >= one.size() || position >= other.size()) {
        return new QueueChange(position, "");
      }
      String back = one.get(position);
      String front = other.get(position);
      boolean onlyBack = !without(one, front).equals(without(other, front));
      boolean backAlone = without(one, back).equals(without(other, back));
      return new QueueChange(position, onlyBack && backAlone ? back : front);
    }

    private static List<String> without(List<String> names, String name) {
      return names.stream().filter(each -> !each.equals(name)).toList();
    }
  }
}
