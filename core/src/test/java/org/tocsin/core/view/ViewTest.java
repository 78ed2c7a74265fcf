package org.tocsin.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.fact.FactCodec;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Source;
import org.tocsin.core.sample.RandomCase;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonReader;

class ViewTest {

  private static final LocalDate EARLY = LocalDate.parse("2022-06-01");

  static String canonical(Object value) {
    try {
      return new String(
          CanonicalJson.bytes(JsonReader.read(FactCodec.mapper().writeValueAsBytes(value))),
          StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Optional<SituationView> view(DeskState state, AsOf asOf) {
    return ViewBuilder.of(state, Samples.SITUATION, asOf);
  }

  private static List<AsOf> lookingBack(RandomCase days) {
    List<AsOf> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      AsOf day = AsOf.day(days.day());
      all.add(day);
      all.add(day.strictly(true));
      all.add(day.at(days.desk().state().position() * i / 12));
      all.add(day.at(days.desk().state().position() * i / 12).strictly(true));
    }
    return all;
  }

  @Property(tries = 12, seed = "1", shrinking = ShrinkingMode.OFF)
  void entriesBeforeItsPositionSufficeToMakeAViewAgain(@ForAll long seed) {
    SampleDesk desk = RandomCase.desk(seed, 100);
    for (AsOf asOf : lookingBack(new RandomCase(seed + 1, desk))) {
      Optional<SituationView> seen = view(desk.state(), asOf);
      seen.ifPresent(
          first -> {
            AsOf free = new AsOf(asOf.cutoff(), OptionalLong.empty(), asOf.strict());
            SituationView again = view(desk.state().at(first.position()), free).orElseThrow();
            assertThat(canonical(withoutAsOf(again))).isEqualTo(canonical(withoutAsOf(first)));
          });
    }
  }

  private static SituationView withoutAsOf(SituationView view) {
    return new SituationView(
        AsOf.available(view.asOf().cutoff()),
        view.position(),
        view.situation(),
        view.sources(),
        view.reports(),
        view.incidents(),
        view.loose(),
        view.agreements(),
        view.responses(),
        view.outcomes(),
        view.coverage(),
        view.signals(),
        view.forecasts(),
        view.findingJudgements(),
        view.seriesJudgements(),
        view.laterJudgements());
  }

  @Property(tries = 12, seed = "2", shrinking = ShrinkingMode.OFF)
  void accountsThatBecomeAvailableLaterLeaveEarlierViewsAsTheyWere(@ForAll long seed) {
    SampleDesk desk = RandomCase.desk(seed, 80);
    RandomCase more = new RandomCase(seed + 1, desk);
    List<AsOf> looks = new ArrayList<>();
    List<Optional<SituationView>> before = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      AsOf look = AsOf.day(LocalDate.parse("2022-01-01").plusDays(i * 60)).strictly(i % 2 == 1);
      looks.add(look);
      before.add(view(desk.state(), look));
    }
    List<String> incidents =
        desk.state().idsIn(Samples.SITUATION, RecordKind.INCIDENT).stream()
            .filter(id -> desk.state().record(RecordKind.INCIDENT, id).isPresent())
            .toList();
    for (int i = 0; i < 12; i++) {
      Report later =
          more.report("late-" + i, more.day(), LocalDate.parse("2024-01-01").plusDays(i));
      desk.enter(new RecordFact.Filed(later));
      if (!incidents.isEmpty()) {
        String incident = more.pick(incidents);
        desk.link(incident, later.id());
        desk.adopt(incident, "happened", later.id());
        if (i % 3 == 0) {
          desk.correct(more.report(later.id(), more.day(), LocalDate.parse("2025-01-01")));
        }
      }
    }
    for (int i = 0; i < looks.size(); i++) {
      Optional<SituationView> after = view(desk.state(), looks.get(i));
      assertThat(after).isEqualTo(before.get(i));
      assertThat(after.map(ViewTest::canonical)).isEqualTo(before.get(i).map(ViewTest::canonical));
    }
  }

  @Property(tries = 12, seed = "3", shrinking = ShrinkingMode.OFF)
  void aViewHoldsExactlyTheAccountsThatWereAvailable(@ForAll long seed) {
    SampleDesk desk = RandomCase.desk(seed, 100);
    RandomCase days = new RandomCase(seed + 1, desk);
    for (int i = 0; i < 20; i++) {
      AsOf asOf = AsOf.day(days.day());
      List<String> expected =
          desk.state().records(Report.class, RecordKind.REPORT).stream()
              .filter(report -> !report.available().from().isAfter(asOf.cutoff()))
              .map(Report::id)
              .toList();
      SituationView view = desk.view(asOf);
      assertThat(view.reports().stream().map(Report::id))
          .containsExactlyInAnyOrderElementsOf(expected);
      Set<String> told = new HashSet<>();
      view.incidents().forEach(incident -> told.addAll(incident.accountIds()));
      view.loose().forEach(report -> assertThat(told.add(report.id())).isTrue());
      assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Property(tries = 10, seed = "4", shrinking = ShrinkingMode.OFF)
  void aStrictLookListsNoLaterJudgementAndAppliesNone(@ForAll long seed) {
    SampleDesk desk = RandomCase.desk(seed, 100);
    RandomCase days = new RandomCase(seed + 1, desk);
    for (int i = 0; i < 20; i++) {
      AsOf asOf = AsOf.day(days.day()).strictly(true);
      view(desk.state(), asOf)
          .ifPresent(
              view -> {
                assertThat(view.laterJudgements()).isEmpty();
                view.incidents().stream()
                    .flatMap(
                        incident ->
                            incident.accountIds().stream()
                                .map(
                                    report ->
                                        desk.state().linkHistory(incident.id(), report).get(0)))
                    .forEach(
                        link -> assertThat(link.recordedAt()).isBeforeOrEqualTo(asOf.cutoff()));
              });
    }
  }

  @Test
  void aDateAloneIsTheEndOfThatDayInUtc() {
    assertThat(AsOf.readCutoff("2022-12-03")).contains(Instant.parse("2022-12-04T00:00:00Z"));
    assertThat(AsOf.readCutoff("2022-12-03T10:00:00Z"))
        .contains(Instant.parse("2022-12-03T10:00:00Z"));
    assertThat(AsOf.readCutoff("2022-12-03T10:00:00+04:00"))
        .contains(Instant.parse("2022-12-03T06:00:00Z"));
    for (String bad : Arrays.asList("2022-13-03", "yesterday", "", "2022-12", "03/12/2022")) {
      assertThat(AsOf.readCutoff(bad)).as(bad).isEmpty();
    }
    assertThat(AsOf.day(LocalDate.parse("2022-12-03")).cutoffText()).isEqualTo("2022-12-03");
    assertThat(AsOf.available(Instant.parse("2022-12-03T10:00:00Z")).cutoffText())
        .isEqualTo("2022-12-03T10:00:00Z");
    assertThat(AsOf.available(Instant.parse("2022-12-03T00:00:00.5Z")).cutoffText())
        .isEqualTo("2022-12-03T00:00:00.500Z");
  }

  @Test
  void anAccountDatedByADayIsKnownAtTheEndOfThatDayAndNotBefore() {
    SampleDesk desk = SampleDesk.ready();
    desk.file(desk.report("r-1").available("2022-12-03").report());
    assertThat(desk.view("2022-12-02").reports()).isEmpty();
    assertThat(desk.view("2022-12-03").reports()).hasSize(1);
    assertThat(desk.view(AsOf.available(Instant.parse("2022-12-03T23:59:59Z"))).reports())
        .isEmpty();
  }

  @Test
  void positionAndDateCombine() {
    SampleDesk desk = SampleDesk.ready();
    desk.file(desk.report("r-1").available("2022-12-03").report());
    long before = desk.state().position();
    desk.file(desk.report("r-2").available("2022-12-03").report());
    AsOf day = AsOf.day(LocalDate.parse("2022-12-03"));
    assertThat(desk.view(day.at(before)).reports()).extracting(Report::id).containsExactly("r-1");
    assertThat(desk.view(day).reports()).extracting(Report::id).containsExactly("r-1", "r-2");
    assertThat(desk.view(AsOf.day(EARLY).at(before)).reports()).isEmpty();
  }

  @Test
  void aSituationThatWasNotRecordedYetIsNotSeen() {
    SampleDesk desk = SampleDesk.ready();
    assertThat(view(desk.state(), AsOf.day(EARLY).at(3))).isEmpty();
    assertThat(ViewBuilder.of(desk.state(), "elsewhere", AsOf.day(EARLY))).isEmpty();
  }

  @Test
  void aWithdrawnAccountIsGoneAndStaysReadableAtEarlierPositions() {
    SampleDesk desk = SampleDesk.ready();
    desk.incident("i-1", desk.report("r-1"), desk.report("r-2"));
    long before = desk.state().position();
    desk.withdraw(RecordKind.REPORT, "r-1");
    AsOf day = AsOf.day(LocalDate.parse("2022-12-31"));
    assertThat(desk.view(day).incidents().get(0).accountIds()).containsExactly("r-2");
    assertThat(desk.view(day.at(before)).incidents().get(0).accountIds())
        .containsExactly("r-1", "r-2");
    desk.withdraw(RecordKind.REPORT, "r-2");
    assertThat(desk.view(day).incidents()).isEmpty();
  }

  @Test
  void accountsOfAWithdrawnIncidentAreOfNoIncident() {
    SampleDesk desk = SampleDesk.ready();
    desk.incident("i-1", desk.report("r-1"));
    desk.withdraw(RecordKind.INCIDENT, "i-1");
    SituationView view = desk.view("2022-12-31");
    assertThat(view.incidents()).isEmpty();
    assertThat(view.loose()).extracting(Report::id).containsExactly("r-1");
  }

  private static SampleDesk judgedLate() {
    SampleDesk desk = SampleDesk.ready(Instant.parse("2022-01-01T00:00:00Z"));
    desk.file(Samples.incident("i-1"));
    desk.file(desk.report("r-1").what(EventKind.DETENTION).credibility(2).report());
    desk.passes(Duration.ofDays(700));
    desk.file(desk.report("r-2").what(EventKind.KILLING).credibility(1).report());
    desk.link("i-1", "r-1");
    desk.link("i-1", "r-2");
    desk.adopt("i-1", "what", "r-1");
    desk.correct(desk.report("r-1").what(EventKind.ASSAULT).credibility(2).report());
    return desk;
  }

  @Test
  void anOpenLookAppliesLaterJudgementsAndListsThem() {
    SituationView view = judgedLate().view("2022-12-31");
    assertThat(view.incidents()).hasSize(1);
    assertThat(view.incidents().get(0).what().orElseThrow().value()).isEqualTo(EventKind.ASSAULT);
    assertThat(view.laterJudgements())
        .extracting(judgement -> judgement.what() + " " + judgement.about())
        .containsExactlyInAnyOrder(
            "link i-1 r-1", "link i-1 r-2", "reading i-1 what", "grade r-2", "correction r-1");
    assertThat(view.laterJudgementCounts()).containsEntry("link", 2L);
  }

  @Test
  void aStrictLookKnowsTheAccountsButNotWhatWasJudgedLater() {
    SituationView view = judgedLate().view(AsOf.day(LocalDate.parse("2022-12-31")).strictly(true));
    assertThat(view.incidents()).isEmpty();
    assertThat(view.laterJudgements()).isEmpty();
    assertThat(view.loose()).extracting(Report::id).containsExactly("r-1", "r-2");
    assertThat(view.report("r-1").orElseThrow().what()).contains(EventKind.DETENTION);
    assertThat(view.report("r-1").orElseThrow().credibility().number()).isEqualTo(2);
    assertThat(view.report("r-2").orElseThrow().credibility().number()).isEqualTo(6);
  }

  @Test
  void aCorrectionOfWhatCouldNotBeKnownYetLeavesNoTrace() {
    SampleDesk desk = SampleDesk.ready();
    Response plain =
        Samples.response("resp", Response.Instrument.STATEMENT, "2022-01-10", desk.vault());
    desk.file(plain);
    SituationView before = desk.view("2022-06-01");
    desk.correct(
        plain.complying(
            List.of(
                new Response.Compliance(
                    Response.Verdict.NO, "wire", Samples.available("2022-12-01")))));
    assertThat(desk.view("2022-06-01")).isEqualTo(before);
    SituationView after = desk.view("2022-12-31");
    assertThat(after.responses().get(0).compliance()).hasSize(1);
    assertThat(after.source("wire")).isPresent();
  }

  @Test
  void anEarlierChoiceHoldsUntilTheAccountOfTheNextOneIsKnown() {
    SampleDesk desk = SampleDesk.ready();
    desk.incident(
        "i-1",
        desk.report("r-1").what(EventKind.DETENTION).credibility(3),
        desk.report("r-2").what(EventKind.KILLING).credibility(1));
    desk.adopt("i-1", "what", "r-1");
    SituationView before = desk.view("2022-12-31");
    desk.file(desk.report("r-3").what(EventKind.ATTACK).available("2023-06-01").report());
    desk.link("i-1", "r-3");
    desk.adopt("i-1", "what", "r-3");
    assertThat(desk.view("2022-12-31")).isEqualTo(before);
    assertThat(before.incidents().get(0).what().orElseThrow().value())
        .isEqualTo(EventKind.DETENTION);
    assertThat(desk.view("2023-06-01").incidents().get(0).what().orElseThrow().value())
        .isEqualTo(EventKind.ATTACK);
    desk.enter(new JudgementFact.ReadingReleased("i-1", "what", Optional.empty()));
    assertThat(desk.view("2023-06-01").incidents().get(0).what().orElseThrow().value())
        .isEqualTo(EventKind.KILLING);
  }

  @Test
  void whatIsUnknownYetIsNotNamedByWhatIsKnown() {
    SampleDesk desk = SampleDesk.ready();
    desk.incident("i-1", desk.report("r-1").available("2023-01-01"));
    desk.file(
        Samples.response("resp", Response.Instrument.STATEMENT, "2022-12-10", desk.vault())
            .answering(List.of("i-1")));
    desk.incident("i-2", desk.report("r-2").available("2022-12-01"));
    desk.file(
        Samples.response("resp-2", Response.Instrument.STATEMENT, "2022-12-11", desk.vault())
            .answering(List.of("i-1", "i-2")));
    SituationView view = desk.view("2022-12-31");
    // What answers nothing that is known would look as if it answered everything.
    assertThat(view.responses()).extracting(Response::id).containsExactly("resp-2");
    assertThat(view.responses().get(0).incidents()).containsExactly("i-2");
    assertThat(view.situation().recommendations()).isEmpty();
    assertThat(canonical(view)).doesNotContain("r-1", "i-1");
    assertThat(desk.view("2023-01-01").responses().get(0).incidents()).containsExactly("i-1");
    assertThat(desk.view("2023-01-01").situation().recommendations().get(0).restsOn())
        .containsExactly("r-1");
  }

  @Test
  void aSourceGradedLaterIsUngradedToAStrictLook() {
    SampleDesk desk = SampleDesk.ready(Instant.parse("2022-01-01T00:00:00Z"));
    desk.file(desk.report("r-1").by("wire").report());
    desk.passes(Duration.ofDays(700));
    desk.correct(Samples.source("wire", Source.Kind.PRESS, Reliability.A));
    AsOf then = AsOf.day(LocalDate.parse("2022-12-31"));
    assertThat(desk.view(then).source("wire").orElseThrow().reliability()).isEqualTo(Reliability.A);
    assertThat(desk.view(then.strictly(true)).source("wire").orElseThrow().reliability())
        .isEqualTo(Reliability.C);
  }
}
