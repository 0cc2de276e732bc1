package scn.dsl.optimize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.file.OutFault;
import scn.engine.search.Outcome;

/**
 * The runs of a study in a file: a header, then one JSON object a line. A line is written in one
 * go; one that a crash cut off is dropped when the file is opened again, and one that was damaged
 * since is passed over.
 */
public final class TrialLog implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
      new TypeReference<>() {};
  private static final TypeReference<LinkedHashMap<String, Double>> NUMBERS =
      new TypeReference<>() {};

  private final Path file;
  private final FileChannel channel;

  private TrialLog(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * What a file holds.
   *
   * @param damaged lines that cannot be read, counted from 1; their runs can be made again
   * @param bytes to the end of the last whole line
   */
  public record Contents(
      Map<String, String> header, Map<RunName, Outcome> runs, List<Integer> damaged, long bytes) {}

  /** Begins an empty file. */
  static TrialLog create(Path file, Map<String, String> header) {
    try {
      Files.createDirectories(file.getParent());
      TrialLog log =
          new TrialLog(
              file,
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE));
      log.line(header);
      return log;
    } catch (IOException fault) {
      throw OutFault.of("cannot use " + file, fault);
    }
  }

  /** Goes on with a file behind the last whole line. */
  static TrialLog append(Path file, Contents contents) {
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      channel.truncate(contents.bytes());
      channel.position(contents.bytes());
      return new TrialLog(file, channel);
    } catch (IOException fault) {
      throw OutFault.of("cannot use " + file, fault);
    }
  }

  /** What can be read of a file; empty if not even the header is whole. */
  static Optional<Contents> read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException fault) {
      throw OutFault.of("cannot use " + file, fault);
    }
    Map<String, String> header = null;
    Map<RunName, Outcome> runs = new LinkedHashMap<>();
    List<Integer> damaged = new ArrayList<>();
    int number = 0;
    int start = 0;
    for (int end = 0; end < bytes.length; end++) {
      if (bytes[end] == '\n') {
        String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        number++;
        if (header == null) {
          header = header(file, line);
        } else if (!isRead(line, runs)) {
          damaged.add(number);
        }
        start = end + 1;
      }
    }
    return Optional.ofNullable(header).map(it -> new Contents(it, runs, damaged, start(bytes)));
  }

  private static Map<String, String> header(Path file, String line) {
    try {
      return JSON.readValue(line, new TypeReference<LinkedHashMap<String, String>>() {});
    } catch (JsonProcessingException broken) {
      throw new DiagnosticException(
          Diagnostic.ofFile(
              file + ":1: this is no record of a study", "remove it, or run without --resume"));
    }
  }

  private static boolean isRead(String line, Map<RunName, Outcome> runs) {
    try {
      read(line, runs);
      return true;
    } catch (JsonProcessingException | RuntimeException broken) {
      return false;
    }
  }

  private static long start(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static void read(String line, Map<RunName, Outcome> runs) throws JsonProcessingException {
    Map<String, Object> run = JSON.readValue(line, OBJECT);
    long seed = ((Number) run.get("seed")).longValue();
    RunName name =
        run.containsKey("strategy")
            ? RunName.of((String) run.get("strategy"), seed)
            : new RunName(Optional.empty(), JSON.convertValue(run.get("setting"), OBJECT), seed);
    runs.put(
        name,
        run.containsKey("failed")
            ? new Outcome.Failed((String) run.get("failed"))
            : new Outcome.Measured(JSON.convertValue(run.get("metrics"), NUMBERS)));
  }

  void add(RunName run, Outcome outcome) {
    Map<String, Object> object = new LinkedHashMap<>();
    run.strategy().ifPresent(strategy -> object.put("strategy", strategy));
    if (run.strategy().isEmpty()) {
      object.put("setting", run.values());
    }
    object.put("seed", run.seed());
    if (outcome instanceof Outcome.Measured measured) {
      object.put("metrics", new TreeMap<>(measured.metrics()));
    } else {
      object.put("failed", ((Outcome.Failed) outcome).reason());
    }
    try {
      line(object);
    } catch (IOException fault) {
      throw OutFault.of("cannot use " + file, fault);
    }
  }

  private void line(Map<String, ?> object) throws IOException {
    ByteBuffer line =
        ByteBuffer.wrap((JSON.writeValueAsString(object) + '\n').getBytes(StandardCharsets.UTF_8));
    while (line.hasRemaining()) {
      channel.write(line);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException fault) {
      throw OutFault.of("cannot use " + file, fault);
    }
  }
}
