package org.tocsin.forecast.onset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.forecast.monthly.Months;
import org.tocsin.forecast.panel.Panel;

class DynamicsTest {

  private static final List<String> HEAD =
      List.of("ccode,ewp_name,year,mk_onset", "482,Central African Republic,2005,0");

  @TempDir private Path folder = Path.of("");

  /** Months from 2003 on of the Central African Republic, Chad and Serbia as it came to be. */
  private Path monthly(IntPredicate scrambled) throws IOException {
    List<String> lines =
        new ArrayList<>(List.of("month_id,country_id,gwcode,ged_best_sb,ged_best_os"));
    for (int month = Months.id(2003, 1); month <= Months.id(2007, 12); month++) {
      boolean other = scrambled.test(month);
      lines.add(month + ",1,482," + (other ? 999 : 10) + "," + (other ? 7 : 1));
      lines.add(month + ",2,483," + (other ? 0 : 100) + ",0");
      if (month <= Months.id(2006, 5)) {
        lines.add(month + ",3,345,5,0");
      } else {
        lines.add(month + ",4,340,8,0");
      }
    }
    return Files.write(folder.resolve("m.csv"), lines);
  }

  private Panel panel(Path monthly, String... rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEAD.get(0)));
    lines.addAll(List.of(rows));
    Path file = Files.write(folder.resolve("p.csv"), lines);
    return Dynamics.added(
        org.tocsin.forecast.panel.PanelReader.read(List.of(file), 2100).panel(),
        org.tocsin.forecast.monthly.PanelReader.read(monthly, "ged_best_sb"),
        org.tocsin.forecast.monthly.PanelReader.read(monthly, "ged_best_os"));
  }

  private static double at(Panel panel, String column, int code, int year) {
    return panel.column(column)[panel.find(code, year).orElseThrow()];
  }

  @Test
  void aRowHasTheDeathsOfItsYearAndOfItsNeighbours() throws IOException {
    Panel panel = panel(monthly(month -> false), HEAD.get(1));

    assertThat(at(panel, "deaths.battle12", 482, 2005)).isCloseTo(log2(121), within(1e-9));
    assertThat(at(panel, "deaths.battle36", 482, 2005)).isCloseTo(log2(361), within(1e-9));
    assertThat(at(panel, "deaths.battle.rise", 482, 2005)).isCloseTo(0, within(1e-9));
    assertThat(at(panel, "deaths.onesided12", 482, 2005)).isCloseTo(log2(13), within(1e-9));
    assertThat(at(panel, "deaths.near.battle12", 482, 2005)).isCloseTo(log2(1201), within(1e-9));
  }

  @Test
  void monthsAfterItsDecemberChangeNothing() throws IOException {
    Panel panel = panel(monthly(month -> false), HEAD.get(1));
    Panel scrambled = panel(monthly(month -> month > Months.id(2005, 12)), HEAD.get(1));

    for (String column : Dynamics.COLUMNS) {
      assertThat(scrambled.column(column)).isEqualTo(panel.column(column));
    }
  }

  @Test
  void whatIsNotKnownOfAllItsMonthsIsNotKnown() throws IOException {
    Panel panel =
        panel(
            monthly(month -> false),
            "482,Central African Republic,2004,0",
            "482,Central African Republic,2002,0",
            "439,Burkina Faso,2005,0");

    assertThat(at(panel, "deaths.battle12", 482, 2004)).isPositive();
    assertThat(at(panel, "deaths.battle36", 482, 2004)).isNaN();
    assertThat(at(panel, "deaths.battle12", 482, 2002)).isNaN();
    assertThat(at(panel, "deaths.battle12", 439, 2005)).isNaN();
    assertThat(at(panel, "deaths.near.battle12", 439, 2005)).isNaN();
  }

  /** One number in the onset panel, two in the monthly one. */
  @Test
  void serbiaIsYugoslaviaToItsLastFullYear() throws IOException {
    Panel panel =
        panel(
            monthly(month -> false), "345,Serbia,2005,0", "345,Serbia,2006,0", "345,Serbia,2007,0");

    assertThat(at(panel, "deaths.battle12", 345, 2005)).isCloseTo(log2(61), within(1e-9));
    assertThat(at(panel, "deaths.battle12", 345, 2006)).isNaN();
    assertThat(at(panel, "deaths.battle12", 345, 2007)).isCloseTo(log2(97), within(1e-9));
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
