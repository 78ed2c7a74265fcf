package org.tocsin.bench.journal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.tocsin.journal.EntryDraft;
import org.tocsin.journal.Journal;

/**
 * Seconds to open a journal of many entries, and to read and verify all of them.
 *
 * <p>Arguments: a directory, entries, rounds.
 */
public final class ReadBench {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final int BATCH = 10_000;

  private ReadBench() {}

  /** Runs and prints a table. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments.length > 0 ? arguments[0] : "target/read-bench");
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Rounds.delete(directory);
    List<EntryDraft> drafts = Rounds.drafts(BATCH);
    try (Journal journal = Journal.create(directory, new Random(1))) {
      for (int from = 0; from < count; from += BATCH) {
        journal.append(NOON, drafts.subList(0, Math.min(BATCH, count - from)));
      }
    }
    List<Double> opening = new ArrayList<>();
    List<Double> reading = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    AtomicLong read = new AtomicLong();
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      try (Journal journal = Journal.open(directory, new Random(1))) {
        opening.add(Rounds.seconds(start));
        long from = System.nanoTime();
        double processorBefore = Rounds.processorSeconds();
        journal.read(0, count, entry -> read.addAndGet(entry.position()));
        reading.add(Rounds.seconds(from));
        processor.add(Rounds.processorSeconds() - processorBefore);
      }
    }
    out.printf(
        "%,d entries: open %.3f s, read and verify %.2f s (%,.0f entries/s; %.2f s of processor time), median of %d%n",
        count,
        Rounds.median(opening),
        Rounds.median(reading),
        count / Rounds.median(reading),
        Rounds.median(processor),
        rounds);
  }
}
