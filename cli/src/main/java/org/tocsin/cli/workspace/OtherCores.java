package org.tocsin.cli.workspace;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.tocsin.core.desk.Beside;

/** Starts work on the machine's other cores. */
public final class OtherCores implements Beside {

  @Override
  public <T> Supplier<T> start(Supplier<T> work) {
    CompletableFuture<T> started = CompletableFuture.supplyAsync(work);
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
