package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import scn.engine.search.Outcome;
import scn.engine.search.Run;
import scn.engine.search.StudyRun;

/**
 * Makes the runs of studies, several at a time. The study itself is asked and told by one thread
 * only; how many workers there are decides how long it takes and nothing else.
 */
final class Workers implements AutoCloseable {
  private final int jobs;
  private final ExecutorService threads;

  Workers(int jobs) {
    this.jobs = jobs;
    threads = Executors.newFixedThreadPool(jobs);
  }

  private record Done(Run run, Outcome outcome) {}

  /**
   * Brings a study to its end.
   *
   * @param evaluator safe for use by several threads
   * @param watcher hears of every trial that ends
   * @param stop looked at before each run; a reason to propose no further trial, or null
   */
  void drive(
      StudyRun study,
      Function<Run, Outcome> evaluator,
      StudyWatcher watcher,
      Supplier<String> stop,
      Times times) {
    CompletionService<Done> done = new ExecutorCompletionService<>(threads);
    int underWay = 0;
    int ended = study.trials().size();
    while (true) {
      String reason = stop.get();
      if (reason != null) {
        study.stop(reason);
      }
      for (Run run : wanted(study, jobs - underWay)) {
        study.begin(run);
        done.submit(() -> new Done(run, evaluator.apply(run)));
        underWay++;
      }
      if (underWay == 0) {
        return;
      }
      Done next = await(done);
      underWay--;
      int proposed = study.proposed();
      long start = System.nanoTime();
      study.finish(next.run(), next.outcome());
      times.searched(proposed, study.proposed(), System.nanoTime() - start);
      if (study.trials().size() > ended) {
        ended = study.trials().size();
        watcher.ended(study);
      }
    }
  }

  private static List<Run> wanted(StudyRun study, int free) {
    List<Run> wanted = new ArrayList<>(study.ready());
    if (wanted.size() < free) {
      wanted.addAll(study.likely());
    }
    return wanted.subList(0, Math.min(free, wanted.size()));
  }

  private static Done await(CompletionService<Done> done) {
    try {
      return done.take().get();
    } catch (ExecutionException fault) {
      throw unwrapped(fault);
    } catch (InterruptedException interrupt) {
      throw interrupted(interrupt);
    }
  }

  /** Does everything, and gives the results in order. */
  <R> List<R> all(List<Callable<R>> work) {
    try {
      List<R> results = new ArrayList<>();
      for (Future<R> each : threads.invokeAll(work)) {
        results.add(each.get());
      }
      return results;
    } catch (ExecutionException fault) {
      throw unwrapped(fault);
    } catch (InterruptedException interrupt) {
      throw interrupted(interrupt);
    }
  }

  private static RuntimeException unwrapped(ExecutionException fault) {
    return fault.getCause() instanceof RuntimeException known
        ? known
        : new IllegalStateException(fault.getCause());
  }

  private static IllegalStateException interrupted(InterruptedException interrupt) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while runs were under way", interrupt);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
