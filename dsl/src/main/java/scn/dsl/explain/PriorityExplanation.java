package scn.dsl.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import scn.dsl.policy.ParameterDeclaration;
import scn.dsl.policy.PolicyKind;
import scn.dsl.policy.PolicySignature;
import scn.dsl.run.PolicyListing;
import scn.dsl.run.TextTable;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.PolicyChoice;
import scn.engine.policy.Priority;
import scn.engine.policy.SloClass;
import scn.engine.probe.Crossover;
import scn.engine.probe.PriorityProbe;

/**
 * After which wait a request of one class goes before a fresh one of another: what starvation a
 * priority formula allows.
 */
public final class PriorityExplanation {
  private static final List<SloClass> CLASSES = Arrays.asList(SloClass.values());
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PolicyChoice policy;
  private final String title;
  private final PriorityProbe probe;
  private final List<Crossover> crossovers;

  private PriorityExplanation(
      PolicyChoice policy, String title, PriorityProbe probe, List<Crossover> crossovers) {
    this.policy = policy;
    this.title = title;
    this.probe = probe;
    this.crossovers = crossovers;
  }

  /**
   * Asks a new policy.
   *
   * @throws scn.engine.sim.RunFailure if it cannot answer
   */
  public static PriorityExplanation of(
      PolicyChoice policy, ScriptLibrary library, PriorityProbe probe) {
    Object made = library.create(PolicyKind.PRIORITY, policy.name(), policy.arguments());
    return new PriorityExplanation(
        policy,
        title(policy, library),
        probe,
        probe.crossovers(Priority.class.cast(made), CLASSES));
  }

  public String text(int page) {
    StringBuilder text = new StringBuilder();
    text.append(TextTable.wrapped(page, "priority ", title, 2));
    String asked =
        "The wait after which a request goes before a fresh one, with %d requests queued, prompts of"
            + " %d tokens and waits up to %s. With equal priority the scheduler decides.";
    text.append(
        TextTable.wrapped(
            page,
            "",
            asked.formatted(
                probe.queueDepth(), probe.inputTokens(), Durations.of(probe.longestMicros())),
            0));
    text.append('\n');
    TextTable table = new TextTable(page, 14, 10, 10, 10, 10, 11, 10);
    table.add("waiting", CLASSES.stream().map(PriorityExplanation::name).toList(), List.of());
    for (SloClass waiting : CLASSES) {
      List<String> cells = new ArrayList<>();
      for (Crossover each : crossovers) {
        if (each.waiting() == waiting) {
          cells.add(cell(each.overtaking()));
        }
      }
      table.add(name(waiting), cells, List.of());
    }
    text.append(table.text());
    notes(text, page);
    return text.toString();
  }

  private void notes(StringBuilder text, int page) {
    List<String> starved = new ArrayList<>();
    for (Crossover each : crossovers) {
      boolean lower = each.waiting().compareTo(each.fresh()) > 0;
      boolean never = each.overtaking() instanceof Crossover.Never it && !it.tied();
      if (lower && never) {
        starved.add(name(each.waiting()) + " behind " + name(each.fresh()));
      }
    }
    for (Crossover each : crossovers) {
      if (each.overtaking() instanceof Crossover.NotMonotone it) {
        String words =
            "%s goes before fresh %s after %s, but no longer after %s: waiting does not always help"
                .formatted(
                    name(each.waiting()),
                    name(each.fresh()),
                    Durations.of(it.firstMicros()),
                    Durations.of(it.lostAgainMicros()));
        text.append('\n').append(TextTable.wrapped(page, "", words, 2));
      }
    }
    if (!starved.isEmpty()) {
      text.append('\n');
      text.append(
          TextTable.wrapped(
              page, "may starve: ", String.join(", ", starved) + " (never within that time)", 2));
    }
  }

  public String json() {
    ObjectNode all = JSON.createObjectNode();
    all.put("schema", "scn-crossovers/1").put("priority", policy.name());
    ObjectNode arguments = all.putObject("arguments");
    policy.arguments().forEach((name, value) -> arguments.set(name, JSON.valueToTree(value)));
    all.put("queue_depth", probe.queueDepth()).put("input_tokens", probe.inputTokens());
    all.put("longest_us", probe.longestMicros());
    ArrayNode pairs = all.putArray("crossovers");
    for (Crossover each : crossovers) {
      ObjectNode pair = pairs.addObject();
      pair.put("waiting", name(each.waiting())).put("fresh", name(each.fresh()));
      Crossover.Overtaking overtaking = each.overtaking();
      if (overtaking instanceof Crossover.AtOnce) {
        pair.put("overtakes", "at once").put("after_us", 0);
      } else if (overtaking instanceof Crossover.After after) {
        pair.put("overtakes", "after").put("after_us", after.micros());
      } else if (overtaking instanceof Crossover.NotMonotone turning) {
        pair.put("overtakes", "for a while").put("after_us", turning.firstMicros());
        pair.put("lost_again_us", turning.lostAgainMicros());
      } else {
        boolean tied = ((Crossover.Never) overtaking).tied();
        pair.put("overtakes", tied ? "tied" : "never").putNull("after_us");
      }
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String title(PolicyChoice policy, ScriptLibrary library) {
    PolicySignature signature = library.find(PolicyKind.PRIORITY, policy.name()).orElseThrow();
    List<String> arguments = new ArrayList<>();
    for (ParameterDeclaration parameter : signature.parameters()) {
      Object value = policy.arguments().get(parameter.name());
      arguments.add(parameter.name() + ": " + PolicyListing.value(parameter, value));
    }
    return policy.name() + (arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")");
  }

  private static String name(SloClass sloClass) {
    return sloClass == SloClass.NONE ? "no class" : sloClass.label();
  }

  private static String cell(Crossover.Overtaking overtaking) {
    if (overtaking instanceof Crossover.AtOnce) {
      return "at once";
    }
    if (overtaking instanceof Crossover.After after) {
      return Durations.of(after.micros());
    }
    if (overtaking instanceof Crossover.Never never) {
      return never.tied() ? "tied" : "never";
    }
    return Durations.of(((Crossover.NotMonotone) overtaking).firstMicros()) + "*";
  }
}
