package scn.dsl.semantic;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.ReplayNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.WorkloadNode;
import scn.engine.workload.Client;
import scn.engine.workload.Starts;
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
    Optional<Span> drawn = parts.drawn();
    if (drawn.isPresent()) {
      faults.error(
          drawn.get(),
          "recorded requests cannot be shaped: this workload replays a file",
          "beside 'replay' stand only 'requests' and 'horizon'");
      return Optional.empty();
    }
    OptionalInt requests = count(parts, "requests");
    OptionalLong horizon = horizon(parts);
    boolean sound =
        requests.isPresent() == parts.says("requests")
            && horizon.isPresent() == parts.says("horizon");
    Optional<WorkloadSource> source =
        new ReplayReader(replay, parts.quantities()).read(replay, requests, horizon);
    return sound ? source : Optional.empty();
  }

  private Optional<WorkloadSource> generated(NameNode name, WorkloadParts parts) {
    OptionalInt requests = count(parts, "requests");
    OptionalInt sessions = count(parts, "sessions");
    OptionalLong horizon = horizon(parts);
    Optional<List<Client>> clients = new ClientReader(name, parts, faults).read();
    boolean bounded = isBounded(parts, clients);
    if (!bounded) {
      faults.error(
          name.at(),
          "workload '" + name.text() + "' never ends",
          "say requests 1000, or horizon 10 s, or both");
    }
    clients.ifPresent(them -> checkCaps(parts, them));
    return bounded && clients.isPresent()
        ? Optional.of(
            new WorkloadSource.Generated(
                new WorkloadModel(clients.get(), requests, sessions, horizon)))
        : Optional.empty();
  }

  private static boolean isBounded(WorkloadParts parts, Optional<List<Client>> clients) {
    return parts.says("requests")
        || parts.says("horizon")
        || parts.says("sessions") && (clients.isEmpty() || sessionsEnd(clients.get()));
  }

  /** Where nobody has sessions, another fault says so. */
  private static boolean sessionsEnd(List<Client> clients) {
    long ending = clients.stream().filter(WorkloadCompiler::ends).count();
    return ending == clients.size() || ending == 0;
  }

  private static boolean ends(Client client) {
    return client.session().isPresent() && client.starts() instanceof Starts.Drawn;
  }

  private void checkCaps(WorkloadParts parts, List<Client> clients) {
    boolean conversations = clients.stream().anyMatch(WorkloadCompiler::ends);
    if (parts.says("sessions") && !conversations) {
      faults.error(parts.at("sessions"), "no client of this workload has sessions", "");
    }
    if (parts.says("requests") && conversations && !parts.says("cut")) {
      faults.error(
          parts.at("requests"),
          "'requests' counts rounds and cuts the sessions that are under way",
          "say sessions 200 to run them to their end, or requests 200 cut sessions");
    }
    if (parts.says("cut") && !(parts.says("requests") && conversations)) {
      faults.error(
          parts.at("cut"),
          "there is nothing to cut",
          "'cut sessions' goes with requests and sessions");
    }
  }

  private static OptionalLong horizon(WorkloadParts parts) {
    return parts
        .get("horizon", SettingNode.class)
        .map(it -> parts.quantities().micros(it.value(), "horizon", 1))
        .orElse(OptionalLong.empty());
  }

  private static OptionalInt count(WorkloadParts parts, String key) {
    return parts
        .get(key, SettingNode.class)
        .map(it -> parts.quantities().whole(it.value(), key, Quantities.NUMBER, 1))
        .orElse(OptionalInt.empty());
  }
}
