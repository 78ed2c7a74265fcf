package org.tocsin.core.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.core.model.EventKind;

class EventCodesTest {

  private static final Path CODES =
      Path.of(System.getProperty("tocsin.root", ".."))
          .toAbsolutePath()
          .resolve("../shared/data/event-codes")
          .normalize();

  private static List<String> lines(String file) throws IOException {
    Path path = CODES.resolve(file);
    assumeTrue(Files.exists(path), "skipped: there is no " + path);
    return Files.readAllLines(path);
  }

  @Test
  void everyCodeOfTheTableAndOfTheCrosswalkHasALine() throws IOException {
    SortedSet<String> codes = new TreeSet<>();
    List<String> table = lines("cameo-event-codes.csv");
    table.subList(1, table.size()).forEach(line -> codes.add(line.split(",", 2)[0]));
    Pattern code = Pattern.compile("([0-9]{2,4}):.*");
    for (String line : lines("cameo2plover-2021.txt")) {
      Matcher matcher = code.matcher(line);
      if (matcher.matches()) {
        codes.add(matcher.group(1));
      }
    }
    assertThat(codes).hasSize(311);
    assertThat(EventCodes.cameo().lines().keySet()).containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void everyCodeThatGdeltUsesHasALine() throws IOException {
    List<String> observed = lines("goldstein-observed-in-gdelt.csv");
    assertThat(EventCodes.cameo().lines().keySet())
        .containsAll(
            observed.subList(1, observed.size()).stream()
                .map(line -> line.split(",", 2)[0])
                .toList());
  }

  @Test
  void everyTypeAndModeOfTheCrosswalkHasALine() throws IOException {
    Pattern line = Pattern.compile("[0-9]{2,4}: *([A-Z]+) *(?:, *([a-z_-]*) *,.*)?(?:#.*)?");
    SortedSet<String> codes = new TreeSet<>();
    for (String each : lines("cameo2plover-2021.txt")) {
      Matcher matcher = line.matcher(each);
      if (matcher.matches()) {
        codes.add(matcher.group(1));
        if (matcher.group(2) != null && !matcher.group(2).isEmpty()) {
          codes.add(matcher.group(1) + "/" + matcher.group(2));
        }
      }
    }
    assertThat(codes).hasSizeGreaterThan(60);
    assertThat(EventCodes.plover().lines().keySet()).containsAll(codes);
  }

  /** Where both schemes have a code for it, they do not lie more than two rungs apart. */
  @Test
  void theCrosswalkLeadsToMuchTheSameRung() throws IOException {
    Pattern line = Pattern.compile("([0-9]{2,4}): *([A-Z]+) *(?:, *([a-z_-]*) *,.*)?(?:#.*)?");
    int compared = 0;
    for (String each : lines("cameo2plover-2021.txt")) {
      Matcher matcher = line.matcher(each);
      if (matcher.matches() && matcher.group(3) != null && !matcher.group(3).isEmpty()) {
        compared++;
        int cameo = height(EventCodes.cameo(), matcher.group(1));
        int plover = height(EventCodes.plover(), matcher.group(2) + "/" + matcher.group(3));
        assertThat(Math.abs(cameo - plover)).as(each).isLessThanOrEqualTo(2);
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static int height(EventCodes codes, String code) {
    return codes.line(code).orElseThrow().rung().map(Rung::number).orElse(0);
  }

  @Test
  void ploverHasItsSixteenTypes() {
    assertThat(tops(EventCodes.plover()))
        .containsExactlyInAnyOrder(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");
  }

  @Test
  void acledHasItsSixTypesAndTwentyFiveSubtypes() {
    assertThat(tops(EventCodes.acled())).hasSize(6);
    assertThat(EventCodes.acled().lines()).hasSize(31);
  }

  private static List<String> tops(EventCodes codes) {
    return codes.lines().values().stream()
        .filter(line -> line.under().isEmpty())
        .map(EventCodes.Line::code)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "191, 3", "192, 6", "1823, 5", "203, 7", "138, 1", "154, 2", "173, 4", "1441, 3", "202, 6"
  })
  void someCodesStandWhereTheLadderSaysTheyDo(String code, int rung) {
    assertThat(EventCodes.cameo().line(code).orElseThrow().rung()).contains(Rung.of(rung));
  }

  @Test
  void aCodeOnNoRungIsNotAnUnknownCode() {
    assertThat(EventCodes.cameo().line("051").orElseThrow().rung()).isEmpty();
    assertThat(EventCodes.cameo().line("999")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 4",
    "1, 24, 5",
    "1, 25, 6",
    "1, 5000, 6",
    "2, 1, 5",
    "3, 999, 6",
    "3, 1000, 7"
  })
  void ucdpEventsStandByTypeAndDeaths(int type, long deaths, int rung) {
    assertThat(ViolenceTypes.ucdp().rung(type, deaths)).contains(Rung.of(rung));
  }

  @ParameterizedTest
  @CsvSource({
    "Violence against civilians/Attack, 0, 4",
    "Violence against civilians/Attack, 3, 5",
    "Violence against civilians/Attack, 1200, 7",
    "Battles/Armed clash, 1200, 6",
    "Battles/Government regains territory, 1, 6",
    "Protests/Protest with intervention, 30, 2"
  })
  void deathsRaiseAnAcledRowThatIsViolence(String code, long deaths, int rung) {
    assertThat(ViolenceTypes.ucdp().acled(code, deaths)).contains(Rung.of(rung));
  }

  @Test
  void whatNoSchemeHasIsRefusedOrEmpty() {
    assertThat(ViolenceTypes.ucdp().rung(4, 10)).isEmpty();
    assertThat(ViolenceTypes.ucdp().acled("Protests/Peaceful protest", 0)).isEmpty();
    assertThatThrownBy(() -> ViolenceTypes.ucdp().acled("Parades", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ViolenceTypes.ucdp().rung(1, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01\t\t8\t",
        "01\t\t\t",
        "01\t\tmany\t",
        "01\t\tnone",
        "01\t\t1\t\n01\t\t1\t",
        "011\t01\t1\t",
        "01\t\t3\t\n011\t01\t2\t",
        "01\t\t3\t\n011\t01\tnone\t "
      })
  void aFileThatIsNotOfTheFormIsRefused(String text) {
    assertThatThrownBy(() -> EventCodes.read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCodeMayStandLowerThanTheOneAboveIfItSaysWhy() {
    EventCodes codes = EventCodes.read("# head\n01\t\t3\t\n011\t01\tnone\tbecause\n");
    assertThat(codes.line("011").orElseThrow().why()).isEqualTo("because");
  }

  @Test
  void everyFileSaysWhereItIsFromAndWhatIsDoubtful() {
    for (String file : List.of("cameo.tsv", "plover.tsv", "acled.tsv", "ucdp.tsv")) {
      assertThat(EventCodes.text(file)).startsWith("# ").contains("# Doubts:");
    }
  }

  @Test
  void rungsAreTheEventKindsRungs() {
    for (EventKind kind : EventKind.values()) {
      assertThat(Rung.of(kind).map(Rung::number)).isEqualTo(kind.rung());
    }
    for (Rung rung : Rung.values()) {
      assertThat(Rung.of(rung.number())).isEqualTo(rung);
      assertThat(rung.kinds())
          .isNotEmpty()
          .allSatisfy(kind -> assertThat(kind.rung()).isEqualTo(Optional.of(rung.number())));
      assertThat(rung.definition()).isNotBlank();
      assertThat(rung.source()).isNotBlank();
    }
    assertThat(Arrays.stream(Rung.values()).map(Rung::title)).doesNotHaveDuplicates();
    assertThatThrownBy(() -> Rung.of(8)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rung.of(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
