package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.policy.PolicyKind;
import scn.dsl.syntax.ArgumentNode;
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
    Settings settings =
        Settings.of("prefill", classes.settings(), ClassNames.ALL, quantities.faults());
    List<ArgumentNode> arguments = new ArrayList<>();
    boolean sound = settings.byName().size() == classes.settings().size();
    for (SettingNode setting : settings.byName().values()) {
      if (setting.value() instanceof NameNode word && word.text().equals("off")) {
        QuantityNode zero = new QuantityNode("0", "tokens", word.at());
        arguments.add(new ArgumentNode(setting.key(), zero, setting.at()));
      } else {
        sound &= positive(setting);
        arguments.add(new ArgumentNode(setting.key(), setting.value(), setting.at()));
      }
    }
    NameNode name = new NameNode("per-class", classes.key().at());
    return sound
        ? binder.bind(PolicyKind.PREFILL, new CallNode(name, arguments, classes.at()))
        : Optional.empty();
  }

  private boolean positive(SettingNode setting) {
    String name = setting.key().text();
    return quantities.whole(setting.value(), name, Quantities.TOKENS.subList(0, 1), 1).isPresent();
  }
}
