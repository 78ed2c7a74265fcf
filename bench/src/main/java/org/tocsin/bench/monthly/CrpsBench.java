package org.tocsin.bench.monthly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.tocsin.forecast.draws.CrpsBatch;

/** CRPS of many forecasts beside numpy, in turns, on the same draws: FOLDER ROWS DRAWS ROUNDS. */
public final class CrpsBench {

  private static final long SEED = 20261122;

  private CrpsBench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path file = Path.of(arguments[0]).resolve("draws");
    int rows = Integer.parseInt(arguments[1]);
    int each = Integer.parseInt(arguments[2]);
    int rounds = Integer.parseInt(arguments[3]);
    double[] draws = new double[rows * each];
    double[] outcomes = new double[rows];
    fill(draws, outcomes, each);
    Files.createDirectories(file.toAbsolutePath().getParent());
    write(file, draws, outcomes);

    for (int warming = 0; warming < 5; warming++) {
      CrpsBatch.empirical(draws, each, outcomes);
    }
    double[] ours = new double[rounds];
    double[] theirs = new double[rounds];
    double[] scores = new double[0];
    for (int round = 0; round < rounds; round++) {
      long begun = System.nanoTime();
      scores = CrpsBatch.empirical(draws, each, outcomes);
      ours[round] = (System.nanoTime() - begun) / 1e9;
      theirs[round] = numpy(file, rows, each);
    }
    Arrays.sort(ours);
    Arrays.sort(theirs);
    System.out.printf(
        Locale.ROOT,
        "%d forecasts x %d draws: ours %.3f s, numpy %.3f s, %.1f times as fast; largest"
            + " difference %.1e%n",
        rows,
        each,
        ours[rounds / 2],
        theirs[rounds / 2],
        theirs[rounds / 2] / ours[rounds / 2],
        difference(file, scores));
  }

  /** Counts with a heavy tail, most forecasts of little, as those of deaths are. */
  private static void fill(double[] draws, double[] outcomes, int each) {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    for (int row = 0; row < outcomes.length; row++) {
      double level = 3 * chance.nextGaussian();
      outcomes[row] = count(chance, level);
      for (int i = 0; i < each; i++) {
        draws[row * each + i] = count(chance, level);
      }
    }
  }

  private static double count(RandomGenerator chance, double level) {
    return Math.floor(Math.exp(Math.min(9, level + chance.nextGaussian())));
  }

  private static void write(Path file, double[] draws, double[] outcomes) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(8 * (draws.length + outcomes.length)).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(draws).put(outcomes);
    Files.write(file, bytes.array());
  }

  /** The better of three in one process, so that its first touch of memory does not count. */
  private static double numpy(Path file, int rows, int each)
      throws IOException, InterruptedException {
    Process peer =
        new ProcessBuilder(
                "python3",
                "bench/src/main/python/crps.py",
                file.toString(),
                Integer.toString(rows),
                Integer.toString(each),
                "3")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String told = new String(peer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (peer.waitFor() != 0) {
      throw new UncheckedIOException(new IOException("numpy did not run"));
    }
    return told.lines().mapToDouble(Double::parseDouble).min().orElseThrow();
  }

  private static double difference(Path file, double[] scores) throws IOException {
    double[] theirs = new double[scores.length];
    ByteBuffer.wrap(Files.readAllBytes(file.resolveSibling(file.getFileName() + ".scores")))
        .order(ByteOrder.LITTLE_ENDIAN)
        .asDoubleBuffer()
        .get(theirs);
    double most = 0;
    for (int row = 0; row < scores.length; row++) {
      most = Math.max(most, Math.abs(scores[row] - theirs[row]));
    }
    return most;
  }
}
