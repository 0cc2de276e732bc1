package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.dsl.syntax.ChooseNode;
import scn.dsl.syntax.DomainNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.PolicyNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.SimplexNode;
import scn.dsl.syntax.StrategyItemNode;
import scn.dsl.syntax.StrategyNode;
import scn.dsl.syntax.ValueNode;

/** Finds the parameters of a strategy without faults that a search may set. */
final class SearchSpaceReader {
  private final StrategyNode flat;
  private final Scope scope;

  /**
   * @param flat a strategy with its parameters
   * @param scope of its items
   */
  SearchSpaceReader(StrategyNode flat, Scope scope) {
    this.flat = flat;
    this.scope = scope;
  }

  SearchSpace read() {
    Map<String, OpenParameter.Condition> implied = implied();
    List<OpenParameter> choices = new ArrayList<>();
    List<OpenParameter> open = new ArrayList<>();
    for (ParamNode param : Settled.params(flat.items())) {
      if (param.domain().isPresent()) {
        OpenParameter each = read(param, implied);
        (each.condition().isEmpty() && each.domain() instanceof OpenParameter.Choice
                ? choices
                : open)
            .add(each);
      }
    }
    choices.addAll(open);
    List<List<String>> simplexes =
        flat.items().stream()
            .filter(SimplexNode.class::isInstance)
            .map(item -> ((SimplexNode) item).params().stream().map(NameNode::text).toList())
            .toList();
    return new SearchSpace(choices, simplexes);
  }

  private OpenParameter read(ParamNode param, Map<String, OpenParameter.Condition> implied) {
    String name = param.name().text();
    ValueNode value = scope.own(name).orElseThrow();
    Optional<OpenParameter.Condition> said =
        param
            .condition()
            .map(
                it -> new OpenParameter.Condition(it.param().text(), Set.of(it.value().written())));
    var condition = said.or(() -> Optional.ofNullable(implied.get(name)));
    var origin = param.initial().at();
    if (param.domain().orElseThrow() instanceof DomainNode.Range range) {
      Measure low = Measure.of(range.low()).orElseThrow();
      double high = Measure.of(range.high()).orElseThrow().value();
      double initial = Measure.of((QuantityNode) value).orElseThrow().value();
      var domain =
          new OpenParameter.Range(low.value(), high, low.dimension(), range.log(), range.integer());
      return new OpenParameter(name, domain, initial, condition, origin);
    }
    List<ValueNode> values = ((DomainNode.Listed) param.domain().orElseThrow()).values();
    int index = 0;
    while (!Domains.same(values.get(index), value)) {
      index++;
    }
    boolean ordered = values.stream().allMatch(QuantityNode.class::isInstance);
    List<String> words = values.stream().map(ValueNode::written).toList();
    return new OpenParameter(
        name, new OpenParameter.Choice(words, ordered), index, condition, origin);
  }

  /**
   * Parameters that nothing but options of one choice refers to, with those options. What is
   * calculated from a parameter has its effect where that is referred to.
   */
  private Map<String, OpenParameter.Condition> implied() {
    Map<String, Map<String, Set<String>>> uses = new LinkedHashMap<>();
    Set<String> elsewhere = new HashSet<>();
    UsedNames names = new UsedNames(flat.items());
    for (StrategyItemNode item : flat.items()) {
      if (item instanceof ChooseNode choose) {
        for (PolicyNode option : choose.options()) {
          for (String name : names.of(option)) {
            uses.computeIfAbsent(name, unused -> new LinkedHashMap<>())
                .computeIfAbsent(choose.param().text(), unused -> new HashSet<>())
                .add(option.policy().name().text());
          }
        }
      } else if (!UsedNames.isCalculated(item)) {
        elsewhere.addAll(names.of(item));
      }
    }
    Map<String, OpenParameter.Condition> implied = new LinkedHashMap<>();
    uses.forEach(
        (name, choices) -> {
          if (choices.size() == 1 && !elsewhere.contains(name)) {
            choices.forEach(
                (choice, options) ->
                    implied.put(name, new OpenParameter.Condition(choice, options)));
          }
        });
    return implied;
  }
}
