package scn.dsl.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.WorkloadSource;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.Word;
import scn.engine.kv.KvMemory;
import scn.engine.latency.Blackbox;
import scn.engine.policy.SloClass;
import scn.engine.sim.InstanceSetup;
import scn.engine.workload.Client;
import scn.engine.workload.WorkloadModel;

/** What is wrong with workloads, alone or on the cluster they are run on. */
final class WorkloadLints {
  private static final Pattern ORTHOGONAL =
      Pattern.compile("(?<!non[-_ ]?)orthogonal", Pattern.CASE_INSENSITIVE);
  private static final double CLEARLY = 1.25;
  private static final double LASTING_SECONDS = 10;

  private WorkloadLints() {}

  private interface OnDrawn {
    void look(Experiment experiment, WorkloadModel model, Phrase use);
  }

  private static void drawn(Subject subject, OnDrawn check) {
    for (Phrase experiment : subject.experiments()) {
      Optional<Phrase> use = Subject.workloadUse(experiment);
      subject
          .compiled(experiment)
          .ifPresent(
              it -> {
                if (it.setup().workload() instanceof WorkloadSource.Generated drawn
                    && use.isPresent()) {
                  check.look(it, drawn.model(), use.get().child("call").orElse(use.get()));
                }
              });
    }
  }

  /** Classes that are meant to differ in nothing but their name, yet differ in their lengths. */
  static void notOrthogonal(Subject subject, Findings findings) {
    for (Phrase experiment : subject.experiments()) {
      if (!isCalledOrthogonal(experiment)) {
        continue;
      }
      List<Client> clients = subject.compiled(experiment).map(Traffic::clients).orElse(List.of());
      for (Client client : clients) {
        Client first = clients.get(0);
        boolean differ =
            !client.input().equals(first.input()) || !client.output().equals(first.output());
        if (client.sloClass() != first.sloClass() && differ && client.sloClass() != SloClass.NONE) {
          findings.add(
              Subject.workloadUse(experiment).orElse(experiment),
              "classes '%s' and '%s' have other lengths, but this is called orthogonal"
                  .formatted(first.sloClass().label(), client.sloClass().label()),
              "give all classes the same input and output, or call it something else");
          break;
        }
      }
    }
  }

  /** Its name or title says so, or the name of its workload. */
  private static boolean isCalledOrthogonal(Phrase experiment) {
    StringBuilder said = new StringBuilder(Subject.name(experiment));
    experiment.parts().stream()
        .filter(part -> part instanceof Word word && word.is("STRING"))
        .forEach(title -> said.append(' ').append(title.first().text()));
    return ORTHOGONAL.matcher(said).find()
        || Subject.workloadUse(experiment)
            .filter(use -> ORTHOGONAL.matcher(use.text()).find())
            .isPresent();
  }

  /** More work than the machines can do even with full batches and every prefix cached. */
  static void overload(Subject subject, Findings findings) {
    drawn(
        subject,
        (experiment, model, use) -> {
          double load = 0;
          if (!Traffic.isOpen(model)) {
            return;
          }
          double seconds = Traffic.seconds(model);
          List<InstanceSetup> instances = experiment.setup().arms().get(0).cluster().instances();
          if (!(seconds >= LASTING_SECONDS && seconds < Double.POSITIVE_INFINITY)
              || !(instances.get(0).hardware() instanceof Blackbox costs)) {
            return;
          }
          int batch = instances.get(0).limits().maxRequests();
          for (Client client : model.clients()) {
            double micros =
                Traffic.mean(client.input()) * costs.beta1()
                    + Traffic.mean(client.output()) * (costs.beta0() / batch + costs.beta2());
            load += Traffic.rate(client, seconds) * micros / 1e6;
          }
          double part = load / instances.size();
          if (part > CLEARLY) {
            findings.add(
                use,
                String.format(
                    Locale.ROOT,
                    "this asks for %.1f times what the cluster can do, for %.0f s",
                    part,
                    seconds),
                "queues grow to the end: lower the rate, or add instances");
          }
        });
  }

  static void promptNeverFits(Subject subject, Findings findings) {
    drawn(
        subject,
        (experiment, model, use) -> {
          KvMemory memory = experiment.setup().arms().get(0).cluster().instances().get(0).memory();
          long room = (long) memory.gpuBlocks() * memory.blockTokens();
          for (Client client : model.clients()) {
            if (Traffic.smallestPrompt(client) > room) {
              findings.add(
                  use,
                  "no prompt of '%s' fits into the KV memory".formatted(client.name()),
                  "the smallest has %d tokens, 'tier gpu' has room for %d"
                      .formatted(Traffic.smallestPrompt(client), room));
            }
          }
        });
  }

  static void promptMayNotFit(Subject subject, Findings findings) {
    drawn(
        subject,
        (experiment, model, use) -> {
          KvMemory memory = experiment.setup().arms().get(0).cluster().instances().get(0).memory();
          long room = (long) memory.gpuBlocks() * memory.blockTokens();
          for (Client client : model.clients()) {
            if (Traffic.smallestPrompt(client) <= room && Traffic.largestPrompt(client) > room) {
              findings.add(
                  use,
                  "the longest prompts of '%s' do not fit into the KV memory and are dropped"
                      .formatted(client.name()),
                  "they have up to %d tokens, 'tier gpu' has room for %d"
                      .formatted(Traffic.largestPrompt(client), room));
            }
          }
        });
  }

  /** The run ends while requests still arrive. */
  static void cutShort(Subject subject, Findings findings) {
    drawn(
        subject,
        (experiment, model, use) -> {
          double horizon = experiment.setup().arms().get(0).cluster().horizonMicros() / 1e6;
          if (!Traffic.isOpen(model)) {
            return;
          }
          if (model.requests().isPresent() && Traffic.seconds(model) > CLEARLY * horizon) {
            findings.add(
                use,
                String.format(
                    Locale.ROOT,
                    "%d requests take about %.0f s to arrive, but the run ends after %.0f s",
                    model.requests().getAsInt(),
                    Traffic.seconds(model),
                    horizon),
                "let the run last longer, or ask for fewer requests");
          }
        });
  }

  static void sessionOfOne(Subject subject, Findings findings) {
    for (Phrase session : subject.whole().all("session")) {
      for (Phrase setting : session.all("setting")) {
        boolean one = setting.all("quantity").stream().anyMatch(it -> Subject.number(it) == 1);
        if (Subject.name(setting).equals("rounds") && one) {
          findings.add(
              setting,
              "a session of one round is a single request",
              "say more rounds, or leave session out");
        }
      }
    }
  }

  static void shareOfNothing(Subject subject, Findings findings) {
    for (Phrase bins : subject.whole().all("bin")) {
      List<Phrase> quantities = bins.all("quantity");
      if (quantities.size() == 2 && Subject.number(quantities.get(1)) == 0) {
        findings.add(
            bins, "this length is never drawn", "give it a weight above 0, or leave it out");
      }
    }
  }

  /** Bounds that a law reaches all the time, so that it is hardly the law any more. */
  static void boundsBite(Subject subject, Findings findings) {
    for (Phrase law : subject.whole().all("drawn")) {
      Phrase call = law.child("call").orElse(law);
      if (!call.first().text().equals("gaussian") || isTruncated(call)) {
        continue;
      }
      Double mean = argument(call, "mean");
      Double sd = argument(call, "sd");
      Double min = argument(call, "min");
      Double max = argument(call, "max");
      if (mean != null
          && sd != null
          && min != null
          && max != null
          && (mean - min < sd / 2 || max - mean < sd / 2)) {
        findings.add(
            call,
            "about a third of these lengths or more are moved to a bound",
            "move the bounds away from the mean, or take a smaller sd");
      }
    }
  }

  private static boolean isTruncated(Phrase call) {
    return call.all("argument").stream()
        .anyMatch(it -> Subject.name(it).equals("bounds") && it.text().endsWith("truncate"));
  }

  private static Double argument(Phrase call, String name) {
    for (Phrase argument : call.all("argument")) {
      List<Phrase> quantities = argument.all("quantity");
      if (Subject.name(argument).equals(name) && quantities.size() == 1) {
        return Subject.number(quantities.get(0));
      }
    }
    return null;
  }
}
