package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.ArrivalsNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.MixNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.ValueNode;

/** Sets what a workload says, and its parameters. */
record WorkloadOverrides(WorkloadParts parts, Faults faults) {

  /** An argument of a reference: a parameter, or what any workload can say. */
  void argument(NameNode workload, ValueOverride argument) {
    Optional<ParamNode> param = parts.get("param " + argument.text(), ParamNode.class);
    if (param.isPresent()) {
      parameter(param.get(), argument);
    } else if (OverridePaths.WORKLOAD.contains(argument.text())) {
      apply(argument);
    } else {
      List<String> known = new ArrayList<>(OverridePaths.WORKLOAD);
      known.addAll(names());
      faults.error(
          argument.at(),
          "workload '" + workload.text() + "' has no argument '" + argument.text() + "'",
          NearestName.hint(argument.text(), known, "arguments"));
    }
  }

  private void parameter(ParamNode param, ValueOverride override) {
    String name = param.name().text();
    if (override.value() instanceof ValueNode value) {
      parts.override("param " + name, param.withInitial(value));
    } else {
      refuse(override, name);
    }
  }

  /** What any workload can say. */
  void apply(ValueOverride override) {
    String name = override.text();
    if (name.equals("mix") && override.value() instanceof MixNode mix) {
      parts.add(List.of(mix));
    } else if (name.equals("arrivals.cv") && override.value() instanceof ValueNode) {
      scatter(override);
    } else if (!name.equals("mix") && override.value() instanceof ValueNode) {
      parts.override(name, new SettingNode(override.last(), override.value(), override.at()));
    } else {
      refuse(override, name);
    }
  }

  private void scatter(ValueOverride override) {
    var arrivals = parts.get("arrivals", ArrivalsNode.class);
    if (arrivals.isEmpty()) {
      faults.error(override.at(), "this workload says no arrivals whose cv could be set", "");
      return;
    }
    CallNode process = arrivals.get().process();
    List<ArgumentNode> arguments = new ArrayList<>(process.arguments());
    arguments.removeIf(each -> each.name().text().equals("cv"));
    arguments.add(new ArgumentNode(override.last(), override.value(), override.at()));
    CallNode other = new CallNode(process.name(), arguments, process.at());
    parts.override("arrivals", new ArrivalsNode(other, override.at()));
  }

  private void refuse(ValueOverride override, String name) {
    faults.error(
        override.value().at(),
        "this is not a value of '" + name + "'",
        name.equals("mix") ? "for example: mix: { standard 100% }" : "");
  }

  private List<String> names() {
    return parts.items().values().stream()
        .filter(ParamNode.class::isInstance)
        .map(item -> ((ParamNode) item).name().text())
        .toList();
  }
}
