package scn.dsl.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diff.Change;
import scn.dsl.diff.Comparison;
import scn.dsl.diff.Finding;
import scn.dsl.diff.Reach;

/** What changed in meaning: a table, the scripts folded below it, and files with errors. */
record ChangeBlocks(Comparison comparison) {
  private static final int MOST_REACHED = 3;

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    comparison.faults().forEach(it -> blocks.add(fault(it)));
    if (!comparison.isEmpty()) {
      blocks.add(table());
      for (Finding finding : comparison.findings()) {
        if (finding.change() instanceof Change.OfScript script && !script.lines().isEmpty()) {
          blocks.add(script(script));
        }
      }
    }
    return blocks;
  }

  private static Block fault(Comparison.Fault fault) {
    String other =
        fault.other().isEmpty() ? "" : "; the other version has " + Markdown.codes(fault.other());
    return new Block(
        "errors of a file",
        1,
        1,
        List.of(
            "",
            "**%s is no scenario in %s**%s"
                .formatted(Markdown.code(fault.file()), Markdown.code(fault.version()), other),
            ""),
        fault.diagnostics().stream().map(ChangeBlocks::fault).toList(),
        List.of(),
        more -> "- " + more);
  }

  private static String fault(Diagnostic one) {
    String where =
        one.span()
            .map(it -> it.source().name() + ":" + it.line() + ":" + it.column())
            .map(it -> Markdown.code(it) + " ")
            .orElse("");
    String hint = one.hint().isEmpty() ? "" : " (" + Markdown.words(one.hint()) + ")";
    return "- " + where + Markdown.words(one.message()) + hint;
  }

  private Block table() {
    return new Block(
        "changes",
        3,
        5,
        List.of("", Markdown.row("changed", "in", "reaches"), "|---|---|---|"),
        comparison.findings().stream().map(ChangeBlocks::row).toList(),
        List.of(),
        Markdown::row);
  }

  private static String row(Finding finding) {
    Change change = finding.change();
    return Markdown.row(
        Markdown.code(change.text()),
        Markdown.code(change.subject().file()),
        reach(finding.reach()));
  }

  private static String reach(List<Reach> reach) {
    Map<String, List<String>> strategies = new LinkedHashMap<>();
    reach.forEach(it -> strategies.putIfAbsent(it.experiment(), it.strategies()));
    String shown =
        strategies.entrySet().stream()
            .limit(MOST_REACHED)
            .map(
                it ->
                    Markdown.code(it.getKey())
                        + (it.getValue().isEmpty()
                            ? ""
                            : " (" + Markdown.clipped(Markdown.codes(it.getValue())) + ")"))
            .collect(Collectors.joining(", "));
    int more = strategies.size() - MOST_REACHED;
    return more > 0 ? shown + " and " + more + " more" : shown.isEmpty() ? "no experiment" : shown;
  }

  /** Without the lines around what changed: the pull request itself shows those. */
  private static Block script(Change.OfScript script) {
    List<String> lines =
        script.lines().stream().filter(it -> !it.startsWith(" ")).map(Markdown::clipped).toList();
    String fence = Markdown.fence(lines);
    long added = lines.stream().filter(it -> it.startsWith("+")).count();
    long removed = lines.stream().filter(it -> it.startsWith("-")).count();
    return new Block(
        "script",
        8,
        3,
        List.of(
            "<details><summary>%s: %s added, %d removed</summary>"
                .formatted(
                    Html.code(script.subject().file()),
                    DiffMarkdown.count((int) added, "line"),
                    removed),
            "",
            fence + "diff"),
        lines,
        List.of(fence, "</details>"),
        more -> "  ... " + more + " lines");
  }
}
