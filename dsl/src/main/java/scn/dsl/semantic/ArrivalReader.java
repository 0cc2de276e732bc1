package scn.dsl.semantic;

import static scn.dsl.semantic.Quantities.NUMBER;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.CallNode;
import scn.engine.workload.ArrivalProcess;

/** Reads the process that arrivals follow. */
record ArrivalReader(Quantities quantities) {
  private static final List<String> PROCESSES = List.of("poisson", "gamma", "weibull", "constant");

  Optional<ArrivalProcess> read(CallNode call) {
    String law = call.name().text();
    if (!PROCESSES.contains(law)) {
      quantities
          .faults()
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
}
