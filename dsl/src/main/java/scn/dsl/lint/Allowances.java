package scn.dsl.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.Comment;
import scn.dsl.syntax.Word;
import scn.dsl.syntax.WrittenText;

/**
 * The comments of a text that silence lints: {@code // scn:allow NAME because REASON}, on the line
 * of the finding or alone on the line above.
 */
final class Allowances {
  static final String MISUSED = "misused-allow";
  private static final Pattern FORM =
      Pattern.compile("//\\s*scn:allow\\b\\s*([a-z][a-z-]*)?(?:\\s+because\\b\\s*(.*))?.*");

  private record Allowance(String lint, String reason, int line, int appliesTo, String text) {}

  private final SourceText source;
  private final List<Allowance> allowances = new ArrayList<>();
  private final Set<Allowance> used = new LinkedHashSet<>();

  Allowances(SourceText source) {
    this.source = source;
    if (!source.text().contains("scn:allow")) {
      return;
    }
    for (Word word : WrittenText.of(source.text()).whole().words()) {
      word.before().forEach(comment -> read(comment, word.line()));
      word.behind().forEach(comment -> read(comment, comment.line()));
    }
  }

  private void read(Comment comment, int appliesTo) {
    Matcher matcher = FORM.matcher(comment.text());
    if (matcher.matches()) {
      String lint = matcher.group(1) == null ? "" : matcher.group(1);
      String reason = matcher.group(2) == null ? "" : matcher.group(2).strip();
      allowances.add(new Allowance(lint, reason, comment.line(), appliesTo, comment.text()));
    }
  }

  /** Whether a finding in this text is silenced; the comment that does it counts as used. */
  boolean silence(Diagnostic finding) {
    boolean silenced = false;
    for (Allowance each : allowances) {
      if (finding.lint().filter(each.lint()::equals).isPresent()
          && finding.span().filter(at -> at.line() == each.appliesTo()).isPresent()) {
        used.add(each);
        silenced |= !each.reason().isEmpty();
      }
    }
    return silenced;
  }

  /** Comments without a reason, of an unknown lint, or that silence nothing. */
  List<Diagnostic> misused(List<String> known) {
    List<Diagnostic> found = new ArrayList<>();
    for (Allowance each : allowances) {
      if (each.lint().isEmpty()) {
        found.add(finding(each, "this names no lint", "write // scn:allow LINT because ..."));
      } else if (!known.contains(each.lint())) {
        String hint =
            NearestName.of(each.lint(), known).map(it -> "did you mean '" + it + "'?").orElse("");
        found.add(finding(each, "there is no lint '" + each.lint() + "'", hint));
      } else if (each.reason().isEmpty()) {
        found.add(
            finding(
                each, "this gives no reason, so it silences nothing", "go on with: because ..."));
      } else if (!used.contains(each)) {
        found.add(finding(each, "this silences nothing", "leave it out"));
      }
    }
    return found;
  }

  private Diagnostic finding(Allowance allowance, String message, String hint) {
    int column = source.line(allowance.line()).indexOf(allowance.text()) + 1;
    Span at = new Span(source, allowance.line(), Math.max(1, column), allowance.text().length());
    return Diagnostic.lint(MISUSED, at, message, hint);
  }
}
