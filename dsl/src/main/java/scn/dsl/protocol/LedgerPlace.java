package scn.dsl.protocol;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import scn.dsl.ledger.Ledger;

/** Finds the ledger of a folder. */
public final class LedgerPlace {
  public static final String NAME = "ledger.jsonl";

  private LedgerPlace() {}

  /** The nearest one in a folder or above it, no further up than the root of its repository. */
  public static Optional<Ledger> above(Path folder) {
    for (Path here = folder.toAbsolutePath().normalize(); here != null; here = here.getParent()) {
      if (Files.isRegularFile(here.resolve(NAME))) {
        return Optional.of(new Ledger(here.resolve(NAME)));
      }
      if (Files.exists(here.resolve(".git"))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
