package org.tocsin.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.core.fact.FactCodec;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;
import org.tocsin.desk.words.Words;

/** What pages say is what is meant, and in words rather than ids. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainWordsTest {

  private static final String SITUATION = "/situations/corridor?day=2022-12-20";

  private DeskFixture desk;
  private Visitor analyst;

  @BeforeAll
  void serve(@TempDir Path folder) {
    desk = DeskFixture.serve(folder, "corridor", "teaching");
    analyst = desk.visitor("Analyst");
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void aLevelFallsWhereAConditionNoLongerHolds() {
    assertThat(analyst.get(SITUATION).body())
        .containsPattern(
            "would fall to</span>(?s:.{1,200}>)warning</span></span>\\s+if it no longer held that the number");
    for (String language : Words.LANGUAGES) {
      Words words = Words.in(language);
      assertThat(analyst.get(SITUATION, "Accept-Language", language).body())
          .contains(words.say("level.if-not"));
      assertThat(words.say("level.if-not")).isNotEqualTo(words.say("level.if"));
    }
  }

  @Test
  void evidenceIsNamedByItsSourceAndItsDay() {
    String page = analyst.get(SITUATION).body();
    assertThat(page)
        .contains(">Government of Armenia, 12 December 2022</a>")
        .contains(
            ">local authorities in Artsakh / Nagorno-Karabakh, figure for the population</a>");
    String factors = page.substring(page.indexOf("id=\"factors\""), page.indexOf("id=\"ties\""));
    assertThat(factors)
        .as("the worksheet has dates")
        .containsPattern("<a href=\"/evidence/report/[^\"]+\">[^<]+ 2022</a>")
        .doesNotContain(">report/");
    assertThat(analyst.json(SITUATION).body())
        .contains(
            "{\"reference\":\"report/r-2022-12-12-armenia\",\"name\":\"Government of Armenia, 12"
                + " December 2022\"}");
  }

  @Test
  void whatALevelDependsOnIsNamed() {
    boolean named = false;
    for (String day : new String[] {"2024-02-01", "2024-05-15", "2024-08-01", "2025-01-01"}) {
      String page = analyst.get("/situations/tamrin/depends?day=" + day).body();
      assertThat(page).as(day).doesNotContain("without source/").doesNotContain("without report/");
      named |= page.contains(" without ");
    }
    assertThat(named).as("there is a day on which a level depends on something").isTrue();
  }

  @Test
  void aCutIsSinceADayWhereTheDayIsAllThatIsKnown() {
    assertThat(analyst.get(SITUATION).body())
        .contains("since 12 December 2022\n")
        .doesNotContain("2022-12-12 … 2022-12-13");
  }

  @Test
  void whyAReadingIsAdoptedIsSaid() {
    assertThat(analyst.get("/incidents/i-2022-12-12-closing?day=2022-12-20").body())
        .contains("The rule: of the accounts that tell a thing")
        .contains("by the rule: the accounts that tell it agree");
    assertThat(analyst.json("/incidents/i-2024-04-18-gate").body())
        .contains("by the rule: its credibility is graded 1, the next 2");
    assertThat(analyst.json("/incidents/i-2024-05-10-gate").body())
        .contains("by the rule: its source’s reliability is graded B, the next D");
    assertThat(analyst.json("/incidents/i-2024-09-10-osk").body())
        .contains("by the rule: graded alike; it was available first");
  }

  @Test
  void sharesAreWrittenAsEachLanguageHasThem() {
    assertThat(Words.in("en").say("scoreboard.percent", "value", "17")).isEqualTo("17%");
    assertThat(Words.in("fr").say("scoreboard.percent", "value", "17")).isEqualTo("17\u202f%");
  }

  @Test
  void aPositionThatTheJournalHasNotComeToIsNowhere() {
    for (String page : new String[] {"/situations/corridor", "/responses"}) {
      assertThat(analyst.get(page + "?at=99999999999").status()).as(page).isEqualTo(404);
    }
  }

  @Test
  void theJournalSaysInWordsWhatWasDoneAndLeadsThere() {
    String page = analyst.get("/journal").body();
    assertThat(page)
        .contains(
            "<td>person taken in, or roles changed <span class=\"code dim block\">person.enrolled/1")
        .contains("<bdi>Reviewer</bdi>")
        .contains(">account put to an incident <")
        .containsPattern("<a href=\"/incidents/i-[^\"]+\"><bdi>incident i-");
    assertThat(analyst.get("/journal?before=60").body())
        .contains(">filed: account <")
        .containsPattern("<a href=\"/evidence/report/[^\"]+\"><bdi>account r-");
    assertThat(analyst.get("/journal", "Accept-Language", "fr").body())
        .contains("récit rattaché à un incident");
  }

  @Test
  void everyKindOfEntryHasWords() {
    for (String language : Words.LANGUAGES) {
      Words words = Words.in(language);
      assertThat(FactCodec.kinds())
          .hasSizeGreaterThan(40)
          .allSatisfy(kind -> assertThat(ShowJournal.what(words, kind)).isNotEqualTo(kind));
    }
  }

  @Test
  void whatAResponseSaysAndAnswersStandsBesideIt() {
    String page = analyst.get("/responses?situation=corridor&day=2022-12-20").body();
    assertThat(page)
        .containsPattern(
            "<li id=\"response-unsc-2022-12-20\">(?s:.{1,400})<blockquote lang=\"en\" dir=\"auto\">[^<]{20}")
        .containsPattern("about <a href=\"/incidents/i-[^\"]+\\?day=2022-12-20\">");
    assertThat(analyst.get("/evidence/response/unsc-2022-12-20").header("Location"))
        .endsWith("/responses?situation=corridor#response-unsc-2022-12-20");
    assertThat(analyst.get(SITUATION).body())
        .contains("href=\"/responses?situation=corridor&amp;day=2022-12-20\"");
  }

  @Test
  void nobodyIsToldWhatWillBeKnown() {
    assertThat(analyst.get("/?day=2026-11-23").status()).isEqualTo(200);
    for (String page : new String[] {"/", "/situations/corridor", "/standards"}) {
      Visitor.Reply reply = analyst.get(page + "?day=2027-01-01");
      assertThat(reply.status()).as(page).isEqualTo(422);
      assertThat(reply.body()).contains("2027-01-01 is still to come");
    }
    Visitor.Reply draft =
        analyst.post("/alerts", Map.of("situation", "corridor", "day", "2027-01-01"));
    assertThat(draft.status()).isEqualTo(422);
    assertThat(draft.body()).contains("<dt>Day</dt>");
  }

  @Test
  void whatToDoIsToldInTheWordsOfTheBrowser() {
    Visitor.Reply reply =
        analyst.post("/alerts", Map.of("situation", "corridor", "day", "2000-01-01"));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body())
        .contains("Put accounts to an incident on its page")
        .doesNotContain("--as-of")
        .doesNotContain("tocsin incident");
  }

  @Test
  void colonsAndSemicolonsAreSetAsEachLanguageSetsThem() {
    assertThat(analyst.get(SITUATION, "Accept-Language", "fr").body())
        .contains("route\u00a0: route du corridor de Latchine")
        .contains("dernier de son genre\u202f; le nombre");
    assertThat(analyst.get(SITUATION).body()).contains("road: road through the Lachin corridor");
  }

  @Test
  void anAccountIsFoundUnderItsSourcesName() {
    assertThat(analyst.get("/search?q=blockade").body())
        .containsPattern(
            ">Government of Armenia</a>\\s+<span class=\"dim\"><bdi>r-2022-12-12-armenia");
  }
}
