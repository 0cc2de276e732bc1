package scn.dsl.cli;

/** How the option that sets a value is described, the same in every command that has it. */
final class SetOption {
  static final String LABEL = "PATH=VALUE";
  static final String DESCRIPTION =
      "A value in place of the one that the scenario says, for example cascade.base_critical=12 or"
          + " 'kv.gpu=5000 blocks'; may be given several times.";

  private SetOption() {}
}
