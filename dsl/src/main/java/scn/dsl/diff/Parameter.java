package scn.dsl.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * A parameter of a workload, a cluster or a strategy. Its name is its author's own business.
 *
 * @param value that it has by itself, to be compared
 * @param formula the words of that value as written
 * @param space what a search may set it to; empty if nothing
 * @param initial where its value stands
 */
record Parameter(
    String name, String value, String shown, List<String> formula, String space, Both initial) {

  Parameter {
    formula = List.copyOf(formula);
  }

  static List<Parameter> of(Both declaration) {
    List<Parameter> parameters = new ArrayList<>();
    for (Both item : declaration.children("workloadItem", "clusterItem", "strategyItem")) {
      item.child("parameter").ifPresent(it -> parameters.add(read(it)));
    }
    return parameters;
  }

  private static Parameter read(Both parameter) {
    Both initial = parameter.children("value").get(0);
    String domain = parameter.child("domain").map(it -> Wording.shown(it.settled())).orElse("");
    String all = Wording.shown(parameter.settled());
    int when = all.indexOf(" when ");
    return new Parameter(
        parameter.name(),
        Wording.canonical(initial.settled()),
        Wording.shown(initial.settled()),
        Wording.tokens(initial.written()),
        domain + (when < 0 || domain.isEmpty() ? "" : all.substring(when)),
        initial);
  }
}
