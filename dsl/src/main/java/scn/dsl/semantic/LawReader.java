package scn.dsl.semantic;

import static scn.dsl.semantic.Quantities.NUMBER;
import static scn.dsl.semantic.Quantities.TOKENS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.BinNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.DistributionNode;
import scn.engine.workload.ArrivalProcess;
import scn.engine.workload.LengthDistribution;

/** Reads the laws that arrivals and lengths follow. */
record LawReader(Quantities quantities) {
  private static final List<String> PROCESSES = List.of("poisson", "gamma", "weibull", "constant");
  private static final List<String> LENGTHS =
      List.of(
          "gaussian",
          "exponential",
          "lognormal",
          "pareto-lognormal",
          "uniform",
          "constant",
          "empirical");

  Optional<ArrivalProcess> arrivals(CallNode call) {
    String law = call.name().text();
    if (!PROCESSES.contains(law)) {
      faults()
          .error(
              call.name().at(),
              "there is no arrival process '" + law + "'",
              NearestName.hint(law, PROCESSES, "arrival processes"));
      return Optional.empty();
    }
    boolean scatters = law.equals("gamma") || law.equals("weibull");
    List<String> known = scatters ? List.of("cv") : List.of();
    Arguments arguments = new Arguments(call.name(), call.arguments(), known, quantities);
    ArrivalProcess process =
        switch (law) {
          case "gamma" -> gamma(arguments);
          case "weibull" -> weibull(arguments);
          case "poisson" -> new ArrivalProcess.Poisson();
          default -> new ArrivalProcess.Constant();
        };
    return arguments.sound() ? Optional.of(process) : Optional.empty();
  }

  private static ArrivalProcess gamma(Arguments arguments) {
    double cv = arguments.positive("cv", NUMBER);
    arguments.require(cv <= 10, "cv", "the cv of gamma arrivals is at most 10", "");
    return new ArrivalProcess.Gamma(cv);
  }

  private static ArrivalProcess weibull(Arguments arguments) {
    double cv = arguments.positive("cv", NUMBER);
    arguments.require(
        cv >= 0.01 && cv <= 10.4, "cv", "the cv of weibull arrivals lies in 0.01 .. 10.4", "");
    return new ArrivalProcess.Weibull(cv);
  }

  Optional<LengthDistribution> length(DistributionNode node) {
    node.unit()
        .filter(unit -> !unit.text().equals("tokens"))
        .ifPresent(unit -> faults().error(unit.at(), "lengths are in tokens", "write tokens"));
    String law = node.law().text();
    if (!LENGTHS.contains(law)) {
      faults()
          .error(
              node.law().at(),
              "there is no distribution '" + law + "'",
              NearestName.hint(law, LENGTHS, "distributions"));
      return Optional.empty();
    }
    if (law.equals("empirical")) {
      return empirical(node);
    }
    Arguments arguments = new Arguments(node.law(), node.arguments(), known(law), quantities);
    LengthDistribution distribution = distribution(law, arguments);
    return arguments.sound() ? Optional.of(distribution) : Optional.empty();
  }

  private static List<String> known(String law) {
    return switch (law) {
      case "gaussian" -> List.of("mean", "sd", "min", "max");
      case "exponential" -> List.of("mean", "min", "max");
      case "lognormal" -> List.of("mu", "sigma", "min", "max");
      case "pareto-lognormal" -> List.of("alpha", "xm", "mu", "sigma", "weight");
      case "uniform" -> List.of("min", "max");
      default -> List.of("value");
    };
  }

  private static LengthDistribution distribution(String law, Arguments of) {
    return switch (law) {
      case "gaussian" -> {
        var it =
            new LengthDistribution.Gaussian(
                of.number("mean", TOKENS),
                of.notNegative("sd", TOKENS),
                of.tokens("min"),
                of.tokens("max"));
        ordered(of, it.min(), it.max());
        of.require(
            it.mean() >= it.min() && it.mean() <= it.max(),
            "mean",
            "'mean' lies outside 'min' and 'max'",
            "");
        yield it;
      }
      case "exponential" -> {
        var it =
            new LengthDistribution.Exponential(
                of.positive("mean", TOKENS), of.tokens("min"), of.tokens("max"));
        ordered(of, it.min(), it.max());
        yield it;
      }
      case "lognormal" -> {
        var it =
            new LengthDistribution.Lognormal(
                of.number("mu", NUMBER),
                of.notNegative("sigma", NUMBER),
                of.tokens("min"),
                of.tokens("max"));
        ordered(of, it.min(), it.max());
        yield it;
      }
      case "pareto-lognormal" -> {
        var it =
            new LengthDistribution.ParetoLognormal(
                of.positive("alpha", NUMBER),
                of.positive("xm", TOKENS),
                of.number("mu", NUMBER),
                of.notNegative("sigma", NUMBER),
                of.notNegative("weight", NUMBER));
        of.require(it.weight() <= 1, "weight", "'weight' lies in 0 .. 1", "");
        yield it;
      }
      case "uniform" -> {
        var it = new LengthDistribution.Uniform(of.tokens("min"), of.tokens("max"));
        ordered(of, it.min(), it.max());
        yield it;
      }
      default -> new LengthDistribution.Constant(of.tokens("value"));
    };
  }

  private static void ordered(Arguments of, int min, int max) {
    of.require(min <= max, "min", "'min' is above 'max'", "");
  }

  private Optional<LengthDistribution> empirical(DistributionNode node) {
    List<LengthDistribution.Empirical.Bin> bins = new ArrayList<>();
    Set<Integer> lengths = new HashSet<>();
    double total = 0;
    boolean sound = true;
    for (BinNode bin : node.bins()) {
      OptionalInt tokens = quantities.whole(bin.tokens(), "length", TOKENS, 1);
      Optional<Double> weight = quantities.above(bin.weight(), "weight", NUMBER, 0, false);
      if (tokens.isEmpty() || weight.isEmpty()) {
        sound = false;
        continue;
      }
      if (!lengths.add(tokens.getAsInt())) {
        faults().error(bin.at(), "the length " + tokens.getAsInt() + " is said twice", "");
        sound = false;
      }
      total += weight.get();
      bins.add(new LengthDistribution.Empirical.Bin(tokens.getAsInt(), weight.get()));
    }
    if (sound && !(total > 0)) {
      faults()
          .error(
              node.law().at(),
              "'empirical' needs a length with a weight above 0",
              "for example: empirical { 128: 70%  2048: 30% } tokens");
      return Optional.empty();
    }
    return sound ? Optional.of(new LengthDistribution.Empirical(bins)) : Optional.empty();
  }

  private Faults faults() {
    return quantities.faults();
  }
}
