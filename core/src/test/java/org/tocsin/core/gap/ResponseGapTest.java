package org.tocsin.core.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Response.Instrument;
import org.tocsin.core.model.Source;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.time.DurationRange;
import org.tocsin.core.time.Truth;

class ResponseGapTest {

  private static final List<String> NORTH = List.of("northland");
  private static final List<String> NOBODY = List.of();
  private static final UnaryOperator<String> OTHER_NAMES =
      name ->
          Map.of("northland", "southland", "southland", "league").getOrDefault(name, "northland");

  /**
   * Five incidents, by hand. On 10 January a road is closed; a statement names it on the 15th:
   * answered, 4 to 6 days. On 1 March people are killed, by northland it is said; northland is
   * sanctioned on the 20th and nothing named: answered, 18 to 20 days. On 1 May a hospital is
   * destroyed; a council meets and says nothing: unanswered. On 1 July prisoners are taken; a
   * resolution names that on 1 October: late, so unanswered. On 20 December a village is shelled:
   * pending at the year's end. So 2 of 4 are unanswered.
   */
  @Test
  void theShareUnansweredCanBeCountedByHand() {
    ResponseGap gap =
        ResponseGap.of(
            new Course()
                .happens("2023-01-10", EventKind.LIFELINE_CLOSED, 2)
                .happens("2023-03-01", EventKind.KILLING, 2, "northland")
                .happens("2023-05-01", EventKind.DESTRUCTION, 2)
                .happens("2023-07-01", EventKind.DETENTION, 2)
                .happens("2023-12-20", EventKind.SHELLING, 2)
                .happens("2023-11-01", EventKind.THREAT, 2)
                .responds("2023-01-15", Instrument.STATEMENT, NOBODY, 1)
                .responds("2023-03-20", Instrument.CONDITIONS_OR_SANCTIONS, NORTH)
                .responds("2023-05-03", Instrument.MEETING, NOBODY, 3)
                .responds("2023-10-01", Instrument.RESOLUTION, NOBODY, 4)
                .view());
    assertThat(gap.incidents())
        .extracting(IncidentGap::state)
        .containsExactly(
            IncidentGap.State.ANSWERED,
            IncidentGap.State.ANSWERED,
            IncidentGap.State.UNANSWERED,
            IncidentGap.State.UNANSWERED,
            IncidentGap.State.PENDING);
    assertThat(gap.unanswered()).isEqualTo(new Share(2, 4, 2, 4));
    assertThat(gap.unanswered().figure()).contains(Figure.of(new BigDecimal("0.5")));
    assertThat(gap.open()).extracting(IncidentGap::id).containsExactly("i-3", "i-4");
    assertThat(gap.pending()).extracting(IncidentGap::id).containsExactly("i-5");
    assertThat(gap.incidents().get(1).strongest()).contains(Instrument.CONDITIONS_OR_SANCTIONS);
    assertThat(gap.incidents().get(0).first()).contains(days(4, 6));
    assertThat(gap.incidents().get(2).met()).hasSize(1);
    assertThat(gap.incidents().get(3).late()).hasSize(1);
    assertThat(gap.unanswered(Instrument.MEDIATION)).isEqualTo(new Share(3, 4, 3, 4));
    // Waits of 4-6, 18-20 and 91-93 days and one without end: the median lies from 18 to 93.
    assertThat(gap.firstResponse())
        .isEqualTo(
            new FirstResponse(
                4, 1, Optional.of(Duration.ofDays(18)), Optional.of(Duration.ofDays(93))));
    assertThat(gap.evidence()).contains("report/r-1", "response/w-1", "response/w-3");
  }

  private static DurationRange days(int shortest, int longest) {
    return new DurationRange(Duration.ofDays(shortest), Optional.of(Duration.ofDays(longest)));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-03-02, northland, ANSWERED",
    "2023-03-31, northland, MAYBE_ANSWERED",
    "2023-03-30, northland, ANSWERED",
    "2023-04-01, northland, UNANSWERED",
    "2023-03-01, northland, MAYBE_ANSWERED",
    "2023-02-28, northland, UNANSWERED",
    "2023-03,    northland, MAYBE_ANSWERED",
    "2023-03-05?, northland, MAYBE_ANSWERED",
    "2023-03-05, southland, UNANSWERED",
    "2023-03-05, league,    MAYBE_ANSWERED"
  })
  void aResponseThatNamesNoneAnswersWhatItFollowsAndWhomItBlames(
      String when, String to, IncidentGap.State expected) {
    SampleDesk desk = SampleDesk.ready();
    desk.incident(
        "i-1",
        desk.report("r-1")
            .happened("2023-03-01")
            .available("2020-01-01")
            .what(EventKind.KILLING)
            .blames("northland"),
        desk.report("r-2")
            .happened("2023-03-01")
            .available("2020-01-01")
            .blames("league")
            .credibility(5));
    desk.file(response(desk, "w-1", Instrument.STATEMENT, when, List.of(to), List.of()));
    assertThat(ResponseGap.of(desk.view("2023-12-31")).incidents().get(0).state())
        .isEqualTo(expected);
  }

  @Test
  void whoAddressesSomebodyWhereNobodyIsBlamedMayAnswer() {
    Course course =
        new Course()
            .happens("2023-03-01", EventKind.KILLING, 2)
            .responds("2023-03-05", Instrument.STATEMENT, NORTH);
    assertThat(ResponseGap.of(course.view()).incidents().get(0).state())
        .isEqualTo(IncidentGap.State.MAYBE_ANSWERED);
    assertThat(ResponseGap.of(course.view()).unanswered()).isEqualTo(new Share(0, 1, 1, 1));
  }

  @Test
  void aResponseThatNamesAnotherIncidentAnswersThatOneAlone() {
    ResponseGap gap =
        ResponseGap.of(
            new Course()
                .happens("2023-03-01", EventKind.KILLING, 2)
                .happens("2023-03-02", EventKind.KILLING, 2)
                .responds("2023-03-05", Instrument.STATEMENT, NOBODY, 2)
                .view());
    assertThat(gap.incidents())
        .extracting(IncidentGap::state)
        .containsExactly(IncidentGap.State.UNANSWERED, IncidentGap.State.ANSWERED);
  }

  @Test
  void incidentsThatUngradedAccountsTellOfMakeTheShareARange() {
    ResponseGap gap =
        ResponseGap.of(
            new Course()
                .happens("2023-01-01", EventKind.KILLING, 2)
                .happens("2023-02-10", EventKind.KILLING, 5)
                .happens("2023-04-01", EventKind.KILLING, 5)
                .responds("2023-02-12", Instrument.STATEMENT, NOBODY, 2)
                .view());
    // Certain: 1 unanswered. Possible: 1 answered, 1 not. From 1 of 2 to 2 of 2.
    assertThat(gap.unanswered()).isEqualTo(new Share(1, 2, 2, 2));
  }

  @Test
  void withoutASeriousIncidentThereIsNoShare() {
    ResponseGap gap =
        ResponseGap.of(new Course().happens("2023-01-01", EventKind.THREAT, 2).view());
    assertThat(gap.incidents()).isEmpty();
    assertThat(gap.unanswered().figure()).isEmpty();
    assertThat(gap.firstResponse().shortest()).isEmpty();
    assertThat(gap.compliance().rate().figure()).isEmpty();
    assertThatThrownBy(
            () -> ResponseGap.of(new Course().happens("2023", EventKind.THREAT, 2).view(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 60, seed = "11", shrinking = ShrinkingMode.OFF)
  void oneMoreResponseNeverRaisesTheShareUnanswered(@ForAll Random random) {
    Course course = Course.random(random, 6, 3);
    ResponseGap before = ResponseGap.of(course.view());
    ResponseGap after = ResponseGap.of(course.andAResponse(random).view());
    before
        .unanswered()
        .figure()
        .ifPresent(
            was -> {
              Figure is = after.unanswered().figure().orElseThrow();
              assertThat(is.low().orElseThrow()).isLessThanOrEqualTo(was.low().orElseThrow());
              assertThat(is.high().orElseThrow()).isLessThanOrEqualTo(was.high().orElseThrow());
            });
    assertThat(after.open().size()).isLessThanOrEqualTo(before.open().size());
  }

  @Property(tries = 40, seed = "12", shrinking = ShrinkingMode.OFF)
  void otherNamesAndTenYearsLaterChangeNothing(@ForAll Random random) {
    Course course = Course.random(random, 6, 4);
    ResponseGap here = ResponseGap.of(course.view());
    ResponseGap there = ResponseGap.of(course.view(OTHER_NAMES, Period.ofYears(10)));
    assertThat(there.unanswered()).isEqualTo(here.unanswered());
    assertThat(there.firstResponse()).isEqualTo(here.firstResponse());
    assertThat(there.incidents())
        .extracting(IncidentGap::state)
        .containsExactlyInAnyOrderElementsOf(
            here.incidents().stream().map(IncidentGap::state).toList());
    assertThat(there.easings())
        .extracting(easing -> easing.kind() + " " + easing.truth())
        .containsExactlyInAnyOrderElementsOf(
            here.easings().stream().map(easing -> easing.kind() + " " + easing.truth()).toList());
  }

  private static Response response(
      SampleDesk desk,
      String id,
      Instrument instrument,
      String when,
      List<String> to,
      List<String> incidents,
      Response.Compliance... compliance) {
    Response plain = Samples.response(id, instrument, "2020-01-01", desk.vault());
    return new Response(
        id,
        plain.situation(),
        plain.by(),
        instrument,
        to,
        Samples.time(when),
        plain.available(),
        plain.source(),
        incidents,
        Optional.of(Label.of("en", "open the causeway")),
        Optional.of(LocalDate.parse("2023-06-30")),
        List.of(compliance),
        plain.statement());
  }

  private static Response.Compliance word(Response.Verdict verdict, String source, String when) {
    return new Response.Compliance(verdict, source, Samples.available(when));
  }

  private static SampleDesk deskOfSpeakers() {
    SampleDesk desk = SampleDesk.ready();
    desk.file(
        new Source(
            "ministry",
            new Source.Identity.Public(Label.of("en", "Ministry")),
            Source.Kind.GOVERNMENT,
            Reliability.B,
            Optional.of("northland")));
    desk.file(Samples.source("rumour", Source.Kind.PRESS, Reliability.E));
    return desk;
  }

  /** Six things asked by 30 June: done, not done, disputed, claimed, not known, done in part. */
  @Test
  void complianceIsARangeWithWhatIsDisputedLeftOpen() {
    SampleDesk desk = deskOfSpeakers();
    Instrument order = Instrument.COURT_ORDER;
    desk.file(
        response(
            desk,
            "w-1",
            order,
            "2023-05-01",
            NORTH,
            NOBODY,
            word(Response.Verdict.NO, "press", "2023-06-01"),
            word(Response.Verdict.YES, "press", "2023-07-01")));
    desk.file(
        response(
            desk,
            "w-2",
            order,
            "2023-05-02",
            NORTH,
            NOBODY,
            word(Response.Verdict.NO, "wire", "2023-07-01")));
    desk.file(
        response(
            desk,
            "w-3",
            order,
            "2023-05-03",
            NORTH,
            NOBODY,
            word(Response.Verdict.NO, "wire", "2023-07-01"),
            word(Response.Verdict.YES, "ministry", "2023-07-02")));
    desk.file(
        response(
            desk,
            "w-4",
            order,
            "2023-05-04",
            NORTH,
            NOBODY,
            word(Response.Verdict.YES, "ministry", "2023-07-02"),
            word(Response.Verdict.YES, "rumour", "2023-07-02")));
    desk.file(response(desk, "w-5", order, "2023-05-05", NORTH, NOBODY));
    desk.file(
        response(
            desk,
            "w-6",
            order,
            "2023-05-06",
            NORTH,
            NOBODY,
            word(Response.Verdict.PARTLY, "press", "2023-07-02")));
    Compliance compliance = ResponseGap.of(desk.view("2023-12-31")).compliance();
    assertThat(compliance.asked())
        .extracting(Asked::standing)
        .containsExactly(
            Asked.Standing.COMPLIED,
            Asked.Standing.NOT,
            Asked.Standing.DISPUTED,
            Asked.Standing.CLAIMED,
            Asked.Standing.UNKNOWN,
            Asked.Standing.PARTLY);
    assertThat(compliance.rate()).isEqualTo(new Share(1, 6, 4, 6));
    assertThat(compliance.asked().get(2).evidence())
        .containsExactly("response/w-3", "source/wire", "source/ministry");
    Compliance earlier = ResponseGap.of(desk.view("2023-06-29")).compliance();
    assertThat(earlier.due()).isZero();
    assertThat(earlier.notDue()).isEqualTo(6);
    assertThat(earlier.rate().figure()).isEmpty();
    assertThat(ResponseGap.of(desk.view("2023-06-30")).compliance().due()).isEqualTo(6);
  }

  @Test
  void easingIsWhatCameAfterAResponseAndStandsUntilTheNextSeriousIncident() {
    SampleDesk desk = deskOfSpeakers();
    closing(desk, "i-1", "r-1", "2023-03-01", LifelineEffect.CLOSES, EventKind.LIFELINE_CLOSED);
    desk.file(
        response(
            desk,
            "w-1",
            Instrument.MEDIATION,
            "2023-03-05",
            NOBODY,
            List.of("i-1"),
            word(Response.Verdict.YES, "press", "2023-03-12")));
    closing(desk, "i-2", "r-2", "2023-03-10", LifelineEffect.REOPENS, EventKind.LIFELINE_REOPENED);
    List<Easing> easings = ResponseGap.of(desk.view("2023-04-30")).easings();
    assertThat(easings)
        .extracting(Easing::kind)
        .containsExactly(Easing.Kind.COMPLIED, Easing.Kind.REOPENED, Easing.Kind.LOWERED);
    assertThat(easings)
        .allSatisfy(
            easing -> {
              assertThat(easing.truth()).isEqualTo(Truth.YES);
              assertThat(easing.stands()).isEqualTo(Truth.YES);
              assertThat(easing.responses()).containsExactly("w-1");
            });
    assertThat(easings.get(1).incidents()).containsExactly("i-1", "i-2");
    assertThat(easings.get(1).evidence())
        .containsExactly("report/r-1", "report/r-2", "response/w-1");
    closing(desk, "i-3", "r-3", "2023-04-20", LifelineEffect.CLOSES, EventKind.LIFELINE_CLOSED);
    assertThat(ResponseGap.of(desk.view("2023-04-30")).easings())
        .allSatisfy(easing -> assertThat(easing.stands()).isEqualTo(Truth.NO));
  }

  private static void closing(
      SampleDesk desk,
      String incident,
      String report,
      String when,
      LifelineEffect effect,
      EventKind what) {
    desk.incident(
        incident,
        desk.report(report)
            .happened(when)
            .available("2020-01-01")
            .what(what)
            .lifeline("causeway", effect));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-02-01/.., 2023-03-01, YES",
    "2023-02-01/2024-06-30, 2023-03-01, YES",
    "2023-02-01,    2023-03-01, UNKNOWN",
    "2023-02-01/2023-06-01, 2023-03-01, none",
    "2023-02-01/.., 2023-11-01, none",
    "2023-11-01/.., 2023-03-01, none"
  })
  void monitorsKeepQuietWhereTheyWereThereAndNothingSeriousHappened(
      String present, String incident, String expected) {
    Course course =
        new Course()
            .happens(incident, EventKind.KILLING, 2)
            .responds(present, Instrument.MONITORS, NOBODY);
    List<Truth> quiet =
        ResponseGap.of(course.view()).easings().stream()
            .filter(easing -> easing.kind() == Easing.Kind.QUIET)
            .map(Easing::truth)
            .toList();
    assertThat(quiet.isEmpty() ? "none" : quiet.get(0).name()).isEqualTo(expected);
  }
}
