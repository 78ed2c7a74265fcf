package org.tocsin.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.AlertStep;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertsTest {

  private static final Pattern DRAFT = Pattern.compile("name=\"draft\" value=\"([^\"]*)\"");

  private DeskFixture desk;
  private Visitor analyst;
  private Visitor reviewer;
  private Visitor publisher;

  /** The address of the alert that the test drafts. */
  private String alert = "";

  @BeforeAll
  void serve(@TempDir Path folder) {
    desk = DeskFixture.serve(folder, "corridor");
    analyst = desk.visitor("Analyst");
    reviewer = desk.visitor("Reviewer");
    publisher = desk.visitor("Publisher");
  }

  @AfterAll
  void close() {
    desk.close();
  }

  private void draft() {
    Visitor.Reply reply =
        analyst.post("/alerts", Map.of("situation", "corridor", "day", "2022-12-12"));
    assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    alert = reply.header("Location");
  }

  private AlertFile file() {
    return desk.workspace().state().alert(revision()).orElseThrow();
  }

  private String revision() {
    return alert.substring("/alerts/".length());
  }

  private String shownDraft(Visitor visitor, String path) {
    Matcher matcher = DRAFT.matcher(visitor.get(path).body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private void askEverybody() {
    for (String party : new AlertDesk(desk.workspace()).owed(file())) {
      assertThat(analyst.post(alert + "/ask", Map.of("party", party, "within", "48h")).status())
          .isEqualTo(303);
    }
  }

  private Visitor.Reply approve() {
    return reviewer.post(
        alert + "/approve", Map.of("draft", shownDraft(reviewer, alert), "languages", "fr"));
  }

  private Visitor.Reply issue() {
    return publisher.post(
        alert + "/issue",
        Map.of(
            "draft", shownDraft(publisher, alert + "/issue"),
            "languages", "en,fr",
            "sure", "yes"));
  }

  private Map<String, String> own(String evidence) {
    Map<String, String> fields = new HashMap<>();
    fields.put("section", "what-happened");
    fields.put("text_en", "The desk adds a sentence.");
    fields.put("evidence", evidence);
    return fields;
  }

  private String namedAccount() {
    Matcher matcher =
        Pattern.compile("name=\"evidence\" value=\"(report/[^\"]*)\"")
            .matcher(analyst.get(alert).body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void everyPageOfAnAlertIsShownInEveryLanguage() {
    draft();
    for (String language : new String[] {"en", "fr", "ar"}) {
      for (String page :
          new String[] {
            "/alerts",
            "/alerts/site",
            alert,
            alert + "?sentence=1",
            alert + "/languages",
            alert + "/difference",
            alert + "/preview",
            alert + "/preview?form=cap",
            alert + "/preview?form=feed",
            alert + "/sentences/2"
          }) {
        Visitor.Reply reply = analyst.get(page, "Accept-Language", language);
        assertThat(reply.status()).as(page + " " + language + reply.body()).isEqualTo(200);
        assertThat(reply.body()).as(page).doesNotContain("style=").doesNotContain("onclick");
        assertThat(analyst.json(page).status()).as(page).isEqualTo(200);
      }
    }
    assertThat(analyst.get(alert, "Accept-Language", "ar").body()).contains("dir=\"rtl\"");
  }

  @Test
  void aSentenceShowsWhatItRestsOn() {
    draft();
    String part = analyst.get(alert + "/sentences/1").body();
    assertThat(part).contains("class=\"account").doesNotContain("<html");
    assertThat(analyst.get(alert + "?sentence=1").body()).contains("aria-current=\"true\"");
    assertThat(analyst.get(alert + "/sentences/9999").status()).isEqualTo(404);
  }

  @Test
  void anAlertGoesFromDraftToAVerifiedSite() {
    draft();
    assertThat(analyst.get("/alerts").body()).contains("review").contains(revision());
    askEverybody();
    assertThat(approve().status()).isEqualTo(303);
    assertThat(file().step()).isEqualTo(AlertStep.APPROVED);
    String confirmation = publisher.get(alert + "/issue").body();
    assertThat(confirmation)
        .contains("alerts/" + revision() + "/cap.xml")
        .contains("Exactly this will be public");
    assertThat(confirmation.contains(".pdf"))
        .as("PDFs that are published are named")
        .isEqualTo(publisher.get(alert + "/preview/en.pdf").status() == 200);
    assertThat(issue().status()).isEqualTo(303);
    assertThat(file().step()).isEqualTo(AlertStep.ISSUED);
    assertThat(publisher.get("/alerts/site/publish").body()).contains(revision());
    Visitor.Reply published = publisher.post("/alerts/site/publish", Map.of("sure", "yes"));
    assertThat(published.status()).as(published.body()).isEqualTo(303);
    String site = publisher.get("/alerts/site?verify=yes").body();
    assertThat(site)
        .contains("VERIFIED")
        .contains("A stranger would accept it")
        .contains("sha256:");
    assertThat(publisher.get(alert).body()).doesNotContain("not yet published");
    assertThat(publisher.get(alert + "/preview/en.html").status()).isEqualTo(200);
    assertThat(publisher.get(alert + "/preview/ar.html").status()).isEqualTo(404);
    assertThat(publisher.get(alert + "/preview").body())
        .contains("href=\"" + alert + "/preview/en.pdf\"");
    Visitor.Reply pdf = publisher.get(alert + "/preview/en.pdf");
    assertThat(pdf.status()).as("422 where this machine has no fonts").isIn(200, 422);
    if (pdf.status() == 200) {
      assertThat(pdf.body()).startsWith("%PDF-");
      assertThat(pdf.header("Content-Disposition")).startsWith("attachment");
    }
    assertThat(publisher.get(alert + "/preview/ar.pdf").status()).isEqualTo(404);
  }

  @Test
  void aWaitingAlertIsIssuedAndNotPublishedUntilItsTime() throws IOException {
    draft();
    Map<String, String> embargo =
        Map.of("until", "2026-11-30T09:00", "zone", "+04:00", "reason", "They are told first.");
    assertThat(reviewer.post(alert + "/embargo", embargo).status()).isEqualTo(403);
    assertThat(analyst.post(alert + "/embargo", embargo).status()).isEqualTo(303);
    assertThat(analyst.post(alert + "/embargo", embargo).status())
        .as("moving it takes a publisher")
        .isEqualTo(422);
    askEverybody();
    approve();
    assertThat(publisher.get(alert + "/issue").body()).contains("waits until 2026-11-30 05:00 UTC");
    assertThat(issue().status()).isEqualTo(303);
    for (String page : List.of("/alerts", alert, "/alerts/site", "/alerts/site/publish")) {
      assertThat(publisher.get(page).body()).as(page).contains("waits until 2026-11-30 05:00 UTC");
    }
    assertThat(publisher.get(alert).body()).contains("They are told first.");
    assertThat(desk.visitor("Reader").get(alert).body()).doesNotContain("They are told first.");
    Visitor.Reply none = publisher.post("/alerts/site/publish", Map.of("sure", "yes"));
    if (none.status() == 303) {
      assertThat(siteTells(revision())).isFalse();
    }
    assertThat(analyst.post(alert + "/embargo/lift", Map.of("reason", "x")).status())
        .isEqualTo(403);
    desk.pass(Duration.ofDays(8));
    analyst = desk.visitor("Analyst");
    reviewer = desk.visitor("Reviewer");
    publisher = desk.visitor("Publisher");
    assertThat(publisher.get(alert).body()).doesNotContain("waits until").contains("not yet");
    assertThat(publisher.post("/alerts/site/publish", Map.of("sure", "yes")).status())
        .isEqualTo(303);
    assertThat(siteTells(revision())).isTrue();
    assertThat(publisher.get("/alerts/site?verify=yes").body()).contains("VERIFIED");
  }

  @Test
  void aPublisherMovesAndLiftsAnEmbargoWithAReason() {
    draft();
    Map<String, String> first =
        Map.of("until", "2027-11-30T09:00", "zone", "UTC", "reason", "They are told first.");
    Map<String, String> later =
        Map.of("until", "2027-12-24T09:00", "zone", "Asia/Yerevan", "reason", "Later.");
    assertThat(analyst.post(alert + "/embargo", first).status()).isEqualTo(303);
    assertThat(publisher.post(alert + "/embargo", later).status()).isEqualTo(303);
    assertThat(publisher.get(alert).body()).contains("waits until 2027-12-24 05:00 UTC");
    assertThat(publisher.post(alert + "/embargo/lift", Map.of("reason", "")).status())
        .isEqualTo(422);
    assertThat(publisher.post(alert + "/embargo/lift", Map.of("reason", "It is out.")).status())
        .isEqualTo(303);
    assertThat(publisher.get(alert).body())
        .contains("lifted the embargo")
        .doesNotContain("waits until");
  }

  private boolean siteTells(String text) throws IOException {
    try (Stream<Path> files = Files.walk(desk.workspace().defaultSite())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().contains(text)
            || Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
      return false;
    }
  }

  @Test
  void whoWroteADraftDoesNotApproveIt() {
    desk.enrol("Both", Set.of(Role.ANALYST, Role.REVIEWER));
    Visitor both = desk.visitor("Both");
    alert =
        both.post("/alerts", Map.of("situation", "corridor", "day", "2022-12-12"))
            .header("Location");
    assertThat(both.get(alert).body()).contains("another person has to approve it");
    Visitor.Reply reply =
        both.post(alert + "/approve", Map.of("draft", file().draft().commitment()));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(file().step()).isEqualTo(AlertStep.DRAFTED);
  }

  @Test
  void onlyTheDraftThatWasShownIsApproved() {
    draft();
    String shown = shownDraft(reviewer, alert);
    analyst.post(alert + "/sentences", own(namedAccount()));
    Visitor.Reply reply = reviewer.post(alert + "/approve", Map.of("draft", shown));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).contains("has changed since it was read");
    assertThat(file().step()).isEqualTo(AlertStep.DRAFTED);
  }

  @Test
  void nothingIsIssuedBeforeThePartiesWereAskedOrWithoutConfirmation() {
    draft();
    approve();
    assertThat(publisher.get(alert + "/issue").body()).contains("has not been asked");
    Visitor.Reply owed = issue();
    assertThat(owed.status()).isEqualTo(422);
    assertThat(file().step()).isEqualTo(AlertStep.APPROVED);
    askEverybody();
    Visitor.Reply unsure =
        publisher.post(
            alert + "/issue",
            Map.of("draft", file().draft().commitment(), "languages", "en", "sure", "no"));
    assertThat(unsure.status()).isEqualTo(422);
    assertThat(file().step()).isEqualTo(AlertStep.APPROVED);
    assertThat(publisher.post("/alerts/site/publish", Map.of("sure", "no")).status())
        .isEqualTo(422);
    assertThat(issue().status()).isEqualTo(303);
  }

  @Test
  void rolesDoTheirOwnStepAlone() {
    draft();
    assertThat(analyst.post(alert + "/approve", Map.of("draft", "x")).status()).isEqualTo(403);
    assertThat(reviewer.post(alert + "/ask", Map.of("party", "x", "within", "48h")).status())
        .isEqualTo(403);
    assertThat(reviewer.get(alert + "/issue").status()).isEqualTo(403);
    assertThat(analyst.post("/alerts/site/publish", Map.of("sure", "yes")).status()).isEqualTo(403);
    assertThat(reviewer.get(alert).body()).doesNotContain(alert + "/abandon");
  }

  @Test
  void aSentenceOnNothingIsKeptNakedAndNotTaken() {
    draft();
    String before = file().draft().commitment();
    Visitor.Reply reply = analyst.post(alert + "/sentences", own(""));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(file().draft().commitment()).isEqualTo(before);
    assertThat(analyst.get(alert).body())
        .contains("<p class=\"naked\">The desk adds a sentence.</p>")
        .contains("cannot be issued");
    assertThat(reviewer.get(alert).body()).doesNotContain("The desk adds a sentence.");
    assertThat(analyst.post(alert + "/sentences", own(namedAccount())).status()).isEqualTo(303);
    assertThat(analyst.get(alert).body()).doesNotContain("class=\"naked\"");
  }

  @Test
  void anOwnSentenceIsAddedMovedComparedAndRemoved() {
    draft();
    analyst.post(alert + "/sentences", own(namedAccount()));
    Matcher matcher =
        Pattern.compile("action=\"(" + alert + "/sentences/[0-9]+)/remove\"")
            .matcher(analyst.get(alert).body());
    assertThat(matcher.find()).isTrue();
    assertThat(analyst.get(alert + "/difference").body())
        .contains("<ins class=\"block\">The desk adds a sentence.</ins>");
    assertThat(analyst.get(alert + "/languages").body()).contains("Not translated");
    assertThat(
            analyst
                .post(
                    matcher.group(1) + "/move",
                    Map.of("draft", file().draft().commitment(), "way", "up"))
                .status())
        .isEqualTo(303);
    Matcher again =
        Pattern.compile("action=\"(" + alert + "/sentences/[0-9]+)/remove\"")
            .matcher(analyst.get(alert).body());
    assertThat(again.find()).isTrue();
    String moved = again.group(1);
    assertThat(moved).isNotEqualTo(matcher.group(1));
    assertThat(analyst.get(moved).body()).contains("The desk adds a sentence.");
    assertThat(analyst.post(moved + "/remove", Map.of("draft", "stale")).status()).isEqualTo(422);
    assertThat(
            analyst.post(moved + "/remove", Map.of("draft", file().draft().commitment())).status())
        .isEqualTo(303);
    assertThat(analyst.get(alert).body()).doesNotContain("The desk adds a sentence.");
    assertThat(
            analyst
                .post(alert + "/sentences/1/remove", Map.of("draft", file().draft().commitment()))
                .status())
        .isEqualTo(422);
  }

  @Test
  void aDraftIsSentBackWithACommentAndDraftedAgain() {
    draft();
    Visitor.Reply reply = reviewer.post(alert + "/return", Map.of("comment", "Which day was it?"));
    assertThat(reply.status()).isEqualTo(303);
    assertThat(analyst.get(alert).body()).contains("Which day was it?");
    assertThat(desk.visitor("Reader").get(alert).body()).doesNotContain("Which day was it?");
    assertThat(analyst.post(alert + "/redraft", Map.of("day", "2022-12-14")).status())
        .isEqualTo(303);
    assertThat(file().step()).isEqualTo(AlertStep.DRAFTED);
    assertThat(analyst.get(alert + "/difference").body()).contains("diff-");
  }

  @Test
  void anAnswerIsRecordedAndShownAndALateOneIsOverdue() {
    draft();
    askEverybody();
    String party = file().positions().get(0).party();
    assertThat(analyst.get(alert).body()).doesNotContain("Overdue");
    desk.pass(Duration.ofDays(3));
    analyst = desk.visitor("Analyst");
    reviewer = desk.visitor("Reviewer");
    publisher = desk.visitor("Publisher");
    assertThat(analyst.get(alert).body()).contains("Overdue");
    assertThat(analyst.get("/alerts").body()).contains("Overdue");
    Visitor.Reply reply =
        analyst.post(
            alert + "/answer",
            Map.of("party", party, "statement", "We deny all of it.", "language", "en"));
    assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    assertThat(file().positions().stream().filter(one -> one.party().equals(party)).findFirst())
        .hasValueSatisfying(one -> assertThat(one.report()).isPresent());
    assertThat(analyst.get(alert).body()).contains("We deny all of it.");
    assertThat(analyst.get(alert + "/preview/en.html").body()).contains("We deny all of it.");
    assertThat(
            analyst.post(alert + "/answer", Map.of("party", "nobody", "statement", "x")).status())
        .isEqualTo(422);
  }

  @Test
  void whatSomebodyElseDidMeanwhileIsShownFirst() {
    draft();
    String seen = Long.toString(desk.workspace().state().position());
    reviewer.post(alert + "/return", Map.of("comment", "Mend it."));
    Map<String, String> fields = own(namedAccount());
    fields.put("seenAt", seen);
    Visitor.Reply reply = analyst.post(alert + "/sentences", fields);
    assertThat(reply.status()).isEqualTo(409);
    fields.put("seenAt", Long.toString(desk.workspace().state().position()));
    assertThat(analyst.post(alert + "/sentences", fields).status()).isEqualTo(303);
  }

  @Test
  void whatWasIssuedIsFollowedUpAndADraftCanBeGivenUp() {
    draft();
    askEverybody();
    approve();
    issue();
    Visitor.Reply reply =
        analyst.post(alert + "/revise", Map.of("purpose", "correction", "day", "2022-12-14"));
    assertThat(reply.header("Location")).isEqualTo(alert + "-r2");
    assertThat(analyst.get(alert + "-r2/difference").status()).isEqualTo(200);
    assertThat(analyst.post(alert + "-r2/abandon", Map.of("reason", "not needed")).status())
        .isEqualTo(303);
    assertThat(desk.workspace().state().alert(revision() + "-r2").map(AlertFile::step))
        .isEqualTo(Optional.of(AlertStep.ABANDONED));
    assertThat(analyst.post(alert + "-r2/abandon", Map.of()).status()).isEqualTo(422);
  }

  @Test
  void aPreviewIsADocumentUnderItsOwnPolicy() {
    draft();
    Visitor.Reply page = reviewer.get(alert + "/preview/ar.html");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'")
        .contains("sandbox");
    assertThat(page.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    assertThat(page.body()).contains("dir=\"rtl\"").contains("../../style.css");
    assertThat(reviewer.get("/alerts/style.css").header("Content-Type")).startsWith("text/css");
    Visitor.Reply cap = reviewer.get(alert + "/preview/cap.xml");
    assertThat(cap.header("Content-Disposition")).startsWith("attachment");
    assertThat(cap.body()).contains("urn:oasis:names:tc:emergency:cap:1.2");
    assertThat(reviewer.get(alert + "/preview/none.xml").status()).isEqualTo(404);
  }
}
