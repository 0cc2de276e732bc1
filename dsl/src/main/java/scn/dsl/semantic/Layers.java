package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import scn.dsl.syntax.ChooseNode;
import scn.dsl.syntax.ConditionNode;
import scn.dsl.syntax.InstancesNode;
import scn.dsl.syntax.KvItemNode;
import scn.dsl.syntax.KvNode;
import scn.dsl.syntax.Node;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.PolicyNode;
import scn.dsl.syntax.RequireNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.SimplexNode;
import scn.dsl.syntax.TierNode;
import scn.dsl.syntax.ValueNode;

/**
 * The items of a declaration on top of those of its ancestors: of two that say the same thing the
 * younger counts; blocks of settings are joined setting by setting.
 *
 * <p>The order is that of the first to say a thing, so that all flat declarations have the order of
 * the language defaults.
 */
final class Layers {
  private static final Set<String> REPEATED = Set.of("instances", "simplex", "require");
  private static final Set<String> ACCUMULATED = Set.of("simplex", "require");
  private static final Set<String> JOINED = Set.of("batch", "router");

  private final Faults faults;
  private final Map<String, List<Node>> said = new LinkedHashMap<>();

  /** What younger declarations settled on where an older one left a choice, by parameter. */
  private final Map<String, ValueNode> chosen = new HashMap<>();

  /** Policies of choices that younger declarations settled. */
  private final List<PolicyNode> unchosen = new ArrayList<>();

  Layers(Faults faults) {
    this.faults = faults;
  }

  /** Adds the items of the next younger declaration; what it says twice is reported. */
  void add(List<? extends Node> own) {
    Map<String, List<Node>> fresh = new LinkedHashMap<>();
    for (Node item : own) {
      String key = key(item);
      if (REPEATED.contains(key)) {
        fresh.computeIfAbsent(key, unused -> new ArrayList<>()).add(item);
      } else if (fresh.containsKey(key)) {
        reportTwice(key.substring(key.indexOf(' ') + 1), item, fresh.get(key).get(0));
      } else {
        fresh.put(key, List.of(withoutRepeats(item)));
      }
    }
    fresh.forEach((key, items) -> said.merge(key, items, (older, it) -> joined(key, older, it)));
  }

  Optional<Node> get(String key) {
    return Optional.ofNullable(said.get(key)).map(items -> items.get(0));
  }

  <T extends Node> List<T> all(Class<T> type) {
    return said.values().stream()
        .flatMap(List::stream)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** Everything that is said: parameters first, then the machines, then the rest in order. */
  <T extends Node> List<T> items(Class<T> type) {
    List<T> items = new ArrayList<>(all(type));
    items.replaceAll(item -> item instanceof ParamNode param ? type.cast(settled(param)) : item);
    items.sort(
        Comparator.comparingInt(
            item -> item instanceof ParamNode ? 0 : item instanceof InstancesNode ? 1 : 2));
    return items;
  }

  /**
   * A condition on a choice that is none any more holds always, or the parameter is never open; no
   * more is one that only policies which were not chosen referred to.
   */
  private ParamNode settled(ParamNode param) {
    if (param.condition().isEmpty()) {
      return isLeftBehind(param.name().text()) ? param.never() : param;
    }
    ConditionNode condition = param.condition().get();
    String choice = condition.param().text();
    boolean open =
        Settled.params(all(Node.class)).stream()
            .anyMatch(it -> it.name().text().equals(choice) && it.domain().isPresent());
    if (open || !chosen.containsKey(choice)) {
      return param;
    }
    return Domains.same(condition.value(), chosen.get(choice)) ? param.always() : param.never();
  }

  private boolean isLeftBehind(String param) {
    UsedNames names = new UsedNames(all(Node.class));
    return unchosen.stream().anyMatch(policy -> names.of(policy).contains(param))
        && all(Node.class).stream()
            .filter(item -> !UsedNames.isCalculated(item))
            .noneMatch(item -> names.of(item).contains(param));
  }

  /** Puts another item in the place of one that is there. */
  void replace(String key, UnaryOperator<Node> change) {
    said.computeIfPresent(key, (unused, items) -> items.stream().map(change).toList());
  }

  /** What two items of one declaration cannot both be. */
  static String key(Node item) {
    if (item instanceof ParamNode param) {
      return "param " + param.name().text();
    }
    if (item instanceof PolicyNode policy) {
      return policy.kind().text();
    }
    if (item instanceof ChooseNode choose) {
      return choose.kind().text();
    }
    if (item instanceof SectionNode section) {
      return section.key().text();
    }
    if (item instanceof SettingNode setting) {
      return setting.key().text();
    }
    if (item instanceof TierNode tier) {
      return "tier " + tier.name().text();
    }
    if (item instanceof InstancesNode) {
      return "instances";
    }
    if (item instanceof SimplexNode) {
      return "simplex";
    }
    if (item instanceof RequireNode) {
      return "require";
    }
    if (item instanceof KvNode) {
      return "kv";
    }
    throw new IllegalArgumentException("no item of a declaration: " + item);
  }

  private List<Node> joined(String key, List<Node> older, List<Node> younger) {
    if (ACCUMULATED.contains(key)) {
      List<Node> all = new ArrayList<>(older);
      all.addAll(younger);
      return all;
    }
    Node last = younger.get(0);
    if (older.get(0) instanceof ChooseNode choose && last instanceof PolicyNode policy) {
      chosen.put(choose.param().text(), policy.policy().name());
      unchosen.addAll(choose.options());
    }
    if (older.get(0) instanceof ParamNode param
        && param.domain().isPresent()
        && last instanceof ParamNode fixed
        && fixed.domain().isEmpty()) {
      chosen.put(param.name().text(), fixed.initial());
    }
    if (JOINED.contains(key) && last instanceof SectionNode section) {
      List<SettingNode> before = ((SectionNode) older.get(0)).settings();
      return List.of(
          new SectionNode(section.key(), over(before, section.settings()), section.at()));
    }
    if (last instanceof KvNode kv) {
      return List.of(new KvNode(over(((KvNode) older.get(0)).items(), kv.items()), kv.at()));
    }
    return younger;
  }

  static <T extends Node> List<T> over(List<T> older, List<T> younger) {
    Map<String, T> all = new LinkedHashMap<>();
    older.forEach(each -> all.put(key(each), each));
    younger.forEach(each -> all.put(key(each), each));
    return List.copyOf(all.values());
  }

  private Node withoutRepeats(Node item) {
    if (item instanceof SectionNode section && JOINED.contains(key(section))) {
      return new SectionNode(section.key(), unique(section.settings()), section.at());
    }
    if (item instanceof KvNode kv) {
      List<KvItemNode> items = new ArrayList<>(unique(kv.items()));
      items.replaceAll(
          each ->
              each instanceof TierNode tier
                  ? new TierNode(tier.name(), tier.capacity(), unique(tier.settings()), tier.at())
                  : each);
      return new KvNode(items, kv.at());
    }
    return item;
  }

  private <T extends Node> List<T> unique(List<T> items) {
    Map<String, T> all = new LinkedHashMap<>();
    for (T item : items) {
      T first = all.putIfAbsent(key(item), item);
      if (first != null) {
        String key = key(item);
        reportTwice(key.substring(key.indexOf(' ') + 1), item, first);
      }
    }
    return List.copyOf(all.values());
  }

  private void reportTwice(String what, Node item, Node first) {
    faults.error(item.at(), "'" + what + "' is said twice", "first on line " + first.at().line());
  }
}
