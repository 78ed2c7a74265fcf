package org.tocsin.forecast.onset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.core.permutation.Draws;

/** A panel of made-up countries, in the columns of the real one: populous ones have more onsets. */
public final class MadeUp {

  public static final int FIRST = 1970;
  public static final int LAST = 2004;
  private static final int COUNTRIES = 30;

  /** Which rows of the file are changed, and how. */
  public interface Change {
    /**
     * @return the row's cells, or an empty map to leave it out
     */
    Map<String, String> of(int year, Map<String, String> cells);
  }

  private MadeUp() {}

  public static Path write(Path file, Change change) throws IOException {
    List<String> columns = new ArrayList<>(List.of("ewp_name", "ccode"));
    columns.addAll(EwpNet.PREDICTORS);
    columns.addAll(Dynamics.COLUMNS);
    columns.addAll(List.of("mk_onset", "mk_onset_1", "mk_onset_2"));
    List<String> lines = new ArrayList<>(List.of(String.join(",", columns)));
    int[][] onsets = onsets();
    for (int country = 1; country <= COUNTRIES; country++) {
      for (int year = FIRST; year <= LAST; year++) {
        Map<String, String> cells = change.of(year, cells(country, year, onsets[country]));
        if (!cells.isEmpty()) {
          lines.add(
              String.join(
                  ",", columns.stream().map(name -> cells.getOrDefault(name, "")).toList()));
        }
      }
    }
    Files.write(file, lines);
    return file;
  }

  public static Path write(Path file) throws IOException {
    return write(file, (year, cells) -> cells);
  }

  private static int[][] onsets() {
    Draws draws = new Draws(12);
    int[][] onsets = new int[COUNTRIES + 1][LAST + 3 - FIRST];
    for (int country = 1; country <= COUNTRIES; country++) {
      for (int at = 0; at < onsets[country].length; at++) {
        onsets[country][at] = draws.below(1000) < (country > 20 ? 150 : 10) ? 1 : 0;
      }
    }
    return onsets;
  }

  private static Map<String, String> cells(int country, int year, int[] onsets) {
    Map<String, String> cells = new TreeMap<>();
    Draws draws = new Draws(country * 10_000L + year);
    for (String name : EwpNet.PREDICTORS) {
      cells.put(name, Integer.toString(draws.below(2)));
    }
    cells.put("ewp_name", "Country " + country);
    cells.put("ccode", Integer.toString(country));
    cells.put("year", Integer.toString(year));
    cells.put("year_sq", Integer.toString(year * year));
    cells.put(
        "popsize.log2", String.format(Locale.ROOT, "%.3f", country + draws.below(100) / 100.0));
    for (String name : Dynamics.COLUMNS) {
      int deaths = draws.below(4) + (country > 20 ? 2 : 0);
      cells.put(name, year < 1989 ? "" : Integer.toString(deaths));
    }
    cells.put("mk_onset", Integer.toString(onsets[year - FIRST]));
    cells.put("mk_onset_1", Integer.toString(onsets[year + 1 - FIRST]));
    cells.put("mk_onset_2", Integer.toString(onsets[year + 2 - FIRST]));
    return cells;
  }

  /** All cells of later years but the key and the name handed on to others, upside down. */
  public static Change scrambledAfter(int origin) {
    return (year, cells) -> {
      if (year <= origin) {
        return cells;
      }
      List<String> names = new ArrayList<>(cells.keySet());
      names.removeAll(List.of("ewp_name", "ccode", "year"));
      List<String> values = new ArrayList<>(names.stream().map(cells::get).toList());
      Collections.reverse(values);
      Map<String, String> other = new TreeMap<>(cells);
      for (int at = 0; at < names.size(); at++) {
        boolean onset = names.get(at).startsWith("mk_onset") && !names.get(at).endsWith("year");
        String kept = cells.getOrDefault(names.get(at), "0");
        other.put(names.get(at), onset ? (kept.equals("1") ? "0" : "1") : values.get(at));
      }
      return other;
    };
  }
}
