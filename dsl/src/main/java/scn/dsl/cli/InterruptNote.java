package scn.dsl.cli;

import scn.dsl.optimize.StudyFolder;

/** Tells how to go on when the process is asked to end, until it is closed. */
final class InterruptNote implements AutoCloseable {
  private final Thread hook;

  private InterruptNote(Thread hook) {
    this.hook = hook;
  }

  /**
   * @param command that goes on with the search
   */
  static InterruptNote of(Terminal terminal, StudyFolder folder, String command) {
    Thread hook =
        new Thread(
            () -> {
              terminal.clear();
              terminal.note(
                  "interrupted; %d runs are recorded, go on with: %s"
                      .formatted(folder.recordedRuns(), command));
              terminal.flush();
            });
    Runtime.getRuntime().addShutdownHook(hook);
    return new InterruptNote(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // the process is ending, and the hook at work
      return;
    }
  }
}
