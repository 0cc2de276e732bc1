package scn.dsl.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;

/** What a row records, as docs/ledger.md describes it field by field. */
public sealed interface Entry permits ExperimentEntry, RegistrationEntry, ReviewEntry {

  /** An entry and the number of its row. */
  record Numbered<E extends Entry>(int row, E entry) {}

  /** Older versions read what newer ones add; a field without a value is a fault. */
  ObjectMapper JSON =
      new ObjectMapper()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  /** The word that rows of such entries bear. */
  static String kind(Class<? extends Entry> type) {
    String name = type.getSimpleName();
    return name.substring(0, name.length() - Entry.class.getSimpleName().length())
        .toLowerCase(Locale.ROOT);
  }

  default ObjectNode toJson() {
    return JSON.valueToTree(this);
  }

  /**
   * The entry of a row, empty if it is one of another kind.
   *
   * @throws DiagnosticException if the row lacks what such an entry holds
   */
  static <E extends Entry> Optional<Numbered<E>> of(Row row, Class<E> type) {
    if (!row.kind().equals(kind(type))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Numbered<>(row.number(), JSON.treeToValue(completed(row.content()), type)));
    } catch (JsonProcessingException fault) {
      throw new DiagnosticException(
          Diagnostic.ofFile(
              "row %d is no %s of this version of scn: %s"
                  .formatted(row.number(), row.kind(), fault.getOriginalMessage()),
              "read it with the version that wrote it"));
    }
  }

  /**
   * Rows that were written before a subject named its recordings are read as ones that have none.
   */
  private static ObjectNode completed(ObjectNode content) {
    if (!(content.get("subject") instanceof ObjectNode subject) || subject.has("recordings")) {
      return content;
    }
    ObjectNode all = content.deepCopy();
    all.set("subject", subject.deepCopy().set("recordings", JSON.createArrayNode()));
    return all;
  }

  /** The entries of a kind, in the order of the ledger. */
  static <E extends Entry> List<Numbered<E>> all(List<Row> rows, Class<E> type) {
    return rows.stream().flatMap(row -> of(row, type).stream()).toList();
  }

  /** Those that are about an experiment. */
  static <E extends Entry> List<Numbered<E>> about(
      String experiment, List<Row> rows, Class<E> type) {
    return all(rows, type).stream()
        .filter(it -> it.entry().experiment().equals(experiment))
        .toList();
  }

  /** The experiment that it is about. */
  String experiment();
}
