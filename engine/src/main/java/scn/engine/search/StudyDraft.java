package scn.engine.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;

/** The parts of a {@link Study} while they are set; what they mean stands there. */
public final class StudyDraft {
  private final Space space;
  private final List<Long> seeds;
  private final int trials;
  public List<Objective> objectives;
  public List<Limit> limits;
  public List<Penalty> penalties;
  public long samplerSeed;
  public OptionalInt runs;
  public int batch;
  public boolean racing;
  public Optional<Study.Settled> settled;
  public Sampler sampler;
  public Optional<Setting> baseline;
  public List<Setting> listed;
  public List<RecordedRun> earlier;

  StudyDraft(Study study) {
    space = study.space();
    seeds = study.seeds();
    trials = study.trials();
    objectives = study.objectives();
    limits = study.limits();
    penalties = study.penalties();
    samplerSeed = study.samplerSeed();
    runs = study.runs();
    batch = study.batch();
    racing = study.racing();
    settled = study.settled();
    sampler = study.sampler();
    baseline = study.baseline();
    listed = study.listed();
    earlier = study.earlier();
  }

  Study study() {
    return new Study(
        space,
        objectives,
        limits,
        penalties,
        seeds,
        samplerSeed,
        trials,
        runs,
        batch,
        racing,
        settled,
        sampler,
        baseline,
        listed,
        earlier);
  }
}
