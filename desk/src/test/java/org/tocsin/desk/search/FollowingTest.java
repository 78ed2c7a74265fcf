package org.tocsin.desk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Ruling;
import org.tocsin.core.model.SealedText;

class FollowingTest {

  private static final List<String> ASKED =
      List.of("", "burned", "mill har", "quay", "council", "reason");

  /** Words, beginnings, ids, what is quoted, what is not wanted. */
  private static final List<String> TYPED =
      List.of(
          "",
          "m",
          "mi",
          "mill",
          "mill ",
          "bur",
          "h",
          "r-1",
          "r",
          "i-2",
          "-mill",
          "mi -ford",
          "\"the mill\"",
          "\"the mill",
          "the",
          "harbour mill",
          "press",
          "protection",
          "q");

  private static final Set<Kind> RECORDED = EnumSet.complementOf(EnumSet.of(Kind.STANDARD));

  @Property(seed = "11", tries = 12)
  void whatFollowsTheJournalIsWhatIsBuiltAnew(@ForAll long seed) {
    Random chance = new Random(seed);
    SearchedDesk desk = new SearchedDesk();
    List<Report> reports = new ArrayList<>();
    try (SearchIndex following = desk.index()) {
      for (int step = 0; step < 12; step++) {
        for (int i = chance.nextInt(4); i >= 0; i--) {
          change(desk, reports, chance);
        }
        following.update(desk.state(), desk.texts());
      }
      same(following, desk);
    }
  }

  /** Of many segments, with what is gone among them; ties in the order are many here. */
  @Property(seed = "11", tries = 12)
  void withoutScoresTheSameIsFoundInTheSameOrder(@ForAll long seed) {
    Random chance = new Random(seed);
    SearchedDesk desk = new SearchedDesk();
    try (SearchIndex index = desk.index()) {
      for (int step = 0; step < 60; step++) {
        change(desk, new ArrayList<>(), chance);
        index.update(desk.state(), desk.texts());
      }
      for (String typed : TYPED) {
        for (Clearance clearance : Clearance.values()) {
          for (int limit : new int[] {1, 4, 500}) {
            for (Query asked :
                List.of(
                    Query.of(typed),
                    Query.of(typed).kinds(RECORDED),
                    Query.of(typed).rungs(Set.of(3, 4, 5)))) {
              assertThat(index.find(asked, clearance, limit))
                  .as("'%s' for %s, %d", typed, clearance, limit)
                  .isEqualTo(index.find(asked, clearance, limit, false));
            }
          }
        }
      }
    }
  }

  private static void change(SearchedDesk desk, List<Report> reports, Random chance) {
    String incident = "i-" + chance.nextInt(4);
    switch (chance.nextInt(11)) {
      case 0, 1, 2 -> {
        Report report = report(desk, "r-" + chance.nextInt(12), chance);
        reports.add(report);
        desk.file(report);
      }
      case 3 -> desk.file(SearchedDesk.incident(incident, "Mill " + chance.nextInt(3)));
      case 4, 5 -> desk.link(incident, "r-" + chance.nextInt(12));
      case 6 -> desk.unlink(incident, "r-" + chance.nextInt(12));
      case 7 ->
          desk.file(
              chance.nextBoolean()
                  ? desk.hidden("wire")
                  : SearchedDesk.source("wire", Reliability.D));
      case 8 -> desk.correct(SearchedDesk.situation(chance.nextBoolean() ? "Harbour" : "Quay"));
      case 9 -> {
        if (chance.nextBoolean()) {
          desk.withdraw(RecordKind.REPORT, "r-" + chance.nextInt(12));
        } else if (!reports.isEmpty()) {
          desk.destroy(reports.get(chance.nextInt(reports.size())).statement());
        }
      }
      default -> other(desk, incident, chance);
    }
  }

  private static void other(SearchedDesk desk, String incident, Random chance) {
    if (chance.nextBoolean()) {
      desk.file(desk.response("a-1", "press", List.of(incident), "council met"));
    } else {
      desk.record(
          new JudgementFact.FindingJudged(
              SearchedDesk.HOME,
              "treaty/4",
              Ruling.CONFIRMED,
              Optional.empty(),
              desk.text("en", "reason " + chance.nextInt(3))));
    }
  }

  private static Report report(SearchedDesk desk, String id, Random chance) {
    return desk.report(
        id,
        List.of("press", "wire", "witness").get(chance.nextInt(3)),
        "2022-1" + chance.nextInt(3),
        chance.nextBoolean() ? "harbour" : "ford",
        chance.nextBoolean() ? EventKind.SHELLING : EventKind.DETENTION,
        chance.nextBoolean() ? "en" : "fr",
        "the mill burned " + chance.nextInt(5));
  }

  private static void same(SearchIndex following, SearchedDesk desk) {
    try (SearchIndex anew = desk.index()) {
      for (String typed : ASKED) {
        for (Clearance clearance : Clearance.values()) {
          Query asked = Query.of(typed).kinds(RECORDED);
          assertThat(following.find(asked, clearance, 100))
              .as("'%s' for %s", typed, clearance)
              .isEqualTo(anew.find(asked, clearance, 100));
        }
      }
    }
  }

  @Example
  void aDeskCanBeTakenInBySmallSteps() {
    SearchedDesk desk = new SearchedDesk();
    for (int i = 0; i < 50; i++) {
      desk.file(desk.report("r-" + i, "press", "2022-12-03", "en", "the mill burned"));
    }
    DeskState whole = desk.state();
    try (SearchIndex index = SearchIndex.empty()) {
      for (long at = 0; at < whole.position(); at += 7) {
        index.update(whole.at(at), desk.texts());
      }
      index.update(whole, desk.texts());
      assertThat(index.position()).isEqualTo(whole.position());
      same(index, desk);
      assertThatThrownBy(() -> index.update(whole.at(3), desk.texts()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Example
  void aTextWhoseKeyIsDestroyedIsFoundNoMore() {
    SearchedDesk desk = new SearchedDesk();
    Report report = desk.report("r-1", "press", "2022-12-03", "en", "the mill burned");
    desk.file(report);
    try (SearchIndex index = desk.index()) {
      SealedText statement = report.statement();
      desk.destroy(statement);
      index.update(desk.state(), desk.texts());
      assertThat(index.find(Query.of("burned"), Clearance.EVERYTHING, 5).total()).isZero();
      Found rest = index.find(Query.of("r-1"), Clearance.EVERYTHING, 5);
      assertThat(rest.hits().get(0).snippet()).isEmpty();
    }
  }
}
