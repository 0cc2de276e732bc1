package scn.dsl.lint;

import java.util.List;
import java.util.OptionalInt;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.WorkloadSource;
import scn.engine.workload.Client;
import scn.engine.workload.LengthDistribution;
import scn.engine.workload.WorkloadModel;

/** What drawn requests are like; of recorded ones nothing is known before they are read. */
final class Traffic {
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

  /** Requests a second, rounds of sessions included. */
  static double rate(WorkloadModel model) {
    return model.clients().stream().mapToDouble(Traffic::rate).sum();
  }

  static double rate(Client client) {
    return client.ratePerSecond() * client.session().map(Client.Session::rounds).orElse(1);
  }

  /** How long requests keep arriving, in seconds. */
  static double seconds(WorkloadModel model) {
    double byHorizon =
        model.horizonMicros().isPresent()
            ? model.horizonMicros().getAsLong() / 1e6
            : Double.POSITIVE_INFINITY;
    double byCount =
        model.requests().isPresent()
            ? model.requests().getAsInt() / rate(model)
            : Double.POSITIVE_INFINITY;
    return Math.min(byHorizon, byCount);
  }

  /** Smallest prompt a client can draw, its prefix included. */
  static long smallestPrompt(Client client) {
    return client.prefix().map(Client.Prefix::tokens).orElse(0) + (long) smallest(client.input());
  }

  /**
   * Largest prompt of a client's law, its prefix included; unbounded laws count as drawn rarely.
   */
  static long largestPrompt(Client client) {
    return client.prefix().map(Client.Prefix::tokens).orElse(0) + (long) largest(client.input());
  }

  private static int smallest(LengthDistribution law) {
    if (law instanceof LengthDistribution.Gaussian it) {
      return it.min();
    }
    if (law instanceof LengthDistribution.Uniform it) {
      return it.min();
    }
    if (law instanceof LengthDistribution.Constant it) {
      return it.tokens();
    }
    if (law instanceof LengthDistribution.Empirical it) {
      return it.bins().stream()
          .filter(bin -> bin.weight() > 0)
          .mapToInt(LengthDistribution.Empirical.Bin::tokens)
          .min()
          .orElse(1);
    }
    return 1;
  }

  private static int largest(LengthDistribution law) {
    if (law instanceof LengthDistribution.Uniform it) {
      return it.max();
    }
    if (law instanceof LengthDistribution.Constant it) {
      return it.tokens();
    }
    if (law instanceof LengthDistribution.Empirical it) {
      return it.bins().stream()
          .filter(bin -> bin.weight() > 0)
          .mapToInt(LengthDistribution.Empirical.Bin::tokens)
          .max()
          .orElse(1);
    }
    return 1;
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
