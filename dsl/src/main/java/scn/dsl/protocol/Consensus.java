package scn.dsl.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scn.dsl.ledger.Entry;
import scn.dsl.ledger.ReviewEntry;
import scn.dsl.ledger.Row;
import scn.dsl.ledger.Subject;
import scn.dsl.run.Study;
import scn.dsl.semantic.Arm;

/** What the judges of a strategy say together. */
final class Consensus {
  private static final String ACCEPT = "accept";

  private Consensus() {}

  /** Of each strategy that a judge saw, in words. */
  static Map<String, String> of(Study study, Subject subject, List<Row> rows) {
    Map<String, String> consensus = new LinkedHashMap<>();
    var answers = Entry.about(study.experiment().name(), rows, ReviewEntry.class);
    for (Arm arm : study.arms()) {
      List<ReviewEntry> own =
          answers.stream()
              .map(Entry.Numbered::entry)
              .filter(it -> it.strategy().equals(arm.strategy()))
              .toList();
      if (!own.isEmpty()) {
        consensus.put(arm.strategy(), words(last(own), subject));
      }
    }
    return consensus;
  }

  /** The last answer of each judge counts. */
  private static List<ReviewEntry> last(List<ReviewEntry> answers) {
    Map<String, ReviewEntry> byJudge = new LinkedHashMap<>();
    answers.forEach(each -> byJudge.put(each.judge(), each));
    return List.copyOf(byJudge.values());
  }

  /** Accepted by more than half, and by all if one has a blocking concern. */
  private static String words(List<ReviewEntry> answers, Subject subject) {
    long accepts = answers.stream().filter(it -> it.verdict().equals(ACCEPT)).count();
    boolean blocked =
        answers.stream()
            .filter(it -> !it.verdict().equals(ACCEPT))
            .anyMatch(it -> it.concerns().stream().anyMatch(c -> c.severity().equals("blocking")));
    List<String> words = new ArrayList<>();
    String verdict =
        blocked ? "blocked" : accepts * 2 > answers.size() ? "accepted" : "not accepted";
    words.add("%s (%d of %d accept)".formatted(verdict, accepts, answers.size()));
    int fixes = answers.stream().mapToInt(it -> it.fixes().size()).sum();
    if (fixes > 0) {
      words.add(fixes == 1 ? "1 fix" : fixes + " fixes");
    }
    if (answers.stream().anyMatch(it -> !it.subject().isSameAs(subject))) {
      words.add("changed since");
    }
    return String.join(", ", words);
  }
}
