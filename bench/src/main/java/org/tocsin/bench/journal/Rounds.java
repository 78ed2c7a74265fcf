package org.tocsin.bench.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.tocsin.journal.EntryDraft;
import org.tocsin.journal.json.JsonObject;

/** What all measurements share: drafts of about 300 bytes, medians, throw-away directories. */
public final class Rounds {
  private Rounds() {}

  /** Drafts of about 300 bytes, the same in every run. */
  public static List<EntryDraft> drafts(int count) {
    Random chance = new Random(1);
    List<EntryDraft> drafts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 120) {
        text.append(Integer.toHexString(chance.nextInt())).append(' ');
      }
      JsonObject body = JsonObject.builder().put("number", i).put("text", text.toString()).build();
      drafts.add(EntryDraft.of("p-1f3c9a7e2b", "report.filed/1", body));
    }
    return drafts;
  }

  /** The middle value. */
  public static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  /** Seconds since a value of {@link System#nanoTime}. */
  public static double seconds(long nanosFrom) {
    return (System.nanoTime() - nanosFrom) / 1e9;
  }

  /** Seconds of processor time this process has had, all threads; other work does not count. */
  public static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  /** Removes a directory and all in it, if it is there. */
  public static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
