package org.tocsin.lake.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.tocsin.cli.workspace.Sealing;
import org.tocsin.core.model.Sealed;

/** Seals a file on a thread of its own, while its bytes go on through a pipe. */
final class Sealer {

  private final Sealing sealing;
  private final Pipe pipe;
  private final EventFile file;
  private final long size;
  private final Thread thread = new Thread(this::seal, "seal");
  private Optional<Sealed> sealed = Optional.empty();
  private Optional<RuntimeException> failure = Optional.empty();

  private Sealer(Sealing sealing, Pipe pipe, EventFile file, long size) {
    this.sealing = sealing;
    this.pipe = pipe;
    this.file = file;
    this.size = size;
  }

  static Sealer start(Sealing sealing, Pipe pipe, EventFile file, long size) {
    Sealer sealer = new Sealer(sealing, pipe, file, size);
    sealer.thread.start();
    return sealer;
  }

  private void seal() {
    try (InputStream in = file.open()) {
      sealed = Optional.of(sealing.seal(pipe.tee(in, size), FileImport.KIND));
    } catch (IOException e) {
      pipe.failed(e);
      failure = Optional.of(new UncheckedIOException(e));
    } catch (RuntimeException e) {
      pipe.failed(new IOException(e));
      failure = Optional.of(e);
    } catch (Error e) {
      // Whoever reads behind it must hear of it, or waits for ever.
      pipe.failed(new IOException(e));
      failure = Optional.of(new IllegalStateException(e));
    }
  }

  /** Waits for its end, well or not. */
  void join() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What became of the file; throws what kept it from being sealed. */
  Sealed sealed() {
    join();
    failure.ifPresent(
        fault -> {
          throw fault;
        });
    return sealed.orElseThrow();
  }
}
