package org.tocsin.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.alert.DraftCodec;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Ruling;
import org.tocsin.notice.Level;
import org.tocsin.notice.SectionKind;

/** Words that begin with {@code canary} come from a protected source, and from nobody else. */
class ClearanceTest {

  private final SearchedDesk desk = new SearchedDesk();

  private void everywhere() {
    desk.file(desk.report("r-open", "press", "2022-12-03", "en", "the mill burned"));
    desk.file(
        desk.report(
            "r-hidden",
            "witness",
            "2022-12-04",
            "ford",
            EventKind.MASS_KILLING,
            "en",
            "canaryreport says the mill burned"));
    desk.file(SearchedDesk.incident("i-mixed", "Fire at the mill"));
    desk.link("i-mixed", "r-open");
    desk.link("i-mixed", "r-hidden");
    desk.file(SearchedDesk.incident("i-hidden", "canaryincident"));
    desk.link("i-hidden", "r-hidden");
    desk.file(SearchedDesk.incident("i-empty", "canaryempty"));
    desk.file(desk.response("a-hidden", "witness", List.of(), "canaryresponse"));
    desk.file(desk.response("a-about", "press", List.of("i-hidden"), "canaryanswer"));
    desk.file(SearchedDesk.agreement("witness"));
    desk.record(
        new JudgementFact.FindingJudged(
            SearchedDesk.HOME,
            "treaty/4",
            Ruling.CONFIRMED,
            Optional.empty(),
            desk.text("en", "canaryreason")));
    desk.record(
        new AlertFact.Drafted(
            "strand-001",
            "strand-001",
            SearchedDesk.HOME,
            1,
            AlertFact.Purpose.ALERT,
            desk.seal(new String(DraftCodec.write(draft()), StandardCharsets.UTF_8)),
            Instant.parse("2022-12-05T00:00:00Z"),
            desk.state().position()));
  }

  private static Draft draft() {
    return new Draft(
        SearchedDesk.HOME,
        Level.WARNING,
        Instant.parse("2022-12-05T00:00:00Z"),
        1,
        0,
        List.of(),
        List.of(),
        List.of(
            line("The mill burned", "report/r-open"),
            line("canarysentence", "report/r-hidden"),
            line("canaryboth", "report/r-open", "report/r-hidden")),
        List.of());
  }

  private static Draft.Line line(String text, String... evidence) {
    TreeMap<String, String> written = new TreeMap<>();
    written.put("en", text);
    return Draft.Line.written(SectionKind.WHAT_HAPPENED, written, List.of(evidence));
  }

  @Test
  void whoIsNotClearedNeverFindsSeesOrCountsProtectedWords() {
    everywhere();
    try (SearchIndex index = desk.index()) {
      for (String typed : List.of("canary", "canaryreport", "r-hidden", "witness", "i-hidden")) {
        Found found = index.find(Query.of(typed), Clearance.NAMED_SOURCES, 50);
        assertThat(found.total()).as(typed).isZero();
        assertThat(found.kinds()).isEmpty();
        assertThat(found.situations()).isEmpty();
      }
      Found all = index.find(Query.of(""), Clearance.NAMED_SOURCES, 500);
      assertThat(all.toString()).doesNotContain("canary").contains("r-open");
      assertThat(all.hits())
          .extracting(Hit::id)
          .doesNotContain(
              "r-hidden",
              "i-hidden",
              "i-empty",
              "a-hidden",
              "a-about",
              "treaty",
              "witness",
              "observers");
      assertThat(all.hits()).noneMatch(Hit::byProtected);
      assertThat(all.rungs()).containsOnlyKeys(5);
    }
  }

  @Test
  void whoIsClearedFindsThemAllButNeverWhoAProtectedSourceIs() {
    everywhere();
    try (SearchIndex index = desk.index()) {
      for (String word :
          List.of(
              "canaryreport",
              "canaryincident",
              "canaryempty",
              "canaryresponse",
              "canaryanswer",
              "canaryreason",
              "canarysentence",
              "canaryboth")) {
        assertThat(index.find(Query.of(word), Clearance.EVERYTHING, 50).total()).as(word).isOne();
      }
      assertThat(index.find(Query.of("canaryname"), Clearance.EVERYTHING, 50).total()).isZero();
      assertThat(index.find(Query.of("witness"), Clearance.EVERYTHING, 50).hits())
          .extracting(Hit::kind)
          .contains(Kind.SOURCE);
    }
  }

  @Test
  void anIncidentIsFoundOnceByEachAsTheyMayKnowIt() {
    everywhere();
    try (SearchIndex index = desk.index()) {
      Query fire = Query.of("fire mill").kinds(Set.of(Kind.INCIDENT));
      Hit open = index.find(fire, Clearance.NAMED_SOURCES, 5).hits().get(0);
      assertThat(open.rungs()).containsExactly(5);
      assertThat(open.byProtected()).isFalse();
      Found cleared = index.find(fire, Clearance.EVERYTHING, 5);
      assertThat(cleared.total()).isOne();
      assertThat(cleared.hits().get(0).rungs()).containsExactly(5, 7);
      assertThat(cleared.hits().get(0).byProtected()).isTrue();
      assertThat(
              index.find(fire.rungs(Set.of(7)), Clearance.NAMED_SOURCES, 5).total()
                  + index.find(fire.place("ford"), Clearance.NAMED_SOURCES, 5).total()
                  + index
                      .find(fire.when(SearchedDesk.time("2022-12-04")), Clearance.NAMED_SOURCES, 5)
                      .total()
                  + index
                      .find(
                          fire.graded(Set.of(Reliability.A), Set.of()), Clearance.NAMED_SOURCES, 5)
                      .total()
                  + index.find(fire.byProtected(true), Clearance.NAMED_SOURCES, 5).total())
          .isZero();
    }
  }

  @Test
  void aSourceThatBecomesProtectedTakesWithItWhatItSaid() {
    desk.file(desk.report("r-1", "wire", "2022-12-03", "en", "the mill burned"));
    try (SearchIndex index = desk.index()) {
      assertThat(index.find(Query.of("burned"), Clearance.NAMED_SOURCES, 5).total()).isOne();
      desk.correct(desk.hidden("wire"));
      index.update(desk.state(), desk.texts());
      assertThat(index.find(Query.of("burned"), Clearance.NAMED_SOURCES, 5).total()).isZero();
      assertThat(index.find(Query.of("burned"), Clearance.EVERYTHING, 5).total()).isOne();
    }
  }
}
