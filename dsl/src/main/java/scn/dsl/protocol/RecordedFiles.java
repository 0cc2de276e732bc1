package scn.dsl.protocol;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import scn.dsl.semantic.ResolvedScenario;
import scn.dsl.semantic.Seeds;
import scn.dsl.syntax.ClientNode;
import scn.dsl.syntax.CohortNode;
import scn.dsl.syntax.LengthNode;
import scn.dsl.syntax.ReplayNode;
import scn.dsl.syntax.TextNode;
import scn.dsl.syntax.WorkloadItemNode;
import scn.dsl.syntax.WorkloadNode;

/** The files that the workloads of a scenario read: recorded requests, and lengths. */
final class RecordedFiles {
  private static final String SEED = "{seed}";

  private RecordedFiles() {}

  /**
   * @param seeds on which the workloads are read
   * @return those that exist, in the order of the text
   */
  static List<Path> of(ResolvedScenario scenario, Seeds seeds) {
    List<TextNode> names = new ArrayList<>();
    scenario.declarations().stream()
        .filter(WorkloadNode.class::isInstance)
        .forEach(it -> collect(((WorkloadNode) it).items(), names));
    Set<Path> files = new LinkedHashSet<>();
    for (TextNode name : names) {
      Path folder = Path.of(name.at().source().name()).toAbsolutePath().normalize().getParent();
      if (name.text().contains(SEED)) {
        each(seeds)
            .mapToObj(seed -> name.text().replace(SEED, Long.toString(seed)))
            .forEach(it -> files.add(folder.resolve(it).normalize()));
      } else {
        files.add(folder.resolve(name.text()).normalize());
      }
    }
    return files.stream().filter(Files::isRegularFile).toList();
  }

  private static void collect(List<WorkloadItemNode> items, List<TextNode> names) {
    for (WorkloadItemNode item : items) {
      if (item instanceof ReplayNode replay) {
        names.add(replay.file());
      } else if (item instanceof LengthNode length) {
        length.distribution().file().ifPresent(names::add);
      } else if (item instanceof ClientNode client) {
        collect(client.items(), names);
      } else if (item instanceof CohortNode cohort) {
        collect(cohort.items(), names);
      }
    }
  }

  private static LongStream each(Seeds seeds) {
    if (seeds instanceof Seeds.Auto auto) {
      return LongStream.range(auto.from(), auto.from() + auto.most());
    }
    return ((Seeds.Listed) seeds).seeds().stream().mapToLong(Long::longValue);
  }
}
