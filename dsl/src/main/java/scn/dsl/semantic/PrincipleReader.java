package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.policy.PolicyKind;
import scn.dsl.syntax.ContradictionNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.HoldsNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.PathNode;
import scn.dsl.syntax.PrincipleItemNode;
import scn.dsl.syntax.PrincipleNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.TextNode;

/**
 * Reads principles.
 *
 * @param experiments what an experiment is compiled to
 */
record PrincipleReader(
    Declarations declarations,
    Function<ExperimentNode, Optional<Experiment>> experiments,
    PolicyCatalog catalog,
    Faults faults) {

  Principle read(PrincipleNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<Principle.Test> tests = new ArrayList<>();
    List<Principle.Contradiction> contradictions = new ArrayList<>();
    for (PrincipleItemNode item : node.items()) {
      if (item instanceof SettingNode setting && setting.value() instanceof TextNode text) {
        if (texts.putIfAbsent(setting.key().text(), text.text()) != null) {
          faults.error(setting.at(), "'" + setting.key().text() + "' is said twice", "");
        }
      } else if (item instanceof HoldsNode holds) {
        holds.claims().forEach(path -> test(path).ifPresent(tests::add));
      } else if (item instanceof ContradictionNode contradiction) {
        contradictions.addAll(contradictions(contradiction));
      }
    }
    if (!texts.containsKey("statement")) {
      missing(node, "does not say what it states", "statement \"...\"");
    }
    boolean testable = node.items().stream().anyMatch(HoldsNode.class::isInstance);
    String untestable = texts.getOrDefault("untestable", "");
    if (testable == texts.containsKey("untestable")) {
      missing(
          node,
          testable
              ? "says what would falsify it, and that nothing can"
              : "does not say what would falsify it",
          "holds when iter1.main, or: untestable \"a rule of method\"");
    }
    return new Principle(
        node.name().text(),
        node.title().map(TextNode::text).orElse(""),
        texts.getOrDefault("statement", ""),
        texts.getOrDefault("regime", ""),
        untestable,
        tests,
        contradictions,
        node.name().at());
  }

  private void missing(PrincipleNode node, String what, String example) {
    faults.error(
        node.name().at(),
        "principle '" + node.name().text() + "' " + what,
        "for example: " + example);
  }

  private Optional<Principle.Test> test(PathNode path) {
    if (path.names().size() != 2) {
      faults.error(path.at(), "a claim of an experiment belongs here", "for example iter1.main");
      return Optional.empty();
    }
    NameNode claim = path.names().get(1);
    Optional<Experiment> experiment =
        declarations
            .use(ExperimentNode.class, "experiment", path.names().get(0))
            .flatMap(experiments);
    if (experiment.isEmpty()) {
      return Optional.empty();
    }
    List<String> known =
        experiment.get().claims().stream().map(it -> it.wording().name()).distinct().toList();
    if (!known.contains(claim.text())) {
      faults.error(
          claim.at(),
          "experiment '" + experiment.get().name() + "' has no claim '" + claim.text() + "'",
          NearestName.hint(claim.text(), known, "claims"));
      return Optional.empty();
    }
    return Optional.of(new Principle.Test(experiment.get(), claim.text()));
  }

  private List<Principle.Contradiction> contradictions(ContradictionNode node) {
    Optional<PolicyKind> known = PolicyKind.ofLabel(node.kind().text());
    if (known.isEmpty()) {
      List<String> labels = Arrays.stream(PolicyKind.values()).map(PolicyKind::label).toList();
      faults.error(
          node.kind().at(),
          "there is no kind of policy '" + node.kind().text() + "'",
          NearestName.hint(node.kind().text(), labels, "kinds"));
      return List.of();
    }
    PolicyKind kind = known.get();
    List<Principle.Contradiction> contradictions = new ArrayList<>();
    for (NameNode policy : node.policies()) {
      if (catalog.names(kind).contains(policy.text())) {
        contradictions.add(new Principle.Contradiction(kind, policy.text()));
      } else {
        faults.error(
            policy.at(),
            "there is no " + kind.label() + " '" + policy.text() + "'",
            NearestName.hint(policy.text(), catalog.names(kind), "policies"));
      }
    }
    return contradictions;
  }
}
