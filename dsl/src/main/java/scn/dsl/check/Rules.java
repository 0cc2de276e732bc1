package scn.dsl.check;

import java.util.ArrayList;
import java.util.List;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.Diagnostic.Severity;
import scn.dsl.lint.Lint;
import scn.dsl.lint.Lints;

/** The stable names that diagnostics are grouped by. */
final class Rules {

  /**
   * A rule of the report.
   *
   * @param error whether what it finds keeps a scenario from being run
   */
  record Rule(String name, String summary, boolean error) {}

  static final Rule SCENARIO = new Rule("invalid-scenario", "a scenario that cannot be run", true);
  static final Rule SCRIPT =
      new Rule("invalid-script", "a policy script that cannot be used", true);
  static final Rule REMARK = new Rule("remark", "something worth knowing", false);

  private Rules() {}

  static List<Rule> all() {
    List<Rule> all = new ArrayList<>(List.of(SCENARIO, SCRIPT, REMARK));
    for (Lint lint : Lints.ALL) {
      all.add(new Rule(lint.name(), lint.summary(), false));
    }
    return all;
  }

  static String of(Diagnostic diagnostic) {
    if (diagnostic.lint().isPresent()) {
      return diagnostic.lint().get();
    }
    if (diagnostic.severity() == Severity.WARNING) {
      return REMARK.name();
    }
    boolean script =
        diagnostic.span().filter(at -> at.source().name().endsWith(".groovy")).isPresent();
    return script ? SCRIPT.name() : SCENARIO.name();
  }
}
