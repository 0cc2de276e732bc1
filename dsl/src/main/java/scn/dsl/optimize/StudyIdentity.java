package scn.dsl.optimize;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import scn.dsl.file.Digest;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.policy.PolicyKind;
import scn.dsl.policy.PolicySignature;
import scn.dsl.run.Recordings;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.PolicyChoice;
import scn.dsl.semantic.ResolvedScenario;
import scn.dsl.semantic.Search;
import scn.dsl.show.ScenarioText;
import scn.dsl.syntax.HardwareNode;
import scn.dsl.syntax.NamedNode;

/**
 * What decides about the trials of a study, each part by its digest: two studies of the same parts
 * make the same trials, and of others the parts tell what changed.
 */
public final class StudyIdentity {
  static final String VERSION = "scn";
  static final String SCRIPT = "script ";
  static final String TRACE = "trace ";

  private static final String PLANNED = "planned trials";
  private static final Set<String> SEEDS = Set.of("sampler seed", "search seeds");
  private static final Set<String> NOT_SAID = Set.of("schema", VERSION, "sampler seed", PLANNED);

  private StudyIdentity() {}

  /**
   * @param resolved the scenario of the search
   * @param engine version of scn
   */
  public static Map<String, String> of(
      Search search,
      ResolvedScenario resolved,
      PolicyCatalog catalog,
      String engine,
      long samplerSeed) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("schema", "scn-trials/2");
    parts.put("study", search.name());
    parts.put(VERSION, engine);
    parts.put("sampler seed", Long.toString(samplerSeed));
    parts.put(PLANNED, Integer.toString(StudyPlan.trials(search)));
    parts.put("search seeds", search.seeds().toString());
    parts.put("optimize " + search.name(), Digest.of(search.sentences().search().toString()));
    parts.put(
        "experiment " + search.experiment().name(),
        Digest.of(search.sentences().experiment().toString()));
    for (NamedNode node : resolved.declarations()) {
      if (isUsed(node, search)) {
        parts.put(key(node), ScenarioText.digest(resolved.of(List.of(node))));
      }
    }
    parts.putAll(scripts(search, catalog));
    parts.putAll(traces(search, resolved));
    return parts;
  }

  /** How many trials a study was laid out for when it began. */
  static int plannedTrials(Map<String, String> parts) {
    return Integer.parseInt(parts.get(PLANNED));
  }

  /**
   * That of a study that goes on with another budget: it stays laid out as it was when it began.
   *
   * @param before what is recorded of it
   */
  static Map<String, String> goingOn(Map<String, String> before, Map<String, String> now) {
    Map<String, String> parts = new LinkedHashMap<>(now);
    Optional.ofNullable(before.get(PLANNED))
        .filter(it -> it.matches("[1-9][0-9]{0,8}"))
        .ifPresent(it -> parts.put(PLANNED, it));
    return parts;
  }

  private static boolean isUsed(NamedNode node, Search search) {
    return node instanceof HardwareNode || search.sentences().declarations().contains(key(node));
  }

  private static String key(NamedNode node) {
    return node.kind() + " " + node.name().text();
  }

  /** Recordings that the trials or their confirmation are run on. */
  private static Map<String, String> traces(Search search, ResolvedScenario resolved) {
    List<Long> seeds = new ArrayList<>(search.seeds());
    seeds.addAll(Confirming.of(search).seeds());
    ResolvedScenario used =
        resolved.of(resolved.declarations().stream().filter(node -> isUsed(node, search)).toList());
    Map<String, String> traces = new TreeMap<>();
    Recordings.files(used, seeds)
        .forEach(file -> traces.put(TRACE + file.getFileName(), Recordings.digest(file)));
    return traces;
  }

  private static Map<String, String> scripts(Search search, PolicyCatalog catalog) {
    List<PolicyChoice> choices = new ArrayList<>();
    for (Arm arm : search.experiment().setup().arms()) {
      choices.addAll(arm.policies().values());
      arm.scorers().forEach(scorer -> choices.add(scorer.scorer()));
    }
    Map<String, String> scripts = new TreeMap<>();
    choices.forEach(each -> add(each.kind(), each.name(), catalog, scripts));
    search.open().policies().forEach(each -> add(each.kind(), each.name(), catalog, scripts));
    return scripts;
  }

  private static void add(
      PolicyKind kind, String name, PolicyCatalog catalog, Map<String, String> scripts) {
    Optional<PolicySignature> policy = catalog.find(kind, name);
    policy.ifPresent(it -> scripts.put(SCRIPT + kind.label() + " " + name, digest(it)));
  }

  private static String digest(PolicySignature policy) {
    try {
      return Digest.of(Files.readAllBytes(policy.file()));
    } catch (IOException gone) {
      return "unreadable";
    }
  }

  /** Of all parts together. */
  static String digest(Map<String, String> parts) {
    return Digest.of(parts.toString());
  }

  /** Of the parts whose names begin with a word, together. */
  static String digestOf(String word, Map<String, String> parts) {
    TreeMap<String, String> some = new TreeMap<>(parts);
    some.keySet().removeIf(name -> !name.startsWith(word));
    return digest(some);
  }

  /** Of what the scenario itself says. */
  static String scenarioDigest(Map<String, String> parts) {
    TreeMap<String, String> some = new TreeMap<>(parts);
    some.keySet()
        .removeIf(
            name -> name.startsWith(SCRIPT) || name.startsWith(TRACE) || NOT_SAID.contains(name));
    return digest(some);
  }

  /** The names of parts that differ; seeds with what they were and are. */
  static List<String> changes(Map<String, String> before, Map<String, String> now) {
    TreeMap<String, String> all = new TreeMap<>(before);
    all.putAll(now);
    all.keySet().removeIf(part -> same(part, before.get(part), now.get(part)));
    return all.keySet().stream()
        .map(
            part ->
                SEEDS.contains(part)
                    ? "%s (%s, now %s)".formatted(part, before.get(part), now.get(part))
                    : part)
        .toList();
  }

  /** Other seeds to confirm on, and with them other traces, are no change: no trial is on them. */
  private static boolean same(String part, String before, String now) {
    return Objects.equals(before, now) || part.startsWith(TRACE) && (before == null || now == null);
  }
}
