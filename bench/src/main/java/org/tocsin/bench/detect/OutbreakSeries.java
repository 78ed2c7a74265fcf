package org.tocsin.bench.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A simulated series of weekly counts with a known outbreak among the weeks that are monitored.
 *
 * @param key scenario and series
 * @param k size of that outbreak, in standard deviations
 * @param first week of its first case, from 1
 * @param last week of its last case
 * @param counts by week, the first at 0
 * @param outbreakCases how many of them belong to any outbreak
 */
record OutbreakSeries(String key, int k, int first, int last, int[] counts, int[] outbreakCases) {

  /** The first and the last week that detectors are scored on. */
  static final int FROM = 576;

  static final int TO = 624;

  /** Whether a week lies in the outbreak to be found. */
  boolean outbreak(int week) {
    return week >= first && week <= last;
  }

  /** Whether a week belongs to no outbreak at all. */
  boolean quiet(int week) {
    return !outbreak(week) && outbreakCases[week - 1] == 0;
  }

  int scenario() {
    return Integer.parseInt(key.substring(0, key.indexOf(',')));
  }

  /** Reads what {@code shared/data/surveillance} has, in the order of its file. */
  static List<OutbreakSeries> read(Path folder) throws IOException {
    Map<String, String[]> tests = new HashMap<>();
    try (BufferedReader rows = open(folder, "simulated-outbreaks-training.csv")) {
      rows.lines()
          .map(row -> row.replace("\"", "").split(","))
          .filter(fields -> fields[8].equals("test"))
          .forEach(fields -> tests.put(fields[0] + "," + fields[1], fields));
    }
    List<OutbreakSeries> all = new ArrayList<>();
    try (BufferedReader rows = open(folder, "simulated-weekly-counts-training.csv")) {
      String row = rows.readLine();
      while ((row = rows.readLine()) != null) {
        String[] fields = row.split(",");
        String key = fields[0] + "," + fields[1];
        int week = Integer.parseInt(fields[2]);
        if (week == 1) {
          String[] test = tests.get(key);
          all.add(
              new OutbreakSeries(
                  key,
                  Integer.parseInt(test[3]),
                  Integer.parseInt(test[5]),
                  Integer.parseInt(test[6]),
                  new int[TO],
                  new int[TO]));
        }
        OutbreakSeries series = all.get(all.size() - 1);
        series.counts()[week - 1] = Integer.parseInt(fields[3]);
        series.outbreakCases()[week - 1] = Integer.parseInt(fields[4]);
      }
    }
    return all;
  }

  private static BufferedReader open(Path folder, String name) throws IOException {
    return Files.newBufferedReader(folder.resolve(name), StandardCharsets.UTF_8);
  }
}
