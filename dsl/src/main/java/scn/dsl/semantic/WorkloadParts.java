package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.ArrivalsNode;
import scn.dsl.syntax.ClientNode;
import scn.dsl.syntax.CohortNode;
import scn.dsl.syntax.LengthNode;
import scn.dsl.syntax.MixNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.PrefixNode;
import scn.dsl.syntax.RateNode;
import scn.dsl.syntax.ReplayNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.WorkloadItemNode;

/**
 * What a workload says, together with all it extends.
 *
 * <p>A child that says where its requests come from (replay, mix, clients) drops what its parent
 * says of that.
 */
final class WorkloadParts {
  private static final Set<String> DRAWN =
      Set.of("rate", "sessions", "cut", "mix", "arrivals", "prefix", "input", "output", "session");

  private final Faults faults;
  private final Map<String, WorkloadItemNode> items = new LinkedHashMap<>();
  private final Map<String, ClientSource> clients = new LinkedHashMap<>();

  WorkloadParts(Faults faults) {
    this.faults = faults;
  }

  /** Adds the items of the next younger one. */
  void add(List<WorkloadItemNode> nodes) {
    Map<String, WorkloadItemNode> own = unique(nodes, faults);
    if (own.containsKey("replay")) {
      items.keySet().removeAll(DRAWN);
      clients.clear();
    }
    if (own.containsKey("mix")) {
      items.remove("replay");
      clients.clear();
    }
    if (nodes.stream().anyMatch(WorkloadParts::isSource)) {
      items.remove("replay");
      items.remove("mix");
    }
    items.putAll(own);
    addClients(nodes);
  }

  private static boolean isSource(WorkloadItemNode node) {
    return node instanceof ClientNode || node instanceof CohortNode;
  }

  private void addClients(List<WorkloadItemNode> nodes) {
    Set<String> own = new HashSet<>();
    for (WorkloadItemNode node : nodes) {
      if (isSource(node)) {
        ClientSource client = ClientSource.of(node, faults);
        if (!own.add(client.text())) {
          faults.error(client.at(), "there are two clients '" + client.text() + "'", "");
        }
        clients.put(client.text(), client);
      }
    }
  }

  /** By word; what is said twice in one block is reported. */
  static Map<String, WorkloadItemNode> unique(List<WorkloadItemNode> nodes, Faults faults) {
    Map<String, WorkloadItemNode> own = new LinkedHashMap<>();
    for (WorkloadItemNode node : nodes) {
      String key = key(node);
      if (key.isEmpty()) {
        continue;
      }
      WorkloadItemNode first = own.putIfAbsent(key, node);
      if (first != null) {
        faults.error(
            node.at(),
            "'" + key.substring(key.indexOf(' ') + 1) + "' is said twice",
            "first on line " + first.at().line());
      }
    }
    return own;
  }

  private static String key(WorkloadItemNode node) {
    if (node instanceof SettingNode setting) {
      return setting.key().text();
    }
    if (node instanceof RateNode rate) {
      return rate.key().text();
    }
    if (node instanceof SectionNode section) {
      return section.key().text();
    }
    if (node instanceof LengthNode length) {
      return length.key().text();
    }
    if (node instanceof ParamNode param) {
      return "param " + param.name().text();
    }
    if (node instanceof ReplayNode) {
      return "replay";
    }
    if (node instanceof MixNode) {
      return "mix";
    }
    if (node instanceof ArrivalsNode) {
      return "arrivals";
    }
    return node instanceof PrefixNode ? "prefix" : "";
  }

  /** An argument of the place that uses the workload. */
  void override(String key, WorkloadItemNode node) {
    items.put(key, node);
  }

  /** Reads what is said here, where the names of parameters may stand. */
  Quantities quantities() {
    return new Quantities(faults, Settled.names(List.copyOf(items.values())));
  }

  /** The first thing that only drawn requests can have. */
  Optional<Span> drawn() {
    Optional<Span> item =
        items.entrySet().stream()
            .filter(each -> DRAWN.contains(each.getKey()))
            .map(each -> each.getValue().at())
            .findFirst();
    return item.or(() -> clients.values().stream().map(ClientSource::at).findFirst());
  }

  boolean says(String key) {
    return items.containsKey(key);
  }

  /** Where something that is said stands. */
  Span at(String key) {
    return items.get(key).at();
  }

  Map<String, WorkloadItemNode> items() {
    return items;
  }

  <T extends WorkloadItemNode> Optional<T> get(String key, Class<T> type) {
    return Optional.ofNullable(items.get(key)).filter(type::isInstance).map(type::cast);
  }

  /** All that is said, once. */
  List<WorkloadItemNode> all() {
    List<WorkloadItemNode> all = new ArrayList<>(items.values());
    clients.values().forEach(client -> all.add(client.node()));
    return all;
  }

  List<ClientSource> clients() {
    return List.copyOf(clients.values());
  }
}
