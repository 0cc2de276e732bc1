package scn.dsl.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;

/**
 * A file of rows, {@code ledger.jsonl}, that only grows.
 *
 * <p>A row is added by writing the file anew beside the old one and renaming it, under a lock that
 * the system drops with the process: whoever reads sees all of a row or nothing of it, whenever a
 * writer is killed, and two writers come one after the other.
 */
public final class Ledger {
  private static final String RESTORE =
      "rows are never changed: take the file back from version control";

  /** Threads of one process share its file lock; they queue here. */
  private static final Object TURN = new Object();

  private final Path file;

  public Ledger(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  public Path file() {
    return file;
  }

  public boolean exists() {
    return Files.exists(file);
  }

  /**
   * All rows; none if there is no file yet.
   *
   * @throws DiagnosticException if the file cannot be read or its chain is broken, naming every row
   */
  public List<Row> rows() {
    try {
      return exists() ? chained(Files.readString(file)) : List.of();
    } catch (IOException fault) {
      throw unusable("read", fault);
    }
  }

  /**
   * Adds a row that depends on those before it; nothing comes between.
   *
   * @param kind what the row records
   * @param fields made from the rows so far; empty adds nothing
   * @return the new row
   * @throws DiagnosticException if the ledger is broken or cannot be written
   */
  public Optional<Row> append(String kind, Function<List<Row>, Optional<ObjectNode>> fields) {
    return exclusively(
        rows -> {
          Optional<Row> added = fields.apply(rows).map(it -> next(rows, kind, it));
          added.ifPresent(it -> write(rows, it));
          return added;
        });
  }

  /**
   * Does something that depends on all rows, while no other process adds any.
   *
   * @throws DiagnosticException if the ledger is broken or cannot be locked
   */
  public <R> R exclusively(Function<List<Row>, R> work) {
    synchronized (TURN) {
      try {
        Files.createDirectories(file.getParent());
        Path lock = file.resolveSibling("." + file.getFileName() + ".lock");
        try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
          channel.lock();
          return work.apply(rows());
        }
      } catch (IOException fault) {
        throw unusable("write", fault);
      }
    }
  }

  private static Row next(List<Row> rows, String kind, ObjectNode fields) {
    String previous = rows.isEmpty() ? Row.BEGINNING : rows.get(rows.size() - 1).hash();
    return Row.after(previous, rows.size() + 1, kind, fields);
  }

  private void write(List<Row> rows, Row added) {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(row.line()).append('\n'));
    text.append(added.line()).append('\n');
    // one name for all writers, who hold the lock: what a killed one leaves is overwritten
    Path whole = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      force(whole, text.toString().getBytes(StandardCharsets.UTF_8));
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException fault) {
      throw unusable("write", fault);
    }
  }

  /** Onto the disk, before the name says that it is there. */
  private static void force(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private List<Row> chained(String text) {
    List<Row> rows = new ArrayList<>();
    List<Diagnostic> faults = new ArrayList<>();
    Optional<String> previous = Optional.of(Row.BEGINNING);
    int line = 0;
    for (String each : text.lines().toList()) {
      line++;
      try {
        Row row = Row.read(each);
        fault(row, previous, line).ifPresent(it -> faults.add(it));
        rows.add(row);
        previous = Optional.of(row.hash());
      } catch (IllegalArgumentException fault) {
        faults.add(fault(line, "row " + line + " cannot be read: " + fault.getMessage()));
        previous = Optional.empty();
      }
    }
    if (!faults.isEmpty()) {
      throw new DiagnosticException(faults);
    }
    return rows;
  }

  private Optional<Diagnostic> fault(Row row, Optional<String> previous, int line) {
    String name = "row " + row.number();
    if (row.number() != line) {
      return Optional.of(fault(line, name + " stands where row " + line + " belongs"));
    }
    if (!row.isUntouched()) {
      return Optional.of(fault(line, name + " was edited after it was recorded"));
    }
    return previous
        .filter(hash -> !hash.equals(row.previous()))
        .map(it -> fault(line, name + " does not continue row " + (line - 1)));
  }

  private Diagnostic fault(int line, String message) {
    return Diagnostic.ofFile(file + ":" + line + ": " + message, RESTORE);
  }

  private DiagnosticException unusable(String verb, IOException fault) {
    return new DiagnosticException(
        Diagnostic.ofFile("cannot " + verb + " " + file + ": " + fault.getMessage(), ""));
  }
}
