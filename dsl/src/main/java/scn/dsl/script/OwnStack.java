package scn.dsl.script;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Runs the compiler on a stack of a known size, whatever the options of the JVM and the caller. */
final class OwnStack {
  /** Far more than the deepest text needs that {@link NestingGate} lets pass, about 1 MiB. */
  private static final long BYTES = 16L << 20;

  private OwnStack() {}

  /** What the supplier returns, or throws unchecked. */
  static <T> T call(Supplier<T> supplier) {
    try {
      return CompletableFuture.supplyAsync(
              supplier, task -> new Thread(null, task, "script compiler", BYTES).start())
          .join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw (RuntimeException) e.getCause();
    }
  }
}
