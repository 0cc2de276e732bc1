package scn.dsl.optimize;

import java.util.Set;
import scn.engine.search.space.Setting;

/** What was run on several seeds. */
public sealed interface Subject {

  /** What part it has in a search. */
  String role();

  /** Its name in a report. */
  default String label() {
    return role();
  }

  /** What it is called on a seed. */
  RunName run(long seed);

  /** Something that the search chose or made. */
  sealed interface AtSetting extends Subject {
    Setting setting();

    @Override
    default RunName run(long seed) {
      return RunName.of(setting(), seed);
    }
  }

  /** The winner. */
  record Tuned(Setting setting) implements AtSetting {
    private static final String ROLE = "tuned";

    @Override
    public String role() {
      return ROLE;
    }
  }

  /** The searched strategy with its declared defaults. */
  record Defaults(Setting setting) implements AtSetting {
    private static final String ROLE = "defaults";

    @Override
    public String role() {
      return ROLE;
    }
  }

  /** The winner with some of its values set back to their defaults. */
  record SetBack(Setting setting) implements AtSetting {
    @Override
    public String role() {
      return "set_back";
    }
  }

  /** A strategy as it is declared: the baseline, or what a limit is relative to. */
  record Reference(String strategy) implements Subject {
    private static final Set<String> TAKEN = Set.of(Tuned.ROLE, Defaults.ROLE);

    @Override
    public String role() {
      return "reference";
    }

    @Override
    public String label() {
      return TAKEN.contains(strategy) ? "strategy " + strategy : strategy;
    }

    @Override
    public RunName run(long seed) {
      return RunName.of(strategy, seed);
    }
  }
}
