package scn.dsl.semantic;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.MixNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.ReplayNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.ValueNode;
import scn.dsl.syntax.WorkloadNode;
import scn.engine.workload.Client;
import scn.engine.workload.WorkloadModel;

/** Turns a workload declaration, with all it extends, into requests to be drawn or read. */
record WorkloadCompiler(Declarations declarations, Faults faults) {
  private static final List<String> ARGUMENTS = List.of("rate", "requests", "horizon", "mix");

  /**
   * @param arguments of the place that uses the workload, in place of what it says itself
   */
  Optional<WorkloadSource> compile(WorkloadNode node, List<ArgumentNode> arguments) {
    Optional<List<WorkloadNode>> line =
        new Inheritance(faults)
            .line(node, name -> declarations.use(WorkloadNode.class, "workload", name));
    if (line.isEmpty()) {
      return Optional.empty();
    }
    WorkloadParts parts = new WorkloadParts(faults);
    line.get().forEach(each -> parts.add(each.items()));
    arguments.forEach(argument -> override(node, parts, argument));
    return parts.get("replay", ReplayNode.class).isPresent()
        ? replayed(parts)
        : generated(node.name(), parts);
  }

  private void override(WorkloadNode node, WorkloadParts parts, ArgumentNode argument) {
    String name = argument.name().text();
    boolean mix = argument.value() instanceof MixNode;
    if (!ARGUMENTS.contains(name)) {
      faults.error(
          argument.name().at(),
          "workload '" + node.name().text() + "' has no argument '" + name + "'",
          NearestName.hint(name, ARGUMENTS, "arguments"));
    } else if (mix != name.equals("mix") || !mix && !(argument.value() instanceof ValueNode)) {
      faults.error(
          argument.value().at(),
          "this is not a value of '" + name + "'",
          mix ? "" : "for example: mix: { standard 100% }");
    } else if (argument.value() instanceof MixNode shares) {
      parts.add(List.of(shares));
    } else {
      parts.override(name, new SettingNode(argument.name(), argument.value(), argument.at()));
    }
  }

  private Optional<WorkloadSource> replayed(WorkloadParts parts) {
    ReplayNode replay = parts.get("replay", ReplayNode.class).orElseThrow();
    Optional<?> drawn = parts.drawn();
    if (drawn.isPresent()) {
      faults.error(
          parts.drawn().get().at(),
          "recorded requests cannot be shaped: this workload replays a file",
          "only 'requests' can be said beside 'replay'");
      return Optional.empty();
    }
    OptionalInt requests = requests(parts);
    if (requests.isEmpty() && parts.items().containsKey("requests")) {
      return Optional.empty();
    }
    Path file = Path.of(replay.file().at().source().name());
    Path folder = file.getParent() == null ? Path.of("") : file.getParent();
    OptionalLong limit =
        requests.isPresent() ? OptionalLong.of(requests.getAsInt()) : OptionalLong.empty();
    return Optional.of(
        new WorkloadSource.Replayed(folder, replay.file().text(), limit, replay.file().at()));
  }

  private Optional<WorkloadSource> generated(NameNode name, WorkloadParts parts) {
    OptionalInt requests = requests(parts);
    OptionalLong horizon =
        quantity(parts, "horizon")
            .map(it -> new Quantities(faults).micros(it, "horizon", 1))
            .orElse(OptionalLong.empty());
    boolean bounded = parts.items().containsKey("requests") || parts.items().containsKey("horizon");
    if (!bounded) {
      faults.error(
          name.at(),
          "workload '" + name.text() + "' never ends",
          "say requests 1000, or horizon 10 s, or both");
    }
    Optional<List<Client>> clients = new ClientReader(name, parts, faults).read();
    if (!bounded || clients.isEmpty()) {
      return Optional.empty();
    }
    if (requests.isPresent() && clients.get().stream().anyMatch(it -> it.session().isPresent())) {
      faults.lint(
          "sessions-cut",
          parts.items().get("requests").at(),
          "'requests' counts rounds and cuts the sessions that are under way",
          "bound the workload by a horizon to run sessions to their end");
    }
    return Optional.of(
        new WorkloadSource.Generated(new WorkloadModel(clients.get(), requests, horizon)));
  }

  private OptionalInt requests(WorkloadParts parts) {
    return quantity(parts, "requests")
        .map(it -> new Quantities(faults).whole(it, "requests", Quantities.NUMBER, 1))
        .orElse(OptionalInt.empty());
  }

  private Optional<QuantityNode> quantity(WorkloadParts parts, String key) {
    return parts
        .get(key, SettingNode.class)
        .flatMap(setting -> new Params(faults).quantity(setting.value()));
  }
}
