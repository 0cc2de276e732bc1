package scn.dsl.optimize;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.file.OutFault;

/**
 * The right to write into the folder of a study, which one process has at a time. The system drops
 * it with the process.
 */
final class StudyLock implements AutoCloseable {
  private final Path folder;
  private final FileChannel channel;

  private StudyLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * @param folder of the study; made if there is none
   * @throws DiagnosticException if another process has it
   */
  static StudyLock of(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locks(channel)) {
        channel.close();
        throw new DiagnosticException(
            Diagnostic.ofFile(
                "another search is at work in " + folder,
                "wait for its end, or give --out another folder"));
      }
      return new StudyLock(folder, channel);
    } catch (IOException fault) {
      throw OutFault.of("cannot use " + folder, fault);
    }
  }

  /**
   * Whether the lock was free and is now held. Threads of one process share its locks, and are told
   * of it in another way.
   */
  private static boolean locks(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException here) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException fault) {
      throw OutFault.of("cannot use " + folder, fault);
    }
  }
}
