package scn.dsl.semantic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import scn.dsl.diagnostic.Span;
import scn.dsl.policy.ParameterDeclaration;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.policy.PolicyKind;
import scn.dsl.policy.PolicySignature;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.ChooseNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.PolicyNode;
import scn.dsl.syntax.ScorerNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.StrategyItemNode;
import scn.dsl.syntax.StrategyNode;
import scn.dsl.syntax.TextNode;
import scn.dsl.syntax.ValueNode;

/** Says what a strategy leaves to the scripts of its policies; the place is that of the script. */
final class PolicyDefaults {
  private final PolicyCatalog catalog;
  private final Faults faults;
  private final Map<Path, ScriptParameters> scripts = new HashMap<>();
  private final Map<String, Path> shadows = new TreeMap<>();

  PolicyDefaults(PolicyCatalog catalog, Faults faults) {
    this.catalog = catalog;
    this.faults = faults;
  }

  /** Of the strategies completed so far. */
  Map<String, Path> shadows() {
    return shadows;
  }

  StrategyNode complete(StrategyNode flat) {
    Set<String> names = new HashSet<>(Settled.names(flat.items()));
    List<StrategyItemNode> items = new ArrayList<>();
    for (StrategyItemNode item : flat.items()) {
      if (item instanceof PolicyNode policy) {
        items.add(complete(policy, names));
      } else if (item instanceof ChooseNode choose) {
        List<PolicyNode> options =
            choose.options().stream().map(each -> complete(each, names)).toList();
        items.add(new ChooseNode(choose.kind(), choose.param(), options, choose.at()));
      } else if (item instanceof SectionNode classes && classes.key().text().equals("prefill")) {
        CallNode call = PrefillClasses.call(classes, faults);
        items.add(complete(new PolicyNode(classes.key(), call, List.of(), classes.at()), names));
      } else {
        items.add(item);
      }
    }
    return new StrategyNode(flat.name(), flat.parent(), items, flat.at());
  }

  private PolicyNode complete(PolicyNode node, Set<String> params) {
    PolicyKind kind =
        Arrays.stream(PolicyKind.values())
            .filter(each -> each.label().equals(node.kind().text()))
            .findFirst()
            .orElseThrow();
    List<ScorerNode> scorers =
        node.scorers().stream()
            .map(
                scorer ->
                    new ScorerNode(
                        complete(PolicyKind.SCORER, scorer.policy(), params),
                        scorer.weight(),
                        scorer.at()))
            .toList();
    return new PolicyNode(node.kind(), complete(kind, node.policy(), params), scorers, node.at());
  }

  private CallNode complete(PolicyKind kind, CallNode call, Set<String> params) {
    String name = call.name().text();
    catalog
        .shadowed(kind, name)
        .ifPresent(shipped -> shadows.put(ResolvedScenario.key(kind, name), shipped));
    Optional<PolicySignature> signature = catalog.find(kind, name);
    if (signature.isEmpty()) {
      return call;
    }
    List<ArgumentNode> arguments = new ArrayList<>(call.arguments());
    Set<String> said = new HashSet<>();
    arguments.forEach(each -> said.add(each.name().text()));
    ScriptParameters script =
        scripts.computeIfAbsent(signature.get().file(), ScriptParameters::new);
    for (ParameterDeclaration each : signature.get().parameters()) {
      if (!said.contains(each.name())) {
        arguments.add(argument(each, script.at(each.name()), params));
      }
    }
    return new CallNode(call.name(), arguments, call.at());
  }

  private static ArgumentNode argument(ParameterDeclaration declared, Span at, Set<String> params) {
    NameNode name = new NameNode(declared.name(), at);
    if (declared.defaultValue() instanceof Double number) {
      return new ArgumentNode(name, new Measure(number, declared.dimension()).quantity(at), at);
    }
    String word = declared.defaultValue().toString();
    ValueNode plain = new NameNode(word, at);
    return new ArgumentNode(name, params.contains(word) ? new TextNode(word, at) : plain, at);
  }
}
