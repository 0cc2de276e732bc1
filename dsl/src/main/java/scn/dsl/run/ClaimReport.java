package scn.dsl.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import scn.dsl.semantic.Claim;
import scn.dsl.semantic.Contest;
import scn.dsl.semantic.Expectation;
import scn.engine.metrics.Population;

/** The claims of a study, each with its verdict and what it rests on. */
final class ClaimReport {
  /** Where verdicts end: further to the right the eye loses the line. */
  private static final int MOST = 100;

  private final int page;
  private final StringBuilder text = new StringBuilder();
  private final Set<Contest> compared = new HashSet<>();

  /**
   * @param page columns there are
   */
  ClaimReport(int page) {
    this.page = page;
  }

  String of(StudyResult result) {
    for (ClaimResult claim : result.claims()) {
      changes(result, claim);
      claim(result, claim);
    }
    if (!result.claims().isEmpty()) {
      summary(result.claims());
    }
    return text.toString();
  }

  /** Who pays for it: once for every pair of strategies. */
  private void changes(StudyResult result, ClaimResult claim) {
    List<Contest> contests = Study.contests(claim.claim());
    boolean reported = claim.status() == ClaimStatus.REPORTED;
    if (claim.status() == ClaimStatus.SKIPPED || contests.size() > 1 || reported) {
      return;
    }
    for (Contest contest : contests) {
      List<Population> groups = result.groups(contest);
      boolean elsewhere = contest.there().isPresent();
      if ((elsewhere || !contest.reference().equals(contest.candidate()))
          && !groups.isEmpty()
          && compared.add(contest)) {
        text.append('\n');
        lines(
            "",
            "%s against %s%s"
                .formatted(
                    contest.candidate().strategy(),
                    contest.referenceName(),
                    !elsewhere && contest.setup().equals(result.study().experiment().setup())
                        ? ""
                        : ", "
                            + claim.claim().kind()
                            + " "
                            + claim.claim().wording().name()
                            + " on workload "
                            + contest.setup().workloadName()),
            2);
        text.append(new ChangeTable(page, result.readings(), contest).of(groups));
      }
    }
  }

  private void claim(StudyResult study, ClaimResult result) {
    Claim claim = result.claim();
    String indicative = result.indicative() ? " (indicative)" : "";
    text.append('\n');
    heading(
        "%s %s of %s".formatted(claim.kind(), claim.wording().name(), claim.wording().arm()),
        result.status().label() + indicative);
    if (result.status() == ClaimStatus.SKIPPED) {
      lines("  ", "needs " + claim.wording().needs().orElse("") + ", which does not hold", 2);
    }
    List<Contest> contests = Study.contests(claim);
    if (result.status() == ClaimStatus.REPORTED) {
      List<Population> groups = study.groups(contests.get(0));
      text.append(new AblationTable(page, study.readings()).of(contests, groups));
    } else if (contests.size() > 1) {
      cases(result);
    } else {
      result.judgements().forEach(this::judgement);
    }
    if (!claim.wording().because().isEmpty()) {
      lines("  because ", claim.wording().because(), 10);
    }
    if (result.status() == ClaimStatus.REFUTED && !claim.wording().otherwise().isEmpty()) {
      lines("  else ", claim.wording().otherwise(), 7);
    }
  }

  private void judgement(Judgement judgement) {
    JudgementText words = new JudgementText(judgement);
    heading("  " + judgement.expectation().text(), words.verdict());
    lines("    ", words.figures(), 4);
  }

  /** One prediction under many circumstances: a line each. */
  private void cases(ClaimResult result) {
    for (Expectation expectation : result.claim().expectations()) {
      lines("  ", expectation.text(), 4);
      TextTable table = new TextTable(page, 30, 10);
      for (Judgement judgement : result.judgements()) {
        if (judgement.expectation().equals(expectation)) {
          JudgementText words = new JudgementText(judgement);
          String interval = words.interval();
          table.add(
              "    " + judgement.circumstances(),
              List.of(words.effect()),
              List.of(
                  interval.isEmpty() ? words.verdict() : "[" + interval + "]  " + words.verdict(),
                  words.verdict()));
        }
      }
      text.append(table.text());
    }
  }

  private void summary(List<ClaimResult> claims) {
    List<String> counts = new ArrayList<>();
    for (ClaimStatus status : ClaimStatus.values()) {
      long count = claims.stream().filter(it -> it.status() == status).count();
      if (count > 0) {
        counts.add(count + " " + status.label());
      }
    }
    boolean indicative = claims.stream().anyMatch(ClaimResult::indicative);
    text.append('\n');
    lines(
        "",
        String.join(", ", counts) + (indicative ? "; indicative means fewer than 10 seeds" : ""),
        2);
  }

  /** Words at the left and a verdict at the right end of the page, or below if there is no room. */
  private void heading(String left, String right) {
    int room = Math.min(page, MOST) - left.length() - right.length();
    if (room >= 2) {
      text.append(left).append(" ".repeat(room)).append(right).append('\n');
    } else {
      lines("", left, 4);
      text.append(" ".repeat(Math.max(4, Math.min(page, MOST) - right.length()))).append(right);
      text.append('\n');
    }
  }

  private void lines(String start, String words, int indent) {
    text.append(TextTable.wrapped(page, start, words, indent));
  }
}
