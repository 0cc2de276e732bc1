package scn.dsl.semantic;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.TargetsNode;
import scn.engine.metrics.Targets;
import scn.engine.metrics.Targets.Target;
import scn.engine.policy.SloClass;

/** Reads within which times requests are to be served. */
record TargetReader(Faults faults) {
  private static final List<String> TIMES = List.of("ttft", "itl", "e2e");

  Targets read(TargetsNode node) {
    Map<SloClass, Target> byClass = new EnumMap<>(SloClass.class);
    Map<SloClass, Span> said = new EnumMap<>(SloClass.class);
    for (SectionNode section : node.classes()) {
      NameNode name = section.key();
      Optional<SloClass> sloClass = ClassNames.find(name.text(), name.at(), faults);
      Settings settings = Settings.of("targets", section.settings(), TIMES, faults);
      if (section.settings().isEmpty()) {
        faults.error(
            name.at(),
            "class '" + name.text() + "' has no target",
            "for example: " + name.text() + " { ttft 200 ms  e2e 5 s }");
      }
      if (sloClass.isPresent() && said.putIfAbsent(sloClass.get(), name.at()) != null) {
        faults.error(
            name.at(),
            "targets of '" + name.text() + "' are said twice",
            "first on line " + said.get(sloClass.get()).line());
      }
      sloClass.ifPresent(
          it ->
              byClass.put(
                  it,
                  new Target(
                      micros(settings, "ttft"), micros(settings, "itl"), micros(settings, "e2e"))));
    }
    return new Targets(byClass);
  }

  private OptionalLong micros(Settings settings, String name) {
    Optional<SettingNode> setting = settings.get(name);
    if (setting.isPresent() && setting.get().value() instanceof QuantityNode time) {
      return new Quantities(faults).micros(time, name, 1);
    }
    setting.ifPresent(
        it -> faults.error(it.value().at(), "a time belongs here", "for example 200 ms"));
    return OptionalLong.empty();
  }
}
