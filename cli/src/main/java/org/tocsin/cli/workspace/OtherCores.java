package org.tocsin.cli.workspace;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.tocsin.core.desk.Beside;

/**
 * Starts work on the machine's other cores, where it has any. What they cannot begin soon is done
 * by whoever asks for its result, so that no core waits for another.
 */
public final class OtherCores implements Beside {

  private final AtomicInteger waiting = new AtomicInteger();
  private final int others = Runtime.getRuntime().availableProcessors() - 1;

  @Override
  public <T> Supplier<T> start(Supplier<T> work) {
    // Some must wait at any time, or the others would be idle while this one is busy.
    if (waiting.get() >= 4 * others) {
      return NOBODY.start(work);
    }
    waiting.incrementAndGet();
    // Handed the pool itself, CompletableFuture would on two cores start a new thread each time.
    CompletableFuture<T> started =
        CompletableFuture.supplyAsync(
            () -> {
              waiting.decrementAndGet();
              return work.get();
            },
            task -> ForkJoinPool.commonPool().execute(task));
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
