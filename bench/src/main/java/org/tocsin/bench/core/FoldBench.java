package org.tocsin.bench.core;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tocsin.bench.journal.Rounds;
import org.tocsin.cli.workspace.OtherCores;
import org.tocsin.core.desk.Desk;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Entries;
import org.tocsin.core.desk.JournalEntries;
import org.tocsin.journal.Journal;

/**
 * Seconds from a journal on disk to the state of the desk: open, read and verify, decode, fold. Run
 * with -Xmx1g to see that it fits.
 *
 * <p>Arguments: a directory, entries, rounds.
 */
public final class FoldBench {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final int BATCH = 10_000;

  private FoldBench() {}

  /** Runs and prints a line. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments.length > 0 ? arguments[0] : "target/fold-bench");
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    fill(directory, count);
    List<Double> seconds = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    long held = 0;
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      double processorBefore = Rounds.processorSeconds();
      try (Journal journal = Journal.openReadOnly(directory)) {
        DeskState state = Desk.fold(new JournalEntries(journal, new OtherCores()));
        seconds.add(Rounds.seconds(start));
        processor.add(Rounds.processorSeconds() - processorBefore);
        held = heapHeld();
        if (state.position() != count) {
          throw new IllegalStateException("folded " + state.position() + " of " + count);
        }
      }
    }
    double first = seconds.get(0);
    out.printf(
        "%,d facts: open, verify, decode and fold %.2f s (%,.0f facts/s; %.2f s of processor time),"
            + " state holds %,d MiB of %,d MiB heap, median of %d; the first, cold, %.2f s%n",
        count,
        Rounds.median(seconds),
        count / Rounds.median(seconds),
        Rounds.median(processor),
        held >> 20,
        Runtime.getRuntime().maxMemory() >> 20,
        rounds,
        first);
  }

  private static void fill(Path directory, int count) throws IOException {
    Rounds.delete(directory);
    Facts facts = new Facts(1);
    try (Journal journal = Journal.create(directory, new Random(1))) {
      Entries entries = new JournalEntries(journal);
      for (int from = 0; from < count; from += BATCH) {
        List<Entries.Draft> drafts = new ArrayList<>(BATCH);
        for (int i = from; i < Math.min(count, from + BATCH); i++) {
          drafts.add(new Entries.Draft("p-1f3c9a7e2b", facts.fact(i)));
        }
        entries.append(NOON.plusSeconds(from), drafts);
      }
    }
  }

  private static long heapHeld() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
