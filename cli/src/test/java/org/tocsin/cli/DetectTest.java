package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code tocsin detect}: one row out for each row in, judged by itself and earlier rows alone. */
class DetectTest {

  @TempDir private Path folder;

  private static List<String> rows(int weeks) {
    Random random = new Random(5);
    List<String> rows = new ArrayList<>();
    for (int week = 1; week <= weeks; week++) {
      for (String place : List.of("north", "south")) {
        int count = random.nextInt(6) + (week == 150 && place.equals("south") ? 60 : 0);
        rows.add(place + "," + week + "," + count);
      }
    }
    return rows;
  }

  private List<String> judge(List<String> rows, String... more) throws IOException {
    List<String> lines = new ArrayList<>(List.of("place,week,events"));
    lines.addAll(rows);
    Files.write(folder.resolve("in.csv"), lines);
    List<String> words =
        new ArrayList<>(
            List.of("detect", "in.csv", "--key", "place", "--time", "week", "--count", "events"));
    words.addAll(List.of("--out", "out.csv"));
    words.addAll(List.of(more));
    new Shell(folder).ok(words.toArray(String[]::new));
    return Files.readAllLines(folder.resolve("out.csv"));
  }

  private Shell.Ran refused(String text, String... more) throws IOException {
    Files.writeString(folder.resolve("in.csv"), text);
    List<String> words = new ArrayList<>(List.of("detect", "in.csv", "--time", "week"));
    words.addAll(List.of("--count", "events", "--out", "out.csv"));
    words.addAll(List.of(more));
    Shell.Ran ran = new Shell(folder).run(words.toArray(String[]::new));
    assertThat(ran.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(folder.resolve("out.csv")).doesNotExist();
    return ran;
  }

  @Test
  void everyRowComesOutInItsOrderWithItsVerdicts() throws IOException {
    List<String> rows = rows(200);
    List<String> out = judge(rows);
    assertThat(out.get(0))
        .isEqualTo("place,week,events,p_surprise,p_shift,p_silence,p_onset,p,alarm,q,expected");
    assertThat(out).hasSize(401);
    for (int i = 0; i < 400; i++) {
      assertThat(out.get(i + 1)).startsWith(rows.get(i) + ",");
    }
    String[] outbreak = out.get(300).split(",");
    assertThat(outbreak[1]).isEqualTo("150");
    assertThat(Double.parseDouble(outbreak[7])).isLessThan(1e-6);
    assertThat(outbreak[8]).isEqualTo("1");
    assertThat(Double.parseDouble(outbreak[9])).isLessThan(1e-5);
  }

  @Test
  void theOrderOfRowsChangesNothingAndLaterRowsNeither() throws IOException {
    List<String> rows = rows(200);
    List<String> whole = judge(rows);
    List<String> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(1));
    assertThat(judge(shuffled)).containsExactlyInAnyOrderElementsOf(whole);
    assertThat(judge(rows.subList(0, 302))).isEqualTo(whole.subList(0, 303));
  }

  @Test
  void aBudgetLeavesTheLeastLikelyAlone() throws IOException {
    List<String> out = judge(rows(200), "--level", "0.5", "--budget", "1");
    for (int week = 1; week <= 200; week++) {
      assertThat(out.get(2 * week - 1).split(",")[8] + out.get(2 * week).split(",")[8])
          .isNotEqualTo("11");
    }
    assertThat(out.get(300).split(",")[8]).isEqualTo("1");
  }

  @Test
  void whereAShareOfFalseAlarmsIsKeptChanceRaisesNextToNone() throws IOException {
    List<String> plain = judge(rows(200), "--level", "0.1");
    List<String> kept = judge(rows(200), "--level", "0.1", "--false-share", "0.1");
    assertThat(alarms(kept)).isLessThanOrEqualTo(2).isLessThan(alarms(plain));
    assertThat(kept.get(300).split(",")[8]).isEqualTo("1");
  }

  private static long alarms(List<String> out) {
    return out.stream().skip(1).filter(row -> row.split(",")[8].equals("1")).count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yyyyMM", "yyyy-MM-01", "yyyyMM01", "end", "yyyyMM15"})
  void monthsAreMonthsHoweverTheyAreWritten(String form) throws IOException {
    List<String> plain = new ArrayList<>();
    List<String> written = new ArrayList<>();
    Random random = new Random(6);
    for (int month = 0; month < 60; month++) {
      LocalDate first = LocalDate.of(2015, 1, 1).plusMonths(month);
      LocalDate day = form.equals("end") ? first.with(TemporalAdjusters.lastDayOfMonth()) : first;
      String pattern = form.equals("end") ? "yyyy-MM-dd" : form;
      int count = random.nextInt(5) + (month == 50 ? 40 : 0);
      plain.add("north," + first.toString().substring(0, 7) + "," + count);
      written.add(
          "north," + DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(day) + "," + count);
    }
    List<String> expected = judge(plain, "--period", "12");
    List<String> out = judge(written, "--period", "12");
    for (int i = 1; i <= 60; i++) {
      assertThat(verdict(out.get(i))).isEqualTo(verdict(expected.get(i)));
    }
  }

  private static String verdict(String row) {
    return row.split(",", 3)[2];
  }

  @Test
  void aDayThatIsNoneIsToldThoughItIsAWholeNumber() throws IOException {
    assertThat(refused("week,events\n20150228,1\n20150229,2\n").err())
        .contains("in.csv:3", "20150229");
  }

  @Test
  void afterALongGapTheRowsAreJudgedOn() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int week = 1; week <= 40; week++) {
      rows.add("north," + week + "," + week % 3);
      rows.add("north," + (week + 3_000_000_000L) + "," + week % 3);
    }
    List<String> out = judge(rows);
    assertThat(out).hasSize(81);
    assertThat(out.get(80)).startsWith("north,3000000040,1,");
  }

  @Test
  void aQuotedNameMayHoldOtherSeparators() throws IOException {
    Files.writeString(folder.resolve("in.csv"), "\"a,b,c,d\";week;n\nx;1;2\n");
    new Shell(folder).ok("detect", "in.csv", "--time", "week", "--count", "n", "--out", "out.csv");
    assertThat(Files.readAllLines(folder.resolve("out.csv")).get(1)).startsWith("1;2;");
  }

  /**
   * What was there before the output stays: the table by whatever name, a folder, another's file.
   */
  @Test
  void nothingIsWrittenOverTheTableOrAFolder() throws IOException {
    String table = "week,events\n1,2\n";
    Files.writeString(folder.resolve("in.csv"), table);
    Files.createDirectory(folder.resolve("empty"));
    Files.createLink(folder.resolve("hard.csv"), folder.resolve("in.csv"));
    Files.createSymbolicLink(folder.resolve("soft.csv"), folder.resolve("in.csv"));
    String[] words = {"detect", "in.csv", "--time", "week", "--count", "events", "--out", ""};
    for (String out : List.of("./in.csv", "hard.csv", "soft.csv", "empty", "empty/../in.csv")) {
      words[7] = out;
      assertThat(new Shell(folder).run(words).code()).as(out).isEqualTo(ExitCode.PROBLEM);
    }
    assertThat(folder.resolve("in.csv")).hasContent(table);
    assertThat(folder.resolve("empty")).isEmptyDirectory();
    Files.move(folder.resolve("in.csv"), folder.resolve("out.csv.part"));
    words[1] = "out.csv.part";
    words[7] = "out.csv";
    new Shell(folder).ok(words);
    assertThat(folder.resolve("out.csv.part")).hasContent(table);
    assertThat(folder.resolve("out.csv")).content().startsWith("week,events,p_");
    assertThat(folder.resolve("out.csv.2.part")).doesNotExist();
  }

  @Test
  void anUnknownCountIsNotJudgedAndNotZero() throws IOException {
    List<String> rows = new ArrayList<>(rows(200));
    rows.set(100, "north,51,");
    rows.set(102, "north,52,NA");
    List<String> out = judge(rows);
    assertThat(out.get(101)).isEqualTo("north,51,,,,,,,,,");
    assertThat(out.get(103)).startsWith("north,52,NA,,");
  }

  /** Twelve a week on the average; of the last three weeks 40, 70 and 90 % are known. */
  private List<String> late(String... shares) {
    Random random = new Random(3);
    List<String> rows = new ArrayList<>();
    for (int week = 1; week <= 150; week++) {
      int count = 9 + random.nextInt(7);
      int known = week <= 147 ? count : Math.round(count * (week == 150 ? 0.4f : 0.8f));
      rows.add("north," + week + "," + known + "," + (week <= 147 ? "1" : shares[week - 148]));
    }
    return rows;
  }

  private static double silence(String row) {
    return Double.parseDouble(row.split(",")[5]);
  }

  @Test
  void aRowOfWhichSomeReportsAreNotInYetIsHeldAgainstThoseThatAre() throws IOException {
    List<String> rows = late("0.8", "0.8", "0.4");
    List<String> lines = new ArrayList<>(List.of("place,week,events,known"));
    lines.addAll(rows);
    Files.write(folder.resolve("in.csv"), lines);
    String[] plain = {
      "detect", "in.csv", "--key", "place", "--time", "week", "--count", "events", "--out", "a.csv"
    };
    new Shell(folder).ok(plain);
    List<String> with = new ArrayList<>(List.of(plain));
    with.addAll(List.of("--reported", "known"));
    with.set(9, "b.csv");
    new Shell(folder).ok(with.toArray(String[]::new));
    List<String> without = Files.readAllLines(folder.resolve("a.csv"));
    List<String> corrected = Files.readAllLines(folder.resolve("b.csv"));
    assertThat(silence(without.get(150))).isLessThan(0.03);
    assertThat(silence(corrected.get(150))).isGreaterThan(0.1);
    assertThat(corrected.subList(0, 148)).isEqualTo(without.subList(0, 148));
  }

  @Test
  void aRowOfWhichNobodyKnowsHowMuchIsInIsNotJudged() throws IOException {
    List<String> lines = new ArrayList<>(List.of("place,week,events,known"));
    lines.addAll(late("1", "1", ""));
    Files.write(folder.resolve("in.csv"), lines);
    String[] words = {
      "detect",
      "in.csv",
      "--time",
      "week",
      "--count",
      "events",
      "--reported",
      "known",
      "--out",
      "b.csv"
    };
    new Shell(folder).ok(words);
    assertThat(Files.readAllLines(folder.resolve("b.csv")).get(150)).matches("150,[0-9]+,,,,,,,,");
    lines.set(20, "north,20,4,1.5");
    Files.write(folder.resolve("in.csv"), lines);
    assertThat(new Shell(folder).run(words).err()).contains("in.csv:21", "share of reports");
  }

  @Test
  void datesWeeksAndMonthsAreTimes() throws IOException {
    StringBuilder days = new StringBuilder("\ufeffweek;events\n");
    StringBuilder months = new StringBuilder("week\tevents\n");
    for (int i = 0; i < 60; i++) {
      days.append(LocalDate.of(2020, 1, 6).plusWeeks(i)).append(';').append(i % 4).append('\n');
      LocalDate month = LocalDate.of(2015, 1, 1).plusMonths(i);
      months.append(month.toString(), 0, 7).append('\t').append(i % 4).append(".0\n");
    }
    assertThat(steps(days.toString())).contains("\"weeks\"").contains("\"rows\": 60");
    assertThat(steps(months.toString())).contains("\"months\"");
    assertThat(steps("week,events\n2020-W53,1\n2021-W01,2\n")).contains("\"weeks\"");
    assertThat(steps("week,events\n2020-01-31,1\n2020-02-01,2\n")).contains("\"days\"");
  }

  private String steps(String text) throws IOException {
    Files.writeString(folder.resolve("in.csv"), text);
    return new Shell(folder)
        .ok("detect", "in.csv", "--time", "week", "--count", "events", "--out", "o.csv", "--json")
        .out();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "week,events^1,2^2,many^ | in.csv:3",
        "week,events^1,2^2,-1^ | in.csv:3",
        "week,events^1,2^2,1.5^ | in.csv:3",
        "week,events^1,2^soon,1^ | in.csv:3",
        "week,events^2015-02-28,2^2015-02-29,1^ | in.csv:3",
        "week,events^1,2^2,1,7^ | in.csv:3",
        "week,events^1,2^1,3^ | in.csv:3",
        "week,events^1,2^2,1000000000^ | 999999999",
        "week,events^1,2^2,1e+80^ | 999999999",
        "week,events^1,2^2,1.5e0^ | no count",
        "week,number^1,2^ | in.csv:1",
        "week,events,events^1,2,3^ | Two columns",
        "'' | in.csv"
      })
  void whatIsWrongIsToldWithItsLine(String text, String where) throws IOException {
    assertThat(refused(text.replace("^", "\n")).err()).contains(where);
  }

  @Test
  void whatIsNotUtf8IsSaidToBe() throws IOException {
    Files.write(folder.resolve("in.csv"), "week,events\n1,2\n".getBytes(StandardCharsets.UTF_16));
    Shell.Ran ran =
        new Shell(folder)
            .run("detect", "in.csv", "--time", "week", "--count", "events", "--out", "out.csv");
    assertThat(ran.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(ran.err()).contains("UTF-8").doesNotContain("Exception");
  }

  @Test
  void wholeNumbersMayBeWrittenAsStatisticsProgramsDo() throws IOException {
    List<String> rows = new ArrayList<>(rows(60));
    List<String> plain = new ArrayList<>(rows);
    plain.set(100, "north,51,100000");
    rows.set(100, "north,51,1e+05");
    List<String> out = judge(rows);
    List<String> wanted = judge(plain);
    assertThat(out.get(101)).isEqualTo(wanted.get(101).replace(",100000,", ",1e+05,"));
    assertThat(out.get(119)).isEqualTo(wanted.get(119));
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() throws IOException {
    String text = "week,events\n1,2\n";
    assertThat(refused(text, "--period", "0").err()).contains("0 periods");
    assertThat(refused(text, "--level", "1").err()).contains("no level");
    assertThat(refused(text, "--budget", "0").err()).contains("budget");
    assertThat(refused(text, "--false-share", "2").err()).contains("share of false alarms");
    assertThat(refused(text, "--out", "in.csv").code()).isEqualTo(ExitCode.PROBLEM);
  }

  @Test
  void aFolderOrNothingInPlaceOfTheTableIsToldAsThat() {
    Shell shell = new Shell(folder);
    String[] rest = {"--time", "week", "--count", "events", "--out", "v.csv"};
    for (String[] one :
        new String[][] {{".", "it is a folder"}, {"none.csv", "there is no such file"}}) {
      List<String> line = new ArrayList<>(List.of("detect", one[0]));
      line.addAll(List.of(rest));
      Shell.Ran ran = shell.run(line.toArray(String[]::new));
      assertThat(ran.code()).isEqualTo(ExitCode.PROBLEM);
      assertThat(ran.err()).contains(one[1]).doesNotContain("java.");
    }
  }
}
