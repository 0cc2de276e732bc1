package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.ChooseNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.PolicyNode;
import scn.dsl.syntax.ValueNode;

/**
 * Sets parameters of a strategy or a cluster whose layers so far are given, and what it says of
 * machines.
 *
 * @param settings paths of the machines that it can set
 */
record ParameterOverrides(String kind, List<String> settings, Layers layers, Faults faults) {

  /** Sets the parameter or the setting of the path. */
  void apply(NameNode owner, ValueOverride override) {
    String name = override.text();
    String key = "param " + name;
    Optional<ChooseNode> choose =
        layers.all(ChooseNode.class).stream()
            .filter(each -> each.param().text().equals(name))
            .findFirst();
    if (settings.contains(name) && layers.get(key).isEmpty()) {
      new ClusterOverrides(owner, layers, faults).apply(override);
      return;
    }
    Optional<ValueNode> value = value(name, override.value());
    if (layers.get(key).isPresent()) {
      value.ifPresent(it -> layers.replace(key, param -> ((ParamNode) param).withInitial(it)));
    } else if (choose.isPresent()) {
      value.ifPresent(
          it -> layers.replace(Layers.key(choose.get()), unused -> startingWith(choose.get(), it)));
    } else {
      List<String> known = names();
      known.addAll(settings);
      faults.error(
          override.last().at(),
          kind + " '" + owner.text() + "' has no parameter '" + name + "'",
          NearestName.of(name, known)
              .map(near -> "did you mean '" + near + "'?")
              .orElse(NearestName.hint(name, names(), "parameters")));
    }
  }

  private Optional<ValueNode> value(String name, ArgumentValueNode value) {
    if (value instanceof ValueNode it) {
      return Optional.of(it);
    }
    faults.error(value.at(), "this is not a value of '" + name + "'", "");
    return Optional.empty();
  }

  /** The first option is the one that counts. */
  private ChooseNode startingWith(ChooseNode choose, ValueNode value) {
    List<PolicyNode> options = new ArrayList<>(choose.options());
    List<String> names = options.stream().map(each -> each.policy().name().text()).toList();
    int index = names.indexOf(value.written());
    if (index < 0) {
      faults.error(
          value.at(),
          "'" + choose.param().text() + "' is one of " + String.join(", ", names),
          NearestName.of(value.written(), names)
              .map(it -> "did you mean '" + it + "'?")
              .orElse(""));
      return choose;
    }
    options.add(0, options.remove(index));
    return new ChooseNode(choose.kind(), choose.param(), options, choose.at());
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    layers.all(ParamNode.class).forEach(each -> names.add(each.name().text()));
    layers.all(ChooseNode.class).forEach(each -> names.add(each.param().text()));
    return names;
  }
}
