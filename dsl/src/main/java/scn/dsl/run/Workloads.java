package scn.dsl.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.semantic.WorkloadSource;
import scn.dsl.trace.Recording;
import scn.dsl.trace.Replay;
import scn.engine.workload.Workload;
import scn.engine.workload.WorkloadGenerator;

/**
 * The requests of every (workload, seed), made once and shared by all strategies, so that all see
 * the same draws.
 */
public final class Workloads {
  static final String SEED = "{seed}";

  private final Map<Key, Recording> known = new ConcurrentHashMap<>();

  private record Key(WorkloadSource source, long seed) {}

  /**
   * @throws DiagnosticException if there is no recording of that seed, or it cannot be read
   */
  public Workload of(WorkloadSource source, long seed) {
    return recording(source, seed).workload();
  }

  /** What of a recording is not played, if any of it is not. */
  Optional<Diagnostic> leftOut(WorkloadSource source, long seed) {
    Recording recording = recording(source, seed);
    int failed = recording.failedCalls();
    if (failed == 0 || !(source instanceof WorkloadSource.Replayed recorded)) {
      return Optional.empty();
    }
    int all = failed + recording.workload().requests().size();
    return Optional.of(
        Diagnostic.warning(
            recorded.at(),
            "%d of %d calls in %s got no answer and are left out"
                .formatted(failed, all, file(recorded, Long.toString(seed)).getFileName()),
            ""));
  }

  private Recording recording(WorkloadSource source, long seed) {
    return known.computeIfAbsent(new Key(source, seed), key -> make(source, seed));
  }

  private static Recording make(WorkloadSource source, long seed) {
    if (source instanceof WorkloadSource.Generated generated) {
      return new Recording(WorkloadGenerator.generate(generated.model(), seed), 0);
    }
    return replay((WorkloadSource.Replayed) source, seed);
  }

  private static Recording replay(WorkloadSource.Replayed recorded, long seed) {
    Path file = file(recorded, Long.toString(seed));
    if (recorded.pattern().contains(SEED) && !Files.exists(file)) {
      throw new DiagnosticException(
          Diagnostic.error(
              recorded.at(),
              "there is no recording of seed " + seed + ": " + file,
              "recorded seeds: " + String.join(", ", recordedSeeds(recorded))));
    }
    return Replay.recording(file, recorded.options());
  }

  private static Path file(WorkloadSource.Replayed recorded, String seed) {
    return recorded.folder().resolve(recorded.pattern().replace(SEED, seed)).normalize();
  }

  /** The seeds for which there is a recording, in order; none if one file is for every seed. */
  public static List<Long> recorded(WorkloadSource.Replayed workload) {
    return workload.pattern().contains(SEED)
        ? recordedSeeds(workload).stream()
            .filter(seed -> seed.chars().allMatch(Character::isDigit))
            .map(Long::parseLong)
            .toList()
        : List.of();
  }

  /** How many seeds from one on have a recording without a gap, at most {@code most}. */
  static int recordedFrom(WorkloadSource.Replayed workload, long from, int most) {
    int count = 0;
    while (count < most && Files.exists(file(workload, Long.toString(from + count)))) {
      count++;
    }
    return count;
  }

  /** The seeds for which a file of the pattern exists, in numeric order. */
  private static List<String> recordedSeeds(WorkloadSource.Replayed recorded) {
    Path example = file(recorded, SEED);
    String name = example.getFileName().toString();
    String before = name.substring(0, Math.max(0, name.indexOf(SEED)));
    String after = name.substring(name.indexOf(SEED) + SEED.length());
    List<String> seeds = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(example.getParent())) {
      for (Path file : files) {
        String found = file.getFileName().toString();
        if (found.length() > before.length() + after.length()
            && found.startsWith(before)
            && found.endsWith(after)) {
          seeds.add(found.substring(before.length(), found.length() - after.length()));
        }
      }
    } catch (IOException unreadable) {
      return List.of("none, the folder cannot be read");
    }
    seeds.removeIf(seed -> !seed.chars().allMatch(Character::isDigit));
    seeds.sort(Comparator.comparingLong(Long::parseLong));
    return seeds.isEmpty() ? List.of("none") : seeds;
  }
}
