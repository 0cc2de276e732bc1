package scn.dsl.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.file.Digest;
import scn.dsl.semantic.ResolvedScenario;
import scn.dsl.syntax.ClientNode;
import scn.dsl.syntax.CohortNode;
import scn.dsl.syntax.LengthNode;
import scn.dsl.syntax.ReplayNode;
import scn.dsl.syntax.TextNode;
import scn.dsl.syntax.WorkloadItemNode;
import scn.dsl.syntax.WorkloadNode;

/** The files that the workloads of a scenario read: recorded requests, and lengths. */
public final class Recordings {
  private Recordings() {}

  /** Those that exist for some seeds, in the order of the text. */
  public static List<Path> files(ResolvedScenario scenario, Collection<Long> seeds) {
    List<TextNode> names = new ArrayList<>();
    scenario.declarations().stream()
        .filter(WorkloadNode.class::isInstance)
        .forEach(it -> collect(((WorkloadNode) it).items(), names));
    Set<Path> files = new LinkedHashSet<>();
    for (TextNode name : names) {
      Path folder = Path.of(name.at().source().name()).toAbsolutePath().getParent();
      for (long seed : seeds) {
        String file = name.text().replace(Workloads.SEED, Long.toString(seed));
        files.add(folder.resolve(file).normalize());
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

  /**
   * SHA-256 of a file as it lies there.
   *
   * @throws DiagnosticException if it cannot be read
   */
  public static String digest(Path file) {
    try {
      return Digest.of(Files.readAllBytes(file));
    } catch (IOException fault) {
      throw new DiagnosticException(
          Diagnostic.ofFile("cannot read " + file + ": " + fault.getMessage(), ""));
    }
  }
}
