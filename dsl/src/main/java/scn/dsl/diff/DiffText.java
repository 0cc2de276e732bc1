package scn.dsl.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What two versions differ in, for a terminal. */
public final class DiffText {
  private static final String INDENT = "  ";

  /** Of those that a change reaches, so many are named. */
  private static final int FILES = 5;

  private final int width;
  private final StringBuilder out = new StringBuilder();

  private DiffText(int width) {
    this.width = width;
  }

  /**
   * @param width columns at most, where words allow it; lines of scripts are never broken
   */
  public static String of(Comparison comparison, int width) {
    DiffText text = new DiffText(width);
    text.print(comparison);
    return text.out.toString();
  }

  private void print(Comparison comparison) {
    out.append(comparison.before()).append(" -> ").append(comparison.after()).append('\n');
    if (comparison.isEmpty()) {
      out.append(
          comparison.faults().isEmpty()
              ? "no change in meaning\n"
              : "no change in meaning in what can be read\n");
    }
    Map<String, List<Finding>> groups =
        comparison.findings().stream()
            .collect(
                Collectors.groupingBy(DiffText::group, LinkedHashMap::new, Collectors.toList()));
    groups.forEach(this::group);
    comparison.faults().forEach(this::fault);
    if (!comparison.isEmpty()) {
      int count = comparison.findings().size();
      long reached =
          comparison.findings().stream()
              .flatMap(it -> it.reach().stream())
              .map(it -> it.file() + " " + it.experiment())
              .distinct()
              .count();
      out.append('\n')
          .append(count == 1 ? "1 change" : count + " changes")
          .append(" in meaning; ")
          .append(
              reached == 0
                  ? "no experiment of both versions runs otherwise"
                  : reached == 1 ? "1 experiment" : reached + " experiments")
          .append('\n');
    }
  }

  private static String group(Finding finding) {
    List<String> path = finding.change().subject().path();
    return (path.isEmpty() ? "" : path.get(0)) + '\n' + finding.change().subject().file();
  }

  private void group(String key, List<Finding> findings) {
    String first = key.substring(0, key.indexOf('\n'));
    String file = key.substring(key.indexOf('\n') + 1);
    boolean whole = first.isEmpty();
    out.append('\n').append(whole ? "file " + file : beside(first, file)).append('\n');
    Map<List<Reach>, List<Finding>> byReach =
        findings.stream()
            .collect(
                Collectors.groupingBy(Finding::reach, LinkedHashMap::new, Collectors.toList()));
    byReach.forEach(
        (reach, same) -> {
          same.forEach(it -> change(it.change()));
          reach(first, reach);
        });
  }

  /** The file at the right edge, if it has room there. */
  private String beside(String title, String file) {
    int gap = Math.min(width, 80) - title.length() - file.length();
    return title + (gap < 2 ? INDENT : " ".repeat(gap)) + file;
  }

  private void change(Change change) {
    List<String> path = change.subject().path();
    String inner = path.size() < 2 ? "" : String.join(", ", path.subList(1, path.size()));
    String gap = inner.isEmpty() ? "" : change.isSentence() ? " " : ": ";
    String whole = sign(change) + " " + inner + gap + change.what();
    if (INDENT.length() + whole.length() <= width || inner.isEmpty()) {
      wrapped(whole, INDENT, INDENT.repeat(3));
    } else {
      wrapped(sign(change) + " " + inner + gap.strip(), INDENT, INDENT.repeat(3));
      int arrow = change.what().indexOf(" -> ");
      boolean fits = INDENT.length() * 3 + change.what().length() <= width;
      if (arrow < 0 || fits) {
        wrapped(change.what(), INDENT.repeat(3), INDENT.repeat(3));
      } else {
        wrapped(change.what().substring(0, arrow), INDENT.repeat(3), INDENT.repeat(3));
        wrapped(change.what().substring(arrow + 1), INDENT.repeat(3), INDENT.repeat(3));
      }
    }
    if (change instanceof Change.OfScript script) {
      script.lines().forEach(line -> out.append(INDENT.repeat(3)).append(line).append('\n'));
    }
  }

  private static char sign(Change change) {
    boolean added = change instanceof Change.Added || change instanceof Change.AddedScript;
    return added ? '+' : change instanceof Change.Removed ? '-' : '~';
  }

  private void reach(String subject, List<Reach> reach) {
    if (reach.isEmpty()
        || reach.stream().allMatch(it -> ("experiment " + it.experiment()).equals(subject))) {
      return;
    }
    Map<String, List<String>> byFile = new LinkedHashMap<>();
    for (Reach each : reach) {
      String strategies =
          each.strategies().isEmpty() ? "" : " (" + String.join(", ", each.strategies()) + ")";
      byFile
          .computeIfAbsent(each.file(), unused -> new ArrayList<>())
          .add(each.experiment() + strategies);
    }
    String text =
        byFile.entrySet().stream()
            .limit(FILES)
            .map(it -> String.join(", ", it.getValue()) + " in " + it.getKey())
            .collect(Collectors.joining("; "));
    int more = byFile.size() - FILES;
    String rest =
        more <= 0 ? "" : more == 1 ? "; and 1 more file" : "; and " + more + " more files";
    wrapped("reaches " + text + rest, INDENT.repeat(2), INDENT.repeat(3));
  }

  private void fault(Comparison.Fault fault) {
    out.append('\n')
        .append(fault.file())
        .append(" is no scenario in ")
        .append(fault.version())
        .append(": see the errors\n");
    if (!fault.other().isEmpty()) {
      wrapped(
          "the other version has " + String.join(", ", fault.other()), INDENT, INDENT.repeat(2));
    }
  }

  private void wrapped(String text, String first, String rest) {
    StringBuilder line = new StringBuilder(first);
    boolean any = false;
    for (String word : text.split(" ", -1)) {
      if (any && line.length() + 1 + word.length() > width) {
        out.append(line).append('\n');
        line = new StringBuilder(rest);
        any = false;
      }
      line.append(any ? " " : "").append(word);
      any = true;
    }
    out.append(line).append('\n');
  }
}
