package scn.engine.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.engine.random.RandomStream;
import scn.engine.search.sampler.History;
import scn.engine.search.sampler.Proposal;
import scn.engine.search.sampler.Proposer;
import scn.engine.search.space.Setting;

/**
 * A study under way. Says which runs are to be made and takes their outcomes, in any order and from
 * any number of workers: trial i rests on the results of trials 0 to i - batch and on nothing else.
 *
 * <p>To go on with an interrupted study, begin it again with the runs it had recorded: they are not
 * made again, and the study continues as if it had never stopped. Not thread-safe: callers with
 * workers hold a lock around every call. Outcomes that lack a metric or hold a number that is not
 * finite count as failed.
 */
public final class StudyRun {
  private static final int FAILING_TRIALS = 5;

  private final Study study;
  private final StudyListener listener;
  private final Proposer proposer;
  private final RandomStream stream;
  private final Prospects prospects;
  private final Map<Setting, Map<Long, Outcome>> outcomes = new HashMap<>();
  private final List<Trial> earlier;
  private final List<Setting> first;
  private final List<Phase> firstPhases = new ArrayList<>();
  private final List<OpenTrial> opened = new ArrayList<>();
  private final List<Trial> ended = new ArrayList<>();
  private final Set<Run> handedOut = new HashSet<>();
  private Optional<Stop> stop = Optional.empty();

  /** Begins a study, or goes on with one whose finished runs are given. */
  public StudyRun(Study study, List<RecordedRun> recorded, StudyListener listener) {
    this.study = study;
    this.listener = listener;
    stream = RandomStream.of(study.samplerSeed(), "study/trial");
    proposer =
        study
            .sampler()
            .proposer(study.space(), RandomStream.of(study.samplerSeed(), "study/design"));
    prospects = new Prospects(study);
    first = firstSettings();
    earlier = EarlierTrials.of(study);
    for (RecordedRun run : recorded) {
      outcomesOf(study.space().setting(run.values()))
          .put(run.seed(), Measurements.checked(study, run.outcome()));
    }
    advance();
  }

  /** Runs a whole study, one run after the other. */
  public static StudyRun complete(Study study, Evaluator evaluator) {
    StudyRun run = new StudyRun(study, List.of(), new StudyListener() {});
    run.drive(evaluator);
    return run;
  }

  /** Makes all runs that are left, one after the other. */
  public void drive(Evaluator evaluator) {
    for (List<Run> ready = ready(); !ready.isEmpty(); ready = ready()) {
      Run run = ready.get(0);
      finish(run, evaluator.evaluate(run.setting(), run.seed()));
    }
  }

  /** The runs that can be made now, in order of need; empty where all are under way or over. */
  public List<Run> ready() {
    List<Run> ready = new ArrayList<>();
    for (OpenTrial trial : opened.subList(ended.size(), opened.size())) {
      addUnknown(trial.needed(), ready);
    }
    return ready;
  }

  /** Runs that a spare worker may make ahead: their outcomes are kept until they are needed. */
  public List<Run> likely() {
    List<Run> likely = new ArrayList<>();
    for (OpenTrial trial : opened.subList(ended.size(), opened.size())) {
      addUnknown(trial.likely(), likely);
    }
    return likely;
  }

  private void addUnknown(List<Run> runs, List<Run> to) {
    for (Run run : runs) {
      if (!outcomesOf(run.setting()).containsKey(run.seed()) && !handedOut.contains(run)) {
        to.add(run);
      }
    }
  }

  /** Marks a run as being made, so that {@link #ready} and {@link #likely} leave it out. */
  public void begin(Run run) {
    handedOut.add(run);
  }

  /** Takes the outcome of a run. */
  public void finish(Run run, Outcome outcome) {
    handedOut.remove(run);
    Outcome checked = Measurements.checked(study, outcome);
    outcomesOf(run.setting()).put(run.seed(), checked);
    listener.finished(run, checked);
    advance();
  }

  /** Ends the study for a reason of the caller's: no further trial is proposed. */
  public void stop(String reason) {
    if (stop.isEmpty()) {
      stop = Optional.of(new Stop.Asked(reason));
    }
  }

  /** Why no further trial is proposed; those under way may still be finished. */
  public Optional<Stop> stopped() {
    return stop;
  }

  /** What is run. */
  public Study study() {
    return study;
  }

  /** How many trials were proposed so far, ended or not. */
  public int proposed() {
    return opened.size();
  }

  /** The ended trials in order of proposal, each with all before it ended. */
  public List<Trial> trials() {
    return List.copyOf(ended);
  }

  /** What the ended trials are worth, those of an earlier study first. */
  public Assessment assessment() {
    return assessment(ended.size());
  }

  private Assessment assessment(int results) {
    List<Trial> known = new ArrayList<>(earlier);
    known.addAll(ended.subList(0, results));
    return new Assessment(study, known);
  }

  private Map<Long, Outcome> outcomesOf(Setting setting) {
    return outcomes.computeIfAbsent(setting, any -> new HashMap<>());
  }

  private void advance() {
    boolean moved = true;
    while (moved) {
      moved = false;
      while (ended.size() < opened.size() && opened.get(ended.size()).ended().isPresent()) {
        Trial trial = opened.get(ended.size()).ended().get();
        ended.add(trial);
        listener.settled(trial);
        moved = true;
      }
      // Later trials may have finished their first seed and need more.
      opened.subList(ended.size(), opened.size()).forEach(OpenTrial::ended);
      while (stop.isEmpty() && ended.size() >= resultsNeeded() && !runsOpen()) {
        moved |= open();
      }
    }
  }

  /** How many results the next trial rests on: always the same number, whoever was faster. */
  private int resultsNeeded() {
    int next = opened.size();
    if (next < first.size()) {
      return 0;
    }
    return Math.max(Math.max(0, next - study.batch() + 1), proposer.resultsNeeded(next));
  }

  /** Whether it depends on racing of trials under way if the budget has runs for another one. */
  private boolean runsOpen() {
    return ended.size() < opened.size() && runsAtMost() > study.runs().orElse(Integer.MAX_VALUE);
  }

  /**
   * How many runs are made with one more trial, if racing spares none that are still to be made.
   */
  private int runsAtMost() {
    int unended = opened.size() - ended.size() + 1;
    return ended.stream().mapToInt(Trial::runs).sum() + unended * study.seeds().size();
  }

  private boolean open() {
    int index = opened.size();
    int results = resultsNeeded();
    stop = stopBefore(index, results);
    if (stop.isPresent()) {
      return false;
    }
    Assessment known = assessment(results);
    Proposal proposal;
    Phase phase;
    if (index < first.size()) {
      proposal = Proposal.blind(first.get(index));
      phase = firstPhases.get(index);
    } else {
      List<Setting> pending =
          opened.subList(results, opened.size()).stream().map(OpenTrial::setting).toList();
      History history = known.history(pending);
      Optional<Proposal> next = proposer.propose(history, stream.within(index));
      if (next.isEmpty()) {
        stop = Optional.of(new Stop.SpaceUsed(index));
        return false;
      }
      proposal = next.get();
      stop = prospects.settled(proposal, known, pending.size());
      if (stop.isPresent()) {
        return false;
      }
      phase =
          switch (proposal.reason()) {
            case SPREAD -> Phase.DESIGN;
            case PROMISE -> Phase.MODEL;
            case OPTION -> Phase.OPTION;
          };
    }
    Race race = new Race(study, known);
    opened.add(new OpenTrial(study, index, phase, proposal, race, outcomesOf(proposal.setting())));
    return true;
  }

  private Optional<Stop> stopBefore(int index, int results) {
    if (index >= study.trials()) {
      return Optional.of(new Stop.TrialsUsed(study.trials()));
    }
    if (runsAtMost() > study.runs().orElse(Integer.MAX_VALUE)) {
      int used = ended.stream().mapToInt(Trial::runs).sum();
      return Optional.of(new Stop.RunsUsed(used, study.runs().getAsInt(), study.seeds().size()));
    }
    if (results >= FAILING_TRIALS) {
      List<Trial> start = ended.subList(0, FAILING_TRIALS);
      if (start.stream().allMatch(trial -> trial.status() == Trial.Status.FAILED)) {
        return Optional.of(new Stop.AllFailed(Failures.common(start)));
      }
    }
    return Optional.empty();
  }

  private List<Setting> firstSettings() {
    List<Setting> settings = new ArrayList<>();
    study.baseline().ifPresent(setting -> add(setting, Phase.BASELINE, settings));
    if (study.space().allows(study.space().defaults())) {
      add(study.space().defaults(), Phase.DEFAULTS, settings);
    }
    study.listed().forEach(setting -> add(setting, Phase.LISTED, settings));
    return settings;
  }

  private void add(Setting setting, Phase phase, List<Setting> settings) {
    if (!settings.contains(setting)) {
      settings.add(setting);
      firstPhases.add(phase);
    }
  }
}
