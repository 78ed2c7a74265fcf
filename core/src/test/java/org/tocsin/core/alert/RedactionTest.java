package org.tocsin.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.core.desk.AlertCommand;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Evidence;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.PopulationClaim;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.sample.ReportSample;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.SampleVault;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.time.Truth;
import org.tocsin.notice.Hearing;
import org.tocsin.notice.Notice;
import org.tocsin.notice.PlaceRole;
import org.tocsin.notice.PublicEvidence;
import org.tocsin.notice.SectionKind;
import org.tocsin.notice.Teller;

class RedactionTest {

  private static final String CANARY = "zqcanary";

  private SampleDesk desk = SampleDesk.ready();
  private SampleVault vault = desk.vault();
  private AlertSample alerts = new AlertSample(desk);

  @BeforeEach
  void aDesk() {
    desk = SampleDesk.ready(Instant.parse("2022-12-06T00:00:00Z"));
    vault = desk.vault();
    alerts = new AlertSample(desk);
    desk.file(Samples.agreement());
  }

  private ReportSample witness(String id) {
    return desk.report(id).by("witness").what(EventKind.DETENTION).says(CANARY + " statement");
  }

  /** The one of them that tells of the mill at 10:23, four detained, the closed east pipe. */
  private ReportSample precise(String id) {
    return witness(id)
        .happened("2022-12-03T10:23:45Z")
        .available("2022-12-04T07:11:13Z")
        .at("mill")
        .lifeline("causeway", LifelineEffect.CLOSES)
        .figure(Measure.DETAINED, "417")
        .blames("northland")
        .credibility(1);
  }

  /** Says where it was found, not the whole site. */
  private static void assertNowhere(String published, String... secrets) {
    for (String secret : secrets) {
      int at = published.indexOf(secret);
      String around =
          at < 0
              ? ""
              : published.substring(
                  Math.max(0, at - 120), Math.min(published.length(), at + secret.length() + 60));
      assertThat(around).as(secret).isEmpty();
    }
  }

  private static void assertTold(String published, String... words) {
    for (String word : words) {
      assertThat(published.contains(word)).as(word).isTrue();
    }
  }

  /**
   * The situation's other places are named for context; the one that protected accounts alone tell
   * of is named nowhere.
   */
  private void assertNoPlaceStandsOut() {
    Notice notice = alerts.notice("strand-001", "2022-12-05");
    assertThat(notice.places()).hasSize(2).allMatch(place -> place.role() == PlaceRole.CONTEXT);
    assertNowhere(notice.toString(), "Mill");
  }

  private String published(String revision) {
    return AlertSample.published(List.of(alerts.notice(revision, "2022-12-05")));
  }

  @Test
  void nothingSealedAndNoInternalNameOfAProtectedAccountIsEverPublished() {
    desk.enrol(SampleDesk.person(5), Role.ANALYST);
    desk.incident(
        "i-1",
        desk.report("r-1").what(EventKind.LIFELINE_CLOSED).at("harbour").blames("northland"),
        precise(CANARY + "-account")
            .keeps(
                new Evidence(
                    CANARY + "-evidence",
                    vault.seal(CANARY + " picture"),
                    vault.seal(CANARY + " whence"),
                    desk.now())));
    desk.file(
        Samples.protectedSource(
            CANARY + "-source", vault.seal(CANARY + " identity"), Reliability.A));
    desk.file(witness(CANARY + "-second").by(CANARY + "-source").report());
    desk.enter(
        new JudgementFact.ReportLinked(
            "i-1", CANARY + "-second", Optional.of(vault.text(CANARY + " why linked"))));
    desk.enter(
        new JudgementFact.ReadingAdopted(
            "i-1", "happened", CANARY + "-account", vault.text(CANARY + " why adopted")));
    desk.enter(
        new JudgementFact.ReadingAdopted(
            "i-1", "detained", CANARY + "-account", vault.text(CANARY + " why adopted")));
    desk.enter(
        new RecordFact.Corrected(
            desk.report("r-1")
                .what(EventKind.LIFELINE_CLOSED)
                .at("harbour")
                .blames("northland")
                .says("Open word")
                .report(),
            Optional.of(vault.text(CANARY + " why corrected"))));
    desk.file(desk.report("r-gone").says(CANARY + " withdrawn").report());
    desk.withdraw(RecordKind.REPORT, "r-gone");
    String first = alerts.open("2022-12-05");
    desk.must(new AlertCommand.Return(first, vault.text(CANARY + " comment")), SampleDesk.REVIEWER);
    desk.must(
        new AlertCommand.Redraft(
            first,
            vault.seal(CANARY + " redraft"),
            alerts.draft("2022-12-05").availableTo(),
            desk.state().position()),
        SampleDesk.person(5));
    alerts.issue(first, "2022-12-05");
    String second = alerts.revise(first, AlertFact.Purpose.UPDATE, "2022-12-05");
    alerts.issue(second, "2022-12-05");
    String third = alerts.revise(first, AlertFact.Purpose.CANCEL, "2022-12-05");
    alerts.issue(third, "2022-12-05");
    String all = AlertSample.published(alerts.issued());
    assertTold(all, "Open word");
    assertNowhere(all, CANARY, "v-0000", "hmac-sha256:", "p-0000", "why linked", "why corrected");
    assertNowhere(all, "name of the", "name of p-", "comment of the approval", "who the witness");
    assertNowhere(all, "r-1", "report/", "witness", "10:23", "2022-12-04T07", "417", "Mill");
  }

  @Test
  void anIncidentOfProtectedAccountsAloneIsToldWithoutNamePlaceHourFigureOrLifeline() {
    desk.incident("i-1", precise("r-1"));
    String all = published(alerts.open("2022-12-05"));
    assertTold(all, "an incident the desk does not name", "a place the desk does not publish");
    assertTold(all, "December 2022", "Northland");
    assertNoPlaceStandsOut();
    assertNowhere(all, "Incident i-1", "10:23", "417", "2022-12-03");
    assertNowhere(
        all, "Causeway, 4", "According to a source whose identity the desk protects, Cause");
    assertNowhere(all, "2022-12-04T07:11:13", "Treaty of the Causeway, 4");
  }

  @Test
  void aProtectedAccountThatAgreesWithAVagueOneDoesNotLendItItsHour() {
    desk.incident(
        "i-1",
        precise("r-1"),
        desk.report("r-2").happened("2022-12-03").what(EventKind.DETENTION).credibility(4));
    assertThat(desk.view("2022-12-05").incidents().get(0).happened().orElseThrow().value())
        .hasToString("2022-12-03T10:23:45Z");
    String all = published(alerts.open("2022-12-05"));
    assertTold(all, "3 December 2022");
    assertNowhere(all, "10:23", "417");
    assertNoPlaceStandsOut();
  }

  @Test
  void aProtectedFigureWidensNoPublishedRange() {
    desk.incident(
        "i-1",
        precise("r-1").figure(Measure.KILLED, "666"),
        desk.report("r-2").what(EventKind.KILLING).figure(Measure.KILLED, "3"));
    Figure inside =
        desk.view("2022-12-05").incidents().get(0).figures().get(Measure.KILLED).value();
    assertThat(inside.contains(new BigDecimal(666))).isEqualTo(Truth.YES);
    String all = published(alerts.open("2022-12-05"));
    assertTold(all, "people killed: 3");
    assertNowhere(all, "666");
  }

  @Test
  void aProtectedSourcesWordOnResponsesAndPopulationIsCoarse() {
    Situation plain = Samples.situation();
    desk.correct(
        new Situation(
            plain.id(),
            plain.name(),
            plain.population(),
            List.of(
                new PopulationClaim("press", Figure.of(9000), Samples.available("2020-01-01")),
                new PopulationClaim("witness", Figure.of(8123), Samples.available("2020-01-01"))),
            plain.area(),
            plain.places(),
            plain.lifelines(),
            plain.actors(),
            plain.ties(),
            plain.recommendations(),
            false));
    Response open = Samples.response("resp", Response.Instrument.STATEMENT, "2022-12-04", vault);
    desk.file(
        new Response(
            "resp",
            open.situation(),
            open.by(),
            open.instrument(),
            open.to(),
            Samples.time("2022-12-04T15:16:17Z"),
            Samples.available("2022-12-04T19:20:21Z"),
            "witness",
            open.incidents(),
            open.asked(),
            open.askedBy(),
            List.of(
                new Response.Compliance(
                    Response.Verdict.NO, "wire", Samples.available("2022-12-04"))),
            open.statement()));
    desk.incident("i-1", desk.report("r-1").what(EventKind.KILLING));
    String all = published(alerts.open("2022-12-05"));
    assertTold(all, "9,000", "According to The wire, what Council of the Sea asked for");
    assertNowhere(all, "8,123", "8123", "15:16", "19:20", "source not on record");
  }

  @Test
  void numbersOfEvidenceDoNotTellWhenAProtectedAccountCameIn() {
    desk.incident(
        "i-1",
        desk.report("r-1").what(EventKind.KILLING).available("2022-12-03"),
        precise("r-2").available("2022-12-04"),
        desk.report("r-3").by("wire").what(EventKind.KILLING).available("2022-12-05"));
    Notice notice = alerts.notice(alerts.open("2022-12-05"), "2022-12-05");
    List<PublicEvidence> cited = notice.evidence().subList(0, 3);
    assertThat(cited.get(2).teller()).isInstanceOf(Teller.Protected.class);
    assertThat(cited.get(2).happened()).contains("2022-12");
    assertThat(cited.get(2).available()).isEqualTo(notice.knownTo().availability());
    assertThat(cited.get(2).reference()).isEmpty();
    notice
        .original()
        .sections()
        .forEach(
            section ->
                section
                    .sentences()
                    .forEach(
                        sentence ->
                            assertThat(sentence.evidence())
                                .isSortedAccordingTo(
                                    (one, other) ->
                                        Integer.compare(
                                            Integer.parseInt(one.substring(1)),
                                            Integer.parseInt(other.substring(1))))));
  }

  @Test
  void aNoticeTellsTheSameWhateverTheHourThePlaceAndTheWordsOfAProtectedAccount() {
    Notice one = alertOf(precise("r-2"));
    aDesk();
    Notice other =
        alertOf(
            witness("r-2")
                .happened("2022-12-29T22:22:22Z/2022-12-30")
                .available("2022-12-01T00:00:01Z")
                .at("ford")
                .lifeline("causeway", LifelineEffect.NARROWS)
                .figure(Measure.DETAINED, "12-999")
                .figure(Measure.KILLED, "5")
                .blames("northland")
                .says("other words")
                .credibility(1));
    assertThat(other.versions().toString().replace("2022-12-29", ""))
        .isEqualTo(one.versions().toString());
    assertThat(other.evidence()).isEqualTo(one.evidence());
    assertThat(other.places()).isEqualTo(one.places());
  }

  private Notice alertOf(ReportSample hidden) {
    desk.incident(
        "i-1",
        desk.report("r-1").what(EventKind.DETENTION).happened("2022-12-03").at("harbour"),
        hidden);
    return alerts.notice(alerts.open("2022-12-31"), "2022-12-31");
  }

  @Test
  void whatAnUnnamedPartySaysIsNeverQuotedAndOpenWordsAreQuotedInEveryLanguage() {
    desk.incident(
        "i-1",
        desk.report("r-1").what(EventKind.KILLING).says("Open words of the press"),
        witness("r-2"));
    Notice notice = alerts.notice(alerts.open("2022-12-05"), "2022-12-05");
    assertThat(notice.versions()).hasSize(3);
    notice
        .versions()
        .forEach(
            version ->
                assertThat(version.toString())
                    .contains("Open words of the press")
                    .doesNotContain(CANARY));
  }

  @Test
  void aStatementWhoseKeyWasDestroyedIsNotQuoted() {
    Report report = desk.report("r-1").what(EventKind.KILLING).says("Open words").report();
    desk.file(Samples.incident("i-1"));
    desk.file(report);
    desk.link("i-1", "r-1");
    String revision = alerts.open("2022-12-05");
    assertTold(published(revision), "Open words");
    vault.destroy(report.statement().text());
    assertNowhere(published(revision), "Open words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0001b", "a\u202Eb", "a\uFFFFb", "tab\there", "a\r\nb"})
  void aStatementThatMayNotBePublishedIsAProblemAndNoException(String statement) {
    desk.incident("i-1", desk.report("r-1").what(EventKind.KILLING).says(statement));
    NoticeBuilder.Built built = alerts.build(alerts.open("2022-12-05"), "2022-12-05");
    assertThat(built).isInstanceOf(NoticeBuilder.Built.Refused.class);
    assertThat(((NoticeBuilder.Built.Refused) built).problem().code())
        .isEqualTo("alert.not-publishable");
  }

  @Test
  void anAccountOfTodayCanBeWarnedOfToday() {
    desk = SampleDesk.ready(Instant.parse("2022-12-05T12:00:00.123456Z"));
    alerts = new AlertSample(desk);
    desk.incident(
        "i-1",
        desk.report("r-1").what(EventKind.KILLING).happened("2022-12-05").available("2022-12-05"),
        desk.report("r-2").by("witness").what(EventKind.KILLING).available("2022-12-05"));
    Notice notice = alerts.notice(alerts.open("2022-12-05"), "2022-12-05");
    assertThat(notice.sent()).isBefore(Instant.parse("2022-12-06T00:00:00Z"));
    assertThat(notice.knownTo().availability()).isEqualTo(notice.sent());
    assertThat(notice.evidence()).allMatch(piece -> !piece.available().isAfter(notice.sent()));
  }

  @Test
  void theOutcomeOfAskingIsToldHoweverItWent() {
    desk.incident("i-1", desk.report("r-1").what(EventKind.KILLING).blames("northland"));
    String revision = alerts.open("2022-12-05");
    assertThat(hearing(revision)).isEqualTo(Hearing.Outcome.NOT_ASKED);
    alerts.ask(revision, "northland");
    assertThat(hearing(revision)).isEqualTo(Hearing.Outcome.AWAITED);
    desk.passes(Duration.ofDays(2));
    assertThat(hearing(revision)).isEqualTo(Hearing.Outcome.NO_ANSWER);
    desk.file(
        desk.report("r-9")
            .by("north")
            .positionOf("northland")
            .available("2022-12-08")
            .says("It was not us.")
            .report());
    desk.must(new AlertCommand.ReceivePosition(revision, "northland", "r-9"), SampleDesk.ANALYST);
    assertThat(position(revision))
        .as("although the answer came after the cutoff")
        .contains("It answered.", "It was not us.", "The north");
  }

  @Test
  void anAnswerThatCannotBeQuotedIsSaidToHaveCome() {
    desk.incident("i-1", desk.report("r-1").what(EventKind.KILLING).blames("northland"));
    String revision = alerts.open("2022-12-05");
    alerts.ask(revision, "northland");
    desk.file(witness("r-9").positionOf("northland").available("2022-12-08").report());
    desk.must(new AlertCommand.ReceivePosition(revision, "northland", "r-9"), SampleDesk.ANALYST);
    assertThat(position(revision))
        .contains("the answer is not quoted here.")
        .doesNotContain(CANARY);
  }

  /** How asking the first party to be heard went; every format tells it from here. */
  private Hearing.Outcome hearing(String revision) {
    return alerts.notice(revision, "2022-12-05").hearings().get(0).outcome();
  }

  private String position(String revision) {
    return alerts
        .notice(revision, "2022-12-05")
        .original()
        .section(SectionKind.POSITION)
        .toString();
  }

  @Test
  void aSoleDeskSaysSo() {
    SampleDesk sole = SampleDesk.founded(Instant.parse("2022-12-06T00:00:00Z"));
    sole.file(Samples.situation());
    sole.file(Samples.source("press", Source.Kind.PRESS, Reliability.B));
    sole.file(Samples.incident("i-1"));
    sole.file(sole.report("r-1").what(EventKind.KILLING).report());
    sole.must(
        EnterCase.of(new JudgementFact.ReportLinked("i-1", "r-1", Optional.empty())),
        SampleDesk.FOUNDER);
    AlertSample own = new AlertSample(sole);
    sole.must(
        new AlertCommand.Draft(
            Samples.SITUATION,
            sole.vault().seal("draft"),
            own.draft("2022-12-05").availableTo(),
            1),
        SampleDesk.FOUNDER);
    assertThat(own.notice("strand-001", "2022-12-05").desk().sole()).isFalse();
    sole.must(
        new AlertCommand.Approve(
            "strand-001", own.file("strand-001").draft().commitment(), List.of(), Optional.empty()),
        SampleDesk.FOUNDER);
    assertThat(own.notice("strand-001", "2022-12-05").desk().sole()).isTrue();
  }

  @Test
  void anAccountOfAnUnknownSourceIsTreatedAsProtected() {
    desk.incident("i-1", precise("r-1").by("wire"));
    desk.withdraw(RecordKind.SOURCE, "wire");
    assertNowhere(published(alerts.open("2022-12-05")), "10:23", "417");
    assertNoPlaceStandsOut();
  }

  @Test
  void availabilityOfANamedAccountIsToldAsItWas() {
    desk.incident("i-1", desk.report("r-1").what(EventKind.KILLING).available("2022-12-03"));
    Availability available = desk.view("2022-12-05").reports().get(0).available();
    Notice notice = alerts.notice(alerts.open("2022-12-05"), "2022-12-05");
    assertThat(notice.evidence().get(0).available()).isEqualTo(available.from());
  }
}
