package scn.dsl.script;

import java.util.Map;
import java.util.Set;

/** What a script writes in the place of what people who know Groovy or Java would write. */
final class Habits {
  private static final String LOOP = "write a loop: for (x in list) { ... }";
  private static final String CLOCK = "simulated time is nowMicros or cluster.nowMicros";
  private static final String SEEDED = "write uniform(request), the same number in every run";
  private static final String SILENT =
      "a script writes nothing; scn run --out writes every request";

  private static final String SETS =
      "scripts change no sets; write Map<String, Boolean> seen = [:] or List<String> seen = []";

  private static final Set<String> LOOPS =
      Set.of(
          "any",
          "collect",
          "count",
          "countBy",
          "each",
          "eachWithIndex",
          "every",
          "find",
          "findAll",
          "groupBy",
          "inject",
          "max",
          "min",
          "stream",
          "sum",
          "withIndex");

  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("println", SILENT),
          Map.entry("print", SILENT),
          Map.entry("printf", SILENT),
          Map.entry("sleep", "a policy takes no time"),
          Map.entry("random", SEEDED),
          Map.entry("toUpperCase", "compare texts as they are"),
          Map.entry("toLowerCase", "compare texts as they are"),
          Map.entry("toString", "write '' + value"),
          Map.entry("valueOf", "write '' + value for a text"),
          Map.entry("join", "write a loop that adds to a text"),
          Map.entry("intdiv", "write Math.floorDiv(a, b)"),
          Map.entry("power", "write Math.pow(a, b)"),
          Map.entry("is", "write =="),
          Map.entry("first", "write list.get(0)"),
          Map.entry("last", "write list.get(list.size() - 1)"),
          Map.entry("head", "write list.get(0)"),
          Map.entry("times", "write for (int i = 0; i < n; i++) { ... }"),
          Map.entry("upto", "write for (int i = 0; i <= n; i++) { ... }"),
          Map.entry("toInteger", "write (int) value"),
          Map.entry("toDouble", "write (double) value"),
          Map.entry("toLong", "write (long) value"),
          Map.entry("equals", "write =="),
          Map.entry("sort", "numbers in an array are sorted by Arrays.sort(array)"),
          Map.entry("iterator", "write for (entry in map.entrySet()) { ... }"),
          Map.entry("isNotCase", "write !(x in list)"),
          Map.entry("getClass", "write value instanceof Type"));

  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("Random", SEEDED),
          Map.entry("System", CLOCK),
          Map.entry("Date", CLOCK),
          Map.entry("Instant", CLOCK),
          Map.entry("BigDecimal", "numbers are int, long and double"),
          Map.entry("BigInteger", "numbers are int, long and double"),
          Map.entry("HashSet", SETS),
          Map.entry("LinkedHashSet", SETS),
          Map.entry("TreeSet", SETS),
          Map.entry("TreeMap", "write Map<String, Integer> m = [:], in the order of insertion"),
          Map.entry("LinkedList", "write List<Integer> list = []"),
          Map.entry("ArrayDeque", "write List<Integer> list = []"),
          Map.entry("PriorityQueue", "write a loop that keeps the best"),
          Map.entry("StringBuilder", "write text = text + more"));

  private Habits() {}

  /** For a method that scripts may not call; empty if there is nothing to say. */
  static String ofMethod(String name) {
    return LOOPS.contains(name) ? LOOP : METHODS.getOrDefault(name, "");
  }

  /** For a method of one type, where the same name has another answer. */
  static String ofMethod(String type, String name) {
    if (name.equals("size") || name.equals("length")) {
      if (type.endsWith("[]")) {
        return "write array.length";
      }
      return type.equals("String") ? "write text.length()" : "write list.size()";
    }
    return type.endsWith("Set") ? SETS : ofMethod(name);
  }

  /** For a class that scripts do not know. */
  static String ofClass(String name) {
    return CLASSES.getOrDefault(name, "docs/sandbox.md says what scripts may use");
  }
}
