package scn.dsl.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;

/** Why nothing can be kept in a folder of {@code --out}. */
public final class OutFault {
  private OutFault() {}

  /**
   * @param what failed, with its place: {@code cannot write to DIR}
   */
  public static DiagnosticException of(String what, IOException fault) {
    String reason = fault instanceof FileSystemException named ? named.getReason() : null;
    return new DiagnosticException(
        Diagnostic.ofFile(
            what + ": " + (reason == null ? fault.getClass().getSimpleName() : reason),
            "give --out a folder that you may write to"));
  }
}
