package scn.dsl.protocol;

import java.util.List;
import scn.dsl.protocol.PrincipleVerdict.Tested;
import scn.dsl.run.TextTable;
import scn.dsl.semantic.Principle;

/** Principles and whether they hold, for a terminal and as a page. */
public final class PrincipleText {
  private static final int PAGE = 100;

  private PrincipleText() {}

  public static String text(List<PrincipleVerdict> verdicts) {
    StringBuilder text = new StringBuilder();
    for (PrincipleVerdict each : verdicts) {
      Principle principle = each.principle();
      String left = (principle.name() + "  " + principle.title()).strip();
      int room = Math.max(2, PAGE - left.length() - each.words().length());
      text.append(left).append(" ".repeat(room)).append(each.words()).append('\n');
      text.append(TextTable.wrapped(PAGE, "  ", principle.statement(), 2));
      if (!principle.regime().isEmpty()) {
        text.append(TextTable.wrapped(PAGE, "  where ", principle.regime(), 8));
      }
      if (each.untestable()) {
        text.append(TextTable.wrapped(PAGE, "  since ", principle.untestable(), 8));
      }
      each.tests().forEach(test -> text.append("  ").append(words(test)).append('\n'));
      text.append('\n');
    }
    long held = verdicts.stream().filter(PrincipleVerdict::holds).count();
    long refuted = verdicts.stream().filter(PrincipleVerdict::refuted).count();
    long untestable = verdicts.stream().filter(PrincipleVerdict::untestable).count();
    long open = verdicts.size() - held - refuted - untestable;
    text.append("%d hold, %d do not, %d are open".formatted(held, refuted, open));
    if (untestable > 0) {
      text.append(", %d cannot be tested here".formatted(untestable));
    }
    text.append('\n');
    return text.toString();
  }

  static String markdown(List<PrincipleVerdict> verdicts) {
    StringBuilder text = new StringBuilder("# Principles\n\nWritten by scn principles check.\n");
    for (PrincipleVerdict each : verdicts) {
      Principle principle = each.principle();
      text.append("\n## ").append((principle.name() + ": " + principle.title()).strip());
      text.append("\n\n").append(principle.statement()).append("\n\n");
      if (!principle.regime().isEmpty()) {
        text.append("Where: ").append(principle.regime()).append("\n\n");
      }
      if (each.untestable()) {
        text.append("It is **not testable here**: ").append(principle.untestable()).append('\n');
        continue;
      }
      text.append("It **").append(each.words()).append("**:\n\n");
      each.tests().forEach(test -> text.append("- ").append(words(test)).append('\n'));
    }
    return text.toString();
  }

  private static String words(Tested test) {
    return test.title()
        + ": "
        + test.verdict()
        + (test.indicative() ? " (indicative)" : "")
        + (test.row() == 0 ? "" : ", row " + test.row() + " of the ledger");
  }
}
