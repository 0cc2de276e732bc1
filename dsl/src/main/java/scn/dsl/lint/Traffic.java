package scn.dsl.lint;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleBiFunction;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.WorkloadSource;
import scn.engine.workload.Client;
import scn.engine.workload.LengthDistribution;
import scn.engine.workload.Starts;
import scn.engine.workload.WorkloadModel;

/** What drawn requests are like; of recorded ones nothing is known before they are read. */
final class Traffic {
  private static final double LONGEST_SECONDS = 1e12;
  private static final int HALVINGS = 50;

  private Traffic() {}

  static OptionalInt requests(Experiment experiment) {
    return experiment.setup().workload() instanceof WorkloadSource.Generated drawn
        ? drawn.model().requests()
        : OptionalInt.empty();
  }

  static List<Client> clients(Experiment experiment) {
    return experiment.setup().workload() instanceof WorkloadSource.Generated drawn
        ? drawn.model().clients()
        : List.of();
  }

  /** Whether requests come when they come, however long their predecessors take. */
  static boolean isOpen(WorkloadModel model) {
    return model.clients().stream()
        .allMatch(
            client ->
                client.starts() instanceof Starts.Drawn
                    && client.session().map(it -> it.loop() == Client.Loop.OPEN).orElse(true));
  }

  /** Requests a second on average over the first seconds, rounds of sessions included. */
  static double rate(Client client, double seconds) {
    return requestsUntil(client, seconds) / seconds;
  }

  /** How long requests of open traffic keep arriving, in seconds; may be infinite. */
  static double seconds(WorkloadModel model) {
    double horizon =
        model.horizonMicros().isPresent()
            ? model.horizonMicros().getAsLong() / 1e6
            : Double.POSITIVE_INFINITY;
    double byCount =
        model.requests().isPresent()
            ? secondsUntil(model, model.requests().getAsInt(), Traffic::requestsUntil)
            : Double.POSITIVE_INFINITY;
    double bySessions =
        model.sessions().isPresent()
            ? secondsUntil(model, model.sessions().getAsInt(), Traffic::sessionsUntil)
            : Double.POSITIVE_INFINITY;
    return Math.min(horizon, Math.min(byCount, bySessions));
  }

  private static double requestsUntil(Client client, double seconds) {
    return startsUntil(client, seconds) * client.session().map(Client.Session::rounds).orElse(1);
  }

  private static double sessionsUntil(Client client, double seconds) {
    return client.session().isPresent() ? startsUntil(client, seconds) : 0;
  }

  private static double startsUntil(Client client, double seconds) {
    return ((Starts.Drawn) client.starts()).rate().expectedUntil(seconds);
  }

  /** When so many are expected of all clients together. */
  private static double secondsUntil(
      WorkloadModel model, int count, ToDoubleBiFunction<Client, Double> expected) {
    double early = 0;
    double late = 1;
    while (expectedOfAll(model, late, expected) < count) {
      early = late;
      late *= 2;
      if (late > LONGEST_SECONDS) {
        return Double.POSITIVE_INFINITY;
      }
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (early + late) / 2;
      if (expectedOfAll(model, middle, expected) < count) {
        early = middle;
      } else {
        late = middle;
      }
    }
    return late;
  }

  private static double expectedOfAll(
      WorkloadModel model, double seconds, ToDoubleBiFunction<Client, Double> expected) {
    return model.clients().stream()
        .mapToDouble(client -> expected.applyAsDouble(client, seconds))
        .sum();
  }

  /** Smallest prompt a client can draw, its prefix included. */
  static long smallestPrompt(Client client) {
    return client.prefix().map(Client.Prefix::tokens).orElse(0) + (long) client.input().shortest();
  }

  /**
   * Largest prompt of a client's law, its prefix included; the tails of laws count as drawn rarely.
   */
  static long largestPrompt(Client client) {
    return client.prefix().map(Client.Prefix::tokens).orElse(0)
        + (long) client.input().longest().orElse(1);
  }

  /** A low estimate of the mean length; laws whose mean is not among their figures count as 1. */
  static double mean(LengthDistribution law) {
    if (law instanceof LengthDistribution.Gaussian it) {
      return it.mean();
    }
    if (law instanceof LengthDistribution.Exponential it) {
      return Math.min(it.mean(), it.max());
    }
    if (law instanceof LengthDistribution.Uniform it) {
      return (it.min() + it.max()) / 2.0;
    }
    if (law instanceof LengthDistribution.Constant it) {
      return it.tokens();
    }
    if (law instanceof LengthDistribution.Empirical it) {
      double weight =
          it.bins().stream().mapToDouble(LengthDistribution.Empirical.Bin::weight).sum();
      return it.bins().stream().mapToDouble(bin -> bin.tokens() * bin.weight()).sum() / weight;
    }
    return 1;
  }
}
