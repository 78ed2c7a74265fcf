package org.tocsin.bench.onset;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.tocsin.forecast.linear.ElasticNet;
import org.tocsin.forecast.linear.NetPath;
import org.tocsin.forecast.linear.Table;

/**
 * The elastic-net path on the onset panel's complete rows to 2008 beside R's glmnet: the same
 * penalties, the coefficients compared, processor time of either.
 */
public final class NetBench {

  private static final int ROUNDS = 15;

  private NetBench() {}

  /**
   * @param args the folder of the onset panel, and a folder for what is handed to R and back
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    Path table = folder.resolve("table.csv");
    Path coefficients = folder.resolve("coefficients.csv");
    List<double[]> rows = rows(Path.of(args[0]).resolve("onset-panel-to-2012.csv"));
    Files.write(table, rows.stream().map(NetBench::line).toList());
    Process peer =
        new ProcessBuilder(
                "Rscript",
                "bench/src/main/r/elastic-net.R",
                table.toString(),
                coefficients.toString())
            .inheritIO()
            .start();
    if (!peer.waitFor(10, TimeUnit.MINUTES) || peer.exitValue() != 0) {
      throw new IllegalStateException("Rscript with glmnet (Debian: r-cran-glmnet) did not run");
    }
    compare(rows, Files.readAllLines(coefficients));
  }

  private static void compare(List<double[]> rows, List<String> lines) {
    Table x =
        Table.of(
            rows.stream()
                .map(row -> Arrays.copyOfRange(row, 1, row.length))
                .toArray(double[][]::new));
    boolean[] y = new boolean[rows.size()];
    for (int row = 0; row < y.length; row++) {
      y[row] = rows.get(row)[0] == 1;
    }
    double[][] theirs =
        lines.stream()
            .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    double[] lambdas = Arrays.stream(theirs).mapToDouble(line -> line[0]).toArray();
    for (double still : new double[] {1e-6, 1e-8, 1e-10}) {
      double[] seconds = new double[ROUNDS];
      NetPath path = new NetPath(List.of());
      for (int round = 0; round < ROUNDS; round++) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        path = new ElasticNet(0.5, still).path(x, y, lambdas);
        seconds[round] =
            (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
      }
      Arrays.sort(seconds);
      System.out.printf(
          Locale.ROOT,
          "ours at %.0e: %.3f s, %d penalties, coefficients at most %.2g off glmnet's at 1e-16%n",
          still,
          seconds[ROUNDS / 2],
          lambdas.length,
          off(path, theirs));
    }
  }

  private static double off(NetPath path, double[][] theirs) {
    double most = 0;
    for (int at = 0; at < theirs.length; at++) {
      double[] ours = path.fits().get(at).coefficients();
      for (int column = 0; column < ours.length; column++) {
        most = Math.max(most, Math.abs(ours[column] - theirs[at][column + 2]));
      }
    }
    return most;
  }

  private static List<double[]> rows(Path panel) throws IOException {
    List<String> lines = Files.readAllLines(panel);
    List<String> header = List.of(lines.get(0).split(",", -1));
    List<String> left =
        List.of("ewp_name", "ccode", "mk_onset", "mk_onset_1", "mk_onset_2", "mk_onset_1or2");
    List<double[]> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      double[] row = new double[header.size() - left.size() + 1];
      boolean whole = Integer.parseInt(cells[header.indexOf("year")]) <= 2008;
      row[0] = Double.parseDouble(cells[header.indexOf("mk_onset_1or2")]);
      int next = 1;
      for (int column = 0; column < cells.length; column++) {
        if (!left.contains(header.get(column))) {
          whole &= !cells[column].isEmpty();
          row[next++] = cells[column].isEmpty() ? 0 : Double.parseDouble(cells[column]);
        }
      }
      if (whole) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static String line(double[] row) {
    StringBuilder text = new StringBuilder();
    for (double value : row) {
      text.append(text.length() == 0 ? "" : ",").append(value);
    }
    return text.toString();
  }
}
