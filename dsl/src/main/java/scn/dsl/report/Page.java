package scn.dsl.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Blocks on a page of a given number of lines: what matters most is kept, the rest is cut. */
record Page(int lines, List<Block> blocks) {

  Page {
    blocks = List.copyOf(blocks);
  }

  /** All lines; the last one names what is not there. */
  List<String> fitted() {
    int all = blocks.stream().mapToInt(it -> it.size(it.rows().size())).sum();
    if (all <= lines) {
      return text(blocks.stream().collect(Collectors.toMap(it -> it, it -> it.rows().size())));
    }
    Map<Block, Integer> shown = kept(lines - 2);
    List<String> text = text(shown);
    text.add("");
    text.add("Cut to fit one comment" + missing(shown) + "; all of it: `scn diff --format json`.");
    return text;
  }

  /** How many rows of which blocks have room: first the least of each, then a row each in turn. */
  private Map<Block, Integer> kept(int room) {
    List<Block> ranked = new ArrayList<>(blocks);
    ranked.sort(Comparator.comparingInt(Block::rank));
    Map<Block, Integer> shown = new LinkedHashMap<>();
    int left = room;
    for (Block block : ranked) {
      int size = block.size(block.leastRows());
      if (size <= left) {
        shown.put(block, block.leastRows());
        left -= size;
      }
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Map.Entry<Block, Integer> entry : shown.entrySet()) {
        Block block = entry.getKey();
        int rows = entry.getValue();
        int growth = rows < block.rows().size() ? block.size(rows + 1) - block.size(rows) : 0;
        if (rows < block.rows().size() && growth <= left) {
          entry.setValue(rows + 1);
          left -= growth;
          grown = true;
        }
      }
    }
    return shown;
  }

  private List<String> text(Map<Block, Integer> shown) {
    List<String> text = new ArrayList<>();
    for (Block block : blocks) {
      if (shown.containsKey(block)) {
        text.addAll(block.lines(shown.get(block)));
      }
    }
    return text;
  }

  private String missing(Map<Block, Integer> shown) {
    Map<String, Long> names =
        blocks.stream()
            .filter(it -> !shown.containsKey(it))
            .collect(Collectors.groupingBy(Block::name, LinkedHashMap::new, Collectors.counting()));
    return names.isEmpty()
        ? ""
        : names.entrySet().stream()
            .map(it -> it.getKey() + (it.getValue() == 1 ? "" : " (" + it.getValue() + ")"))
            .collect(Collectors.joining(", ", ", left out: ", ""));
  }
}
