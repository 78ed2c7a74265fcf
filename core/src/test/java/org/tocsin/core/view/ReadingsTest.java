package org.tocsin.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;
import org.tocsin.core.sample.RandomCase;
import org.tocsin.core.sample.ReportSample;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;

class ReadingsTest {

  private final SampleDesk desk = SampleDesk.ready();

  private SeenIncident read(ReportSample... accounts) {
    desk.incident("i-1", accounts);
    return desk.view("2023-12-31").incidents().get(0);
  }

  private static Figure figure(String text) {
    return Figure.parse(text).figure().orElseThrow();
  }

  /** Two accounts, each: source, credibility, day it became available, whether a position. */
  @ParameterizedTest(name = "{0} before {1}")
  @CsvSource({
    "press 2 2022-12-09 said, press 3 2022-12-04 said",
    "wire 1 2022-12-09 said,  press 2 2022-12-04 said",
    "press 2 2022-12-09 said, wire 2 2022-12-04 said",
    "press 2 2022-12-04 said, press 2 2022-12-05 said",
    "wire 5 2022-12-09 said,  press 6 2022-12-04 said",
    "press 3 2022-12-04 said, ungraded 3 2022-12-04 said",
    "bad 3 2022-12-09 said,   ungraded 3 2022-12-04 said",
    "wire 6 2022-12-09 said,  press 1 2022-12-04 position",
  })
  void theStatedRuleChooses(String better, String worse) {
    desk.file(Samples.source("ungraded", Source.Kind.PRESS, Reliability.F));
    desk.file(Samples.source("bad", Source.Kind.PRESS, Reliability.E));
    SeenIncident read =
        read(
            account("r-1", worse).what(EventKind.KILLING),
            account("r-2", better).what(EventKind.DETENTION));
    assertThat(read.what().orElseThrow().value()).isEqualTo(EventKind.DETENTION);
    assertThat(read.what().orElseThrow().choice().byRule()).isTrue();
  }

  @Test
  void amongEqualsTheIdDecidesSoThatTheOrderOfFilingNeverDoes() {
    SeenIncident read =
        read(
            desk.report("r-2").what(EventKind.KILLING),
            desk.report("r-1").what(EventKind.DETENTION));
    assertThat(read.what().orElseThrow().restsOn()).containsExactly("r-1");
  }

  private ReportSample account(String id, String text) {
    String[] parts = text.split(" ", -1);
    ReportSample sample =
        desk.report(id).by(parts[0]).credibility(Integer.parseInt(parts[1])).available(parts[2]);
    return parts[3].equals("position") ? sample.positionOf("league") : sample;
  }

  @Test
  void aFigureKeepsTheBestAccountsValueAndSpansAllOfThem() {
    SeenIncident read =
        read(
            desk.report("r-1").credibility(2).figure(Measure.KILLED, "12"),
            desk.report("r-2").credibility(3).figure(Measure.KILLED, "5-20"),
            desk.report("r-3").credibility(4).figure(Measure.KILLED, "31"),
            desk.report("r-4").credibility(1));
    Adopted<Figure> killed = read.figures().get(Measure.KILLED);
    assertThat(killed).isNotNull();
    assertThat(killed.value().low()).contains(new BigDecimal(5));
    assertThat(killed.value().best()).contains(new BigDecimal(12));
    assertThat(killed.value().high()).contains(new BigDecimal(31));
    assertThat(killed.restsOn()).containsExactly("r-1", "r-2", "r-3");
    assertThat(killed.dissent())
        .containsExactly(
            new Adopted.Dissent<>("r-2", figure("5-20")),
            new Adopted.Dissent<>("r-3", figure("31")));
    assertThat(read.figures()).doesNotContainKey(Measure.INJURED);
  }

  @Test
  void disagreementStaysVisible() {
    SeenIncident read =
        read(
            desk.report("r-1").credibility(1).what(EventKind.KILLING).at("mill"),
            desk.report("r-2").credibility(2).what(EventKind.KILLING).at("ford"),
            desk.report("r-3").credibility(3).what(EventKind.ASSAULT));
    assertThat(read.what().orElseThrow().restsOn()).containsExactly("r-1", "r-2");
    assertThat(read.what().orElseThrow().dissent())
        .containsExactly(new Adopted.Dissent<>("r-3", EventKind.ASSAULT));
    assertThat(read.place().orElseThrow().contested()).isTrue();
    assertThat(read.place().orElseThrow().dissent())
        .containsExactly(new Adopted.Dissent<>("r-2", "ford"));
  }

  @Test
  void timesThatCanBothBeTrueAgree() {
    SeenIncident read =
        read(
            desk.report("r-1").credibility(1).happened("2022-12-03T10:00:00Z"),
            desk.report("r-2").credibility(2).happened("2022-12-03"),
            desk.report("r-3").credibility(3).happened("2022-12-04"));
    assertThat(read.happened().orElseThrow().restsOn()).containsExactly("r-1", "r-2");
    assertThat(read.happened().orElseThrow().dissent())
        .extracting(Adopted.Dissent::report)
        .containsExactly("r-3");
  }

  @Test
  void anAnalystsChoiceGoesBeforeTheRuleAndSaysWhoAndWhy() {
    desk.incident(
        "i-1",
        desk.report("r-1").credibility(1).figure(Measure.KILLED, "12"),
        desk.report("r-2").credibility(5).figure(Measure.KILLED, "30"));
    desk.adopt("i-1", "killed", "r-2");
    Adopted<Figure> killed =
        desk.view("2023-12-31").incidents().get(0).figures().get(Measure.KILLED);
    assertThat(killed).isNotNull();
    assertThat(killed.value()).isEqualTo(figure("30"));
    assertThat(killed.choice().by()).contains(SampleDesk.ANALYST);
    assertThat(killed.choice().reason()).isPresent();
    assertThat(killed.dissent()).containsExactly(new Adopted.Dissent<>("r-1", figure("12")));
  }

  @Test
  void aChoiceThatFellOnAnAccountWithdrawnSinceGivesWayToTheRule() {
    desk.incident(
        "i-1",
        desk.report("r-1").credibility(1).what(EventKind.KILLING),
        desk.report("r-2").credibility(5).what(EventKind.ASSAULT));
    desk.adopt("i-1", "what", "r-2");
    desk.withdraw(RecordKind.REPORT, "r-2");
    Adopted<EventKind> what = desk.view("2023-12-31").incidents().get(0).what().orElseThrow();
    assertThat(what.value()).isEqualTo(EventKind.KILLING);
    assertThat(what.choice().byRule()).isTrue();
  }

  @Test
  void aStatedPositionIsAdoptedOnlyWhereNothingElseSpeaks() {
    SeenIncident read =
        read(
            desk.report("r-1").credibility(1).positionOf("northland").what(EventKind.THREAT),
            desk.report("r-2").credibility(5).what(EventKind.KILLING),
            desk.report("r-3").credibility(1).positionOf("northland").at("mill"));
    assertThat(read.what().orElseThrow().value()).isEqualTo(EventKind.KILLING);
    assertThat(read.what().orElseThrow().dissent())
        .containsExactly(new Adopted.Dissent<>("r-1", EventKind.THREAT));
    assertThat(read.place().orElseThrow().value()).isEqualTo("mill");
    assertThat(read.positions()).containsEntry("northland", List.of("r-1", "r-3"));
  }

  @Test
  void attributionsAreGroupedByActorAndNeverAdopted() {
    SeenIncident read =
        read(
            desk.report("r-1").blames("northland"),
            desk.report("r-2").blames("league").blames("northland"));
    assertThat(read.attributions())
        .containsEntry("northland", List.of("r-1", "r-2"))
        .containsEntry("league", List.of("r-2"));
  }

  @Test
  void everyChangeOfALifelineIsKept() {
    SeenIncident read =
        read(
            desk.report("r-1").lifeline("causeway", LifelineEffect.CLOSES),
            desk.report("r-2").lifeline("causeway", LifelineEffect.REOPENS),
            desk.report("r-3").lifeline("causeway", LifelineEffect.CLOSES));
    assertThat(read.lifelines())
        .extracting(SeenIncident.LifelineReading::effect)
        .containsExactly(LifelineEffect.CLOSES, LifelineEffect.REOPENS);
    assertThat(read.lifelines().get(0).restsOn()).containsExactly("r-1", "r-3");
  }

  @Test
  void whatNamedSourcesTellIsReadFromThemAlone() {
    desk.incident(
        "i-1",
        desk.report("r-1").by("witness").credibility(1).what(EventKind.KILLING).at("mill"),
        desk.report("r-2").credibility(4).what(EventKind.ASSAULT));
    desk.incident("i-2", desk.report("r-3").by("witness"));
    SituationView view = desk.view("2023-12-31");
    SeenIncident open = view.inPublic(view.incident("i-1").orElseThrow()).orElseThrow();
    assertThat(open.accountIds()).containsExactly("r-2");
    assertThat(open.what().orElseThrow().value()).isEqualTo(EventKind.ASSAULT);
    assertThat(open.place()).isEmpty();
    assertThat(view.inPublic(view.incident("i-2").orElseThrow())).isEmpty();
  }

  @Property(tries = 15, seed = "11", shrinking = ShrinkingMode.OFF)
  void noReadingDependsOnTheOrderOfFiling(@ForAll long seed) {
    RandomCase random = new RandomCase(seed, SampleDesk.ready());
    List<Report> accounts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      accounts.add(random.report("r-" + i, random.day(), random.day()));
    }
    List<Report> shuffled = new ArrayList<>(accounts);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(filed(shuffled)).isEqualTo(filed(accounts));
  }

  private static List<Object> filed(List<Report> accounts) {
    SampleDesk desk = SampleDesk.ready();
    desk.file(Samples.incident("i-1"));
    accounts.forEach(desk::file);
    accounts.forEach(account -> desk.link("i-1", account.id()));
    SituationView view = desk.view("2023-12-31");
    return Arrays.asList(view.incidents(), view.reports(), view.sources());
  }
}
