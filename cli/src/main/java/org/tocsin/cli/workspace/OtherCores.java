package org.tocsin.cli.workspace;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.tocsin.core.desk.Beside;

/** Starts work on the machine's other cores, where it has any. */
public final class OtherCores implements Beside {

  @Override
  public <T> Supplier<T> start(Supplier<T> work) {
    if (Runtime.getRuntime().availableProcessors() == 1) {
      return NOBODY.start(work);
    }
    // Handed the pool itself, CompletableFuture would on two cores start a new thread each time.
    CompletableFuture<T> started =
        CompletableFuture.supplyAsync(work, task -> ForkJoinPool.commonPool().execute(task));
    return () -> {
      try {
        return started.join();
      } catch (CompletionException e) {
        // What the work threw is what whoever asks must see, as if there were no other thread.
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    };
  }
}
