package scn.dsl.semantic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.policy.Dimension;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.ReplayNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.trace.ReplayOptions;
import scn.dsl.trace.TraceFormat;
import scn.engine.policy.SloClass;

/** Reads how a recording is played. */
final class ReplayReader {
  private static final List<String> KNOWN =
      List.of(
          "format",
          "time_scale",
          "start",
          "end",
          "token_scale",
          "requests",
          "class",
          "max_tokens",
          "spacing",
          "think");

  private final Settings settings;
  private final Faults faults;
  private final Quantities quantities;
  private boolean sound = true;

  ReplayReader(ReplayNode node, Quantities quantities) {
    this.faults = quantities.faults();
    this.quantities = quantities;
    this.settings = Settings.of("replay", node.settings(), KNOWN, faults);
  }

  /**
   * @param requests that the workload allows
   * @param horizonMicros of the workload
   */
  Optional<WorkloadSource> read(ReplayNode node, OptionalInt requests, OptionalLong horizonMicros) {
    OptionalInt own = whole("requests", Quantities.NUMBER);
    OptionalInt both = requests.isPresent() ? requests : own;
    OptionalLong end = time("end");
    OptionalLong start = time("start");
    if (start.isPresent() && end.isPresent() && start.getAsLong() >= end.getAsLong()) {
      refuse("end", "'end' is not behind 'start'");
    }
    ReplayOptions options =
        new ReplayOptions(
            format(),
            scale("time_scale"),
            start.orElse(0),
            end,
            scale("token_scale"),
            both.isPresent() ? OptionalLong.of(both.getAsInt()) : OptionalLong.empty(),
            sloClass(),
            maxTokens(),
            time("spacing"),
            time("think"),
            horizonMicros);
    return sound
        ? Optional.of(
            new WorkloadSource.Replayed(
                Folders.of(node.file()), node.file().text(), options, node.file().at()))
        : Optional.empty();
  }

  private TraceFormat format() {
    ArgumentValueNode written = value("format").orElseThrow();
    String name = written instanceof NameNode it ? it.text() : "";
    if (!TraceFormat.NAMES.contains(name)) {
      sound = false;
      faults.error(
          written.at(),
          "there is no trace format '" + name + "'",
          NearestName.hint(name, TraceFormat.NAMES, "trace formats"));
      return TraceFormat.AUTO;
    }
    return TraceFormat.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private Optional<SloClass> sloClass() {
    Optional<SettingNode> setting = settings.get("class");
    if (setting.isEmpty()) {
      return Optional.empty();
    }
    String name = setting.get().value() instanceof NameNode it ? it.text() : "";
    Optional<SloClass> found = ClassNames.find(name, setting.get().value().at(), faults);
    sound &= found.isPresent();
    return found;
  }

  /** Two at least: one for the prompt, one for the answer. */
  private OptionalInt maxTokens() {
    OptionalInt most = whole("max_tokens", Quantities.TOKENS);
    if (most.orElse(2) < 2) {
      refuse("max_tokens", "'max_tokens' has room for a prompt and an answer, hence at least 2");
    }
    return most;
  }

  private double scale(String name) {
    Optional<Double> scale =
        quantities.above(value(name).orElseThrow(), name, Quantities.NUMBER, 0, true);
    sound &= scale.isPresent();
    return scale.orElse(1.0);
  }

  private OptionalInt whole(String name, List<Dimension> allowed) {
    Optional<ArgumentValueNode> written = value(name);
    if (written.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalInt number = quantities.whole(written.get(), name, allowed, 1);
    sound &= number.isPresent();
    return number;
  }

  private OptionalLong time(String name) {
    Optional<ArgumentValueNode> written = value(name);
    if (written.isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong micros = quantities.micros(written.get(), name, 0);
    sound &= micros.isPresent();
    return micros;
  }

  private Optional<ArgumentValueNode> value(String name) {
    return settings.get(name).map(SettingNode::value);
  }

  private void refuse(String name, String message) {
    sound = false;
    faults.error(settings.get(name).orElseThrow().value().at(), message, "");
  }
}
