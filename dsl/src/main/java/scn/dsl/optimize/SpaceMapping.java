package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scn.dsl.semantic.OpenArm;
import scn.dsl.semantic.OpenParameter;
import scn.dsl.semantic.SearchSpace;
import scn.engine.search.space.CategoricalParameter;
import scn.engine.search.space.Condition;
import scn.engine.search.space.OrderedParameter;
import scn.engine.search.space.Parameter;
import scn.engine.search.space.RealParameter;
import scn.engine.search.space.Scale;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;
import scn.engine.search.space.Weights;
import scn.engine.search.space.WholeParameter;

/** What a search may set, as the language counts it and as the engine searches it. */
final class SpaceMapping {
  private final SearchSpace language;
  private final Map<String, List<String>> shares = new LinkedHashMap<>();
  private final Space space;

  SpaceMapping(OpenArm open) {
    language = open.space();
    for (List<String> simplex : language.simplexes()) {
      if (simplex.stream().map(language::parameter).allMatch(SpaceMapping::isFreeShare)) {
        shares.put(String.join("+", simplex), simplex);
      }
    }
    Space free = Space.of(parameters());
    for (OpenParameter each : language.parameters()) {
      if (each.condition().isPresent()) {
        OpenParameter.Condition on = each.condition().get();
        free = free.when(each.name(), new Condition(on.parameter(), on.choices()));
      }
    }
    for (var requirement : open.requirements().entrySet()) {
      free =
          free.requiring(
              requirement.getKey(), setting -> requirement.getValue().test(numbers(setting)));
    }
    space = free;
  }

  /**
   * Whether nothing but the sum of its simplex bounds a share. With a lower end above 0, or steps,
   * not every division is allowed; such parameters are searched one by one.
   */
  private static boolean isFreeShare(OpenParameter parameter) {
    return parameter.condition().isEmpty()
        && parameter.domain() instanceof OpenParameter.Range range
        && range.low() == 0
        && !range.integer()
        && !range.log();
  }

  private List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    for (OpenParameter each : language.parameters()) {
      String group = group(each.name());
      if (done.add(group)) {
        parameters.add(shares.containsKey(group) ? weights(group) : parameter(each));
      }
    }
    return parameters;
  }

  private String group(String name) {
    return shares.entrySet().stream()
        .filter(each -> each.getValue().contains(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(name);
  }

  private Weights weights(String group) {
    List<Double> initial =
        shares.get(group).stream().map(name -> language.parameter(name).initial()).toList();
    double sum = initial.stream().mapToDouble(Double::doubleValue).sum();
    return new Weights(
        group, shares.get(group), initial.stream().map(share -> share / sum).toList());
  }

  private static Parameter parameter(OpenParameter open) {
    if (open.domain() instanceof OpenParameter.Range range) {
      Scale scale = range.log() ? Scale.LOG : Scale.LINEAR;
      return range.integer()
          ? new WholeParameter(
              open.name(),
              (long) Math.ceil(range.low()),
              (long) Math.floor(range.high()),
              scale,
              (long) open.initial())
          : new RealParameter(open.name(), range.low(), range.high(), scale, open.initial());
    }
    OpenParameter.Choice choice = (OpenParameter.Choice) open.domain();
    int initial = (int) open.initial();
    return choice.ordered()
        ? new OrderedParameter(open.name(), choice.choices(), initial)
        : new CategoricalParameter(open.name(), choice.choices(), initial);
  }

  Space space() {
    return space;
  }

  SearchSpace language() {
    return language;
  }

  /** A setting as an open arm takes it. */
  double[] numbers(Setting setting) {
    double[] numbers = new double[language.parameters().size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(setting, language.parameters().get(i));
    }
    return numbers;
  }

  private double number(Setting setting, OpenParameter parameter) {
    String group = group(parameter.name());
    if (shares.containsKey(group)) {
      // Shares are divided by their sum, so any that lie in all ranges will do.
      double room =
          shares.get(group).stream()
              .mapToDouble(name -> ((OpenParameter.Range) language.parameter(name).domain()).high())
              .min()
              .orElseThrow();
      int index = shares.get(group).indexOf(parameter.name());
      return Math.min(room, setting.shares(group).get(index) * room);
    }
    return parameter.domain() instanceof OpenParameter.Choice choice
        ? choice.choices().indexOf(setting.choice(parameter.name()))
        : setting.number(parameter.name());
  }

  /** A setting with some parameters at their defaults; of shares, all of them. */
  Setting setBack(Setting setting, Collection<String> parameters) {
    Setting defaults = space.defaults();
    Map<String, Object> values = new LinkedHashMap<>(setting.values());
    parameters.forEach(name -> values.put(group(name), defaults.value(group(name))));
    return space.setting(values);
  }

  /** The setting with these numbers; what is not named keeps its default. */
  Setting setting(Map<String, Double> numbers) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (OpenParameter each : language.parameters()) {
      String group = group(each.name());
      if (shares.containsKey(group)) {
        values.put(group, parts(group, numbers));
      } else if (numbers.containsKey(each.name())) {
        double number = numbers.get(each.name());
        values.put(
            each.name(),
            each.domain() instanceof OpenParameter.Choice choice
                ? choice.choices().get((int) number)
                : (Object) number);
      }
    }
    return space.setting(values);
  }

  private List<Double> parts(String group, Map<String, Double> numbers) {
    List<Double> given =
        shares.get(group).stream()
            .map(name -> numbers.getOrDefault(name, language.parameter(name).initial()))
            .toList();
    double sum = given.stream().mapToDouble(Double::doubleValue).sum();
    return given.stream().map(part -> part / sum).toList();
  }
}
