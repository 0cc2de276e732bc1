package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.syntax.CompareNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.OverrideNode;
import scn.dsl.syntax.Parser;

/** Reads what {@code --set} gives, each a text of its own. */
record SettingsGiven(Declarations declarations, Faults faults) {
  static final String SOURCE = "--set";

  List<ValueOverride> read(List<String> settings) {
    List<String> aliases =
        declarations.all().stream()
            .filter(ExperimentNode.class::isInstance)
            .flatMap(node -> ((ExperimentNode) node).items().stream())
            .filter(CompareNode.class::isInstance)
            .flatMap(item -> ((CompareNode) item).arms().stream())
            .map(arm -> arm.name().text())
            .toList();
    List<ValueOverride> overrides = new ArrayList<>();
    for (String setting : settings) {
      try {
        OverrideNode node = Parser.parseOverride(new SourceText(SOURCE, setting));
        ValueOverride override = new ValueOverride(node.path(), node.value());
        if (new OverridePaths(declarations, faults).check(override, aliases)) {
          overrides.add(override);
        }
      } catch (DiagnosticException e) {
        faults.addAll(e.diagnostics());
      }
    }
    return overrides;
  }
}
