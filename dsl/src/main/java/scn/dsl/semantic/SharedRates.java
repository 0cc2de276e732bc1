package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.ShareNode;
import scn.dsl.syntax.ValueNode;
import scn.engine.workload.RateFunction;

/** The rates of the clients that share the rate of their workload. */
final class SharedRates {
  private final Map<String, RateFunction> byClient = new HashMap<>();
  private boolean sound = true;

  /**
   * @param windows of every client by name
   * @param whole the workload's rate; empty if it has a fault or nobody shares it
   */
  static SharedRates read(
      List<ClientSource> sources,
      Map<String, Windows> windows,
      Optional<RateFunction> whole,
      Quantities quantities) {
    SharedRates rates = new SharedRates();
    List<ShareNode> nodes = shares(sources);
    List<String> names = nodes.stream().map(node -> node.name().text()).toList();
    List<Windows> active = names.stream().map(windows::get).toList();
    boolean always = active.stream().allMatch(Windows::isAlways);
    Shares shares =
        always ? Shares.read(nodes, quantities) : Shares.readAlternating(nodes, quantities);
    rates.sound = shares.sound();
    if (!shares.sound() || whole.isEmpty()) {
      return rates;
    }
    List<Double> weights = new ArrayList<>();
    names.forEach(name -> weights.add(shares.parts().get(name)));
    for (int i = 0; i < names.size(); i++) {
      RateFunction own =
          always
              ? whole.get().share(weights.get(i), shares.sum())
              : Windows.share(whole.get(), i, weights, active);
      rates.byClient.put(names.get(i), own);
    }
    return rates;
  }

  /** What the clients say of shares. */
  static List<ShareNode> shares(List<ClientSource> sources) {
    List<ShareNode> nodes = new ArrayList<>();
    for (ClientSource source : sources) {
      if (source.own().get("share") instanceof SettingNode share
          && share.value() instanceof ValueNode part) {
        nodes.add(new ShareNode(source.name(), part, share.at()));
      }
    }
    return nodes;
  }

  boolean sound() {
    return sound;
  }

  Optional<RateFunction> of(String client) {
    return Optional.ofNullable(byClient.get(client));
  }
}
