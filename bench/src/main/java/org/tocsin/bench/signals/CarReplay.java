package org.tocsin.bench.signals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.signal.Area;
import org.tocsin.lake.provider.Providers;
import org.tocsin.lake.store.Lake;
import org.tocsin.lake.store.LakeWriter;
import org.tocsin.lake.store.Unpacking;

/**
 * Replays the Central African Republic from 2005 to 2022 month by month, by UCDP GED 23.1 as it
 * would have been known with release lags of 0, 30 and 365 days, and writes what was noticed before
 * the violence of 2013 and 2014, what was missed and the false alarms: {@code surveillance-car.md}
 * and {@code surveillance-car.svg}. Usage: CarReplay [GED-FILE [FOLDER]].
 */
public final class CarReplay {

  static final int GW = 482;
  static final YearMonth FROM = YearMonth.of(2005, 1);
  static final YearMonth TO = YearMonth.of(2022, 12);
  static final List<Integer> LAGS = List.of(0, 30, 365);

  private static final LakeWriter.Watching QUIET =
      new LakeWriter.Watching() {
        @Override
        public void begin() {
          // Nobody is watching.
        }

        @Override
        public void close() {
          // Nothing was shown.
        }
      };

  private CarReplay() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    Path file =
        Path.of(
            arguments.length > 0
                ? arguments[0]
                : "../shared/data/ged/ged231-central-african-republic.csv");
    Path folder = Path.of(arguments.length > 1 ? arguments[1] : "docs");
    Path temporary = Files.createTempDirectory("replay");
    try (Lake lake = Lake.write(temporary.resolve("events.duckdb"), new byte[Lake.KEY_LENGTH], 1)) {
      load(lake, file);
      SortedMap<YearMonth, Long> deaths = deaths(lake);
      List<Outbreak> outbreaks = Outbreak.in(deaths, FROM, TO);
      List<Raised> raised = new ArrayList<>();
      for (Area.Kind size : List.of(Area.Kind.COUNTRY, Area.Kind.ADMIN1)) {
        for (int lag : LAGS) {
          raised.add(Raised.replay(lake, GW, lag, size, FROM, TO));
        }
      }
      Files.writeString(
          folder.resolve("surveillance-car.md"), new CarPage(deaths, outbreaks, raised).text());
      Files.writeString(
          folder.resolve("surveillance-car.svg"), new CarPicture(deaths, outbreaks, raised).svg());
    }
  }

  static void load(Lake lake, Path file) throws IOException {
    LakeWriter writer = new LakeWriter(lake, 1);
    try (InputStream in = Files.newInputStream(file)) {
      Unpacking.Opened opened =
          new Unpacking(Providers::recognise)
              .open(in, String.valueOf(file.getFileName()))
              .orElseThrow();
      writer.load(
          opened.form(),
          opened.records(),
          () -> Files.newInputStream(file),
          opened.member(),
          new LakeWriter.Brought("v-0", Files.size(file), Optional.empty(), Optional.empty()),
          tally -> QUIET);
      writer.commit();
    }
  }

  /** Best estimates by the month of the middle day, however imprecise. */
  static SortedMap<YearMonth, Long> deaths(Lake lake) throws SQLException {
    SortedMap<YearMonth, Long> deaths = new TreeMap<>();
    try (Statement statement = lake.connection().createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT year(day), month(day), sum(deaths)::BIGINT FROM (SELECT date_start"
                    + " + CAST((date_end - date_start) // 2 AS INTEGER) AS day, deaths FROM event"
                    + " WHERE gw = "
                    + GW
                    + ") GROUP BY ALL")) {
      while (result.next()) {
        deaths.put(YearMonth.of(result.getInt(1), result.getInt(2)), result.getLong(3));
      }
    }
    return deaths;
  }
}
