package scn.dsl.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.file.Digest;
import scn.dsl.semantic.WorkloadSource;

/** The files that recorded requests come from, by what is in them. */
public final class Recordings {
  private Recordings() {}

  /**
   * SHA-256 of each file as it lies there, by file name; none of a workload that scn draws itself,
   * none for a seed without a recording.
   *
   * @throws DiagnosticException if a file cannot be read
   */
  public static Map<String, String> digests(WorkloadSource workload, Collection<Long> seeds) {
    Map<String, String> digests = new TreeMap<>();
    if (workload instanceof WorkloadSource.Replayed replayed) {
      for (long seed : seeds) {
        Path file = Workloads.file(replayed, Long.toString(seed));
        if (Files.exists(file)) {
          digests.computeIfAbsent(
              String.valueOf(file.getFileName()), name -> digest(file, replayed));
        }
      }
    }
    return digests;
  }

  private static String digest(Path file, WorkloadSource.Replayed of) {
    try {
      return Digest.of(Files.readAllBytes(file));
    } catch (IOException fault) {
      throw new DiagnosticException(
          Diagnostic.error(of.at(), "cannot read " + file + ": " + fault.getMessage(), ""));
    }
  }
}
