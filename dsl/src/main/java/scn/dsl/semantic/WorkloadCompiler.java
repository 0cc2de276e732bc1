package scn.dsl.semantic;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.ReplayNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.WorkloadNode;
import scn.engine.workload.Client;
import scn.engine.workload.WorkloadModel;

/** Turns a resolved workload into requests to be drawn or read. */
record WorkloadCompiler(Faults faults) {

  Optional<WorkloadSource> compile(WorkloadNode node) {
    WorkloadParts parts = new WorkloadParts(faults);
    parts.add(node.items());
    return parts.get("replay", ReplayNode.class).isPresent()
        ? replayed(parts)
        : generated(node.name(), parts);
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
        parts
            .get("horizon", SettingNode.class)
            .map(it -> parts.quantities().micros(it.value(), "horizon", 1))
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
      faults.warning(
          parts.items().get("requests").at(),
          "'requests' counts rounds and cuts the sessions that are under way",
          "bound the workload by a horizon to run sessions to their end");
    }
    return Optional.of(
        new WorkloadSource.Generated(new WorkloadModel(clients.get(), requests, horizon)));
  }

  private OptionalInt requests(WorkloadParts parts) {
    return parts
        .get("requests", SettingNode.class)
        .map(it -> parts.quantities().whole(it.value(), "requests", Quantities.NUMBER, 1))
        .orElse(OptionalInt.empty());
  }
}
