package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.policy.PolicyKind;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;

/**
 * {@code prefill { critical off sheddable 256 tokens }}: the short form of the policy {@code
 * per-class}.
 *
 * <p>A class that is not mentioned keeps the script's default, which is the cluster's chunk.
 */
record PrefillClasses(PolicyBinder binder, Quantities quantities) {

  Optional<PolicyChoice> choose(SectionNode classes) {
    Settings settings = settings(classes, quantities.faults());
    boolean sound = settings.byName().size() == classes.settings().size();
    for (SettingNode setting : settings.byName().values()) {
      sound &= isOff(setting) || positive(setting);
    }
    return sound
        ? binder.bind(PolicyKind.PREFILL, call(classes, quantities.faults()))
        : Optional.empty();
  }

  /** The policy that the short form stands for. */
  static CallNode call(SectionNode classes, Faults faults) {
    List<ArgumentNode> arguments = new ArrayList<>();
    for (SettingNode setting : settings(classes, faults).byName().values()) {
      ArgumentValueNode value =
          isOff(setting) ? new QuantityNode("0", "tokens", setting.value().at()) : setting.value();
      arguments.add(new ArgumentNode(setting.key(), value, setting.at()));
    }
    return new CallNode(new NameNode("per-class", classes.key().at()), arguments, classes.at());
  }

  private static Settings settings(SectionNode classes, Faults faults) {
    return Settings.of("prefill", classes.settings(), ClassNames.ALL, faults);
  }

  private static boolean isOff(SettingNode setting) {
    return setting.value() instanceof NameNode word && word.text().equals("off");
  }

  private boolean positive(SettingNode setting) {
    String name = setting.key().text();
    return quantities.whole(setting.value(), name, Quantities.TOKENS.subList(0, 1), 1).isPresent();
  }
}
