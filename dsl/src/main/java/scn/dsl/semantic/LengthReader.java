package scn.dsl.semantic;

import static scn.dsl.semantic.Quantities.NUMBER;
import static scn.dsl.semantic.Quantities.TOKENS;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.BinNode;
import scn.dsl.syntax.DistributionNode;
import scn.dsl.syntax.TextNode;
import scn.dsl.trace.LengthFile;
import scn.engine.workload.LengthDistribution;
import scn.engine.workload.LengthDistribution.Empirical;
import scn.engine.workload.LengthDistribution.Tailed;

/** Reads the law that prompt or output lengths follow. */
record LengthReader(Quantities quantities) {
  private static final List<String> LAWS =
      List.of(
          "gaussian",
          "exponential",
          "lognormal",
          "pareto-lognormal",
          "uniform",
          "zipf",
          "constant",
          "empirical");

  Optional<LengthDistribution> read(DistributionNode node) {
    node.unit()
        .filter(unit -> !unit.text().equals("tokens"))
        .ifPresent(unit -> faults().error(unit.at(), "lengths are in tokens", "write tokens"));
    String law = node.law().text();
    if (!LAWS.contains(law)) {
      faults()
          .error(
              node.law().at(),
              "there is no distribution '" + law + "'",
              NearestName.hint(law, LAWS, "distributions"));
      return Optional.empty();
    }
    if (law.equals("empirical")) {
      return node.file().isPresent() ? ofFile(node.file().get()) : listed(node);
    }
    Arguments arguments = new Arguments(node.law(), node.arguments(), known(law), quantities);
    LengthDistribution distribution =
        switch (law) {
          case "uniform" -> uniform(arguments);
          case "zipf" -> zipf(arguments);
          case "constant" -> new LengthDistribution.Constant(arguments.tokens("value"));
          default -> bounded(tailed(law, arguments), arguments);
        };
    return arguments.sound() ? Optional.of(distribution) : Optional.empty();
  }

  private static List<String> known(String law) {
    return switch (law) {
      case "gaussian" -> List.of("mean", "sd", "min", "max", "bounds");
      case "exponential" -> List.of("mean", "min", "max", "bounds");
      case "lognormal" -> List.of("mu", "sigma", "min", "max", "bounds");
      case "pareto-lognormal" ->
          List.of("alpha", "xm", "mu", "sigma", "weight", "min", "max", "bounds");
      case "uniform" -> List.of("min", "max");
      case "zipf" -> List.of("exponent", "min", "max");
      default -> List.of("value");
    };
  }

  private static LengthDistribution uniform(Arguments of) {
    var law = new LengthDistribution.Uniform(of.tokens("min"), of.tokens("max"));
    ordered(of, law.min(), law.max());
    return law;
  }

  private static LengthDistribution zipf(Arguments of) {
    var law =
        new LengthDistribution.Zipf(
            of.notNegative("exponent", NUMBER), of.tokens("min"), of.tokens("max"));
    ordered(of, law.min(), law.max());
    of.require(
        (long) law.max() - law.min() < LengthDistribution.Zipf.MOST_ZIPF,
        "max",
        "'max' is more than " + LengthDistribution.Zipf.MOST_ZIPF + " above 'min'",
        "");
    return law;
  }

  private static Tailed tailed(String law, Arguments of) {
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
      case "exponential" ->
          new LengthDistribution.Exponential(
              of.positive("mean", TOKENS), of.tokens("min"), of.tokens("max"));
      case "lognormal" ->
          new LengthDistribution.Lognormal(
              of.number("mu", NUMBER),
              of.notNegative("sigma", NUMBER),
              of.tokens("min"),
              of.tokens("max"));
      default -> {
        var it =
            new LengthDistribution.ParetoLognormal(
                of.positive("alpha", NUMBER),
                of.positive("xm", TOKENS),
                of.number("mu", NUMBER),
                of.notNegative("sigma", NUMBER),
                of.notNegative("weight", NUMBER),
                of.tokens("min"),
                of.tokens("max"));
        of.require(it.weight() <= 1, "weight", "'weight' lies in 0 .. 1", "");
        yield it;
      }
    };
  }

  private static LengthDistribution bounded(Tailed law, Arguments of) {
    ordered(of, law.min(), law.max());
    boolean truncated = of.word("bounds", List.of("clamp", "truncate")).equals("truncate");
    return truncated ? new LengthDistribution.Truncated(law) : law;
  }

  private static void ordered(Arguments of, int min, int max) {
    of.require(min <= max, "min", "'min' is above 'max'", "");
  }

  private Optional<LengthDistribution> ofFile(TextNode file) {
    try {
      return Optional.of(LengthFile.read(Folders.of(file).resolve(file.text()).normalize()));
    } catch (DiagnosticException fault) {
      fault.diagnostics().forEach(each -> report(each, file));
    } catch (InvalidPathException fault) {
      faults().error(file.at(), "this is not the name of a file", "");
    }
    return Optional.empty();
  }

  /** A fault of the file as a whole stands where the file is named. */
  private void report(Diagnostic fault, TextNode file) {
    if (fault.span().isPresent()) {
      faults().addAll(List.of(fault));
    } else {
      faults().error(file.at(), fault.message(), fault.hint());
    }
  }

  private Optional<LengthDistribution> listed(DistributionNode node) {
    List<Empirical.Bin> bins = new ArrayList<>();
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
      bins.add(new Empirical.Bin(tokens.getAsInt(), weight.get()));
    }
    if (sound && !(total > 0)) {
      faults()
          .error(
              node.law().at(),
              "'empirical' needs a length with a weight above 0",
              "for example: empirical { 128: 70%  2048: 30% } tokens");
      return Optional.empty();
    }
    return sound ? Optional.of(new Empirical(bins)) : Optional.empty();
  }

  private Faults faults() {
    return quantities.faults();
  }
}
