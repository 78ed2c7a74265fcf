package org.tocsin.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Reliability;

class FiltersTest {

  private static final Query ACCOUNTS = Query.of("").kinds(Set.of(Kind.REPORT));

  private final SearchedDesk desk = new SearchedDesk();

  FiltersTest() {
    desk.file(report("r-day", "press", "2022-12-03", "harbour", EventKind.SHELLING));
    desk.file(report("r-month", "wire", "2022-12", "ford", EventKind.DETENTION));
    desk.file(report("r-since", "press", "2022-11-01/..", "harbour", EventKind.CEASEFIRE));
    desk.file(report("r-early", "press", "2021", "harbour", EventKind.SHELLING));
    desk.file(report("r-until", "press", "/2020", "harbour", EventKind.SHELLING));
  }

  private org.tocsin.core.model.Report report(
      String id, String source, String when, String place, EventKind what) {
    return desk.report(id, source, when, place, what, "en", "something");
  }

  private List<String> ids(Query query) {
    try (SearchIndex index = desk.index()) {
      return index.find(query, Clearance.NAMED_SOURCES, 50).hits().stream().map(Hit::id).toList();
    }
  }

  @Test
  void aTimeFindsWhatMayHaveOverlappedIt() {
    assertThat(ids(ACCOUNTS.when(SearchedDesk.time("2022-12-03"))))
        .containsExactlyInAnyOrder("r-day", "r-month", "r-since");
    assertThat(ids(ACCOUNTS.when(SearchedDesk.time("2022-12-04/2022-12-05"))))
        .containsExactlyInAnyOrder("r-month", "r-since");
    assertThat(ids(ACCOUNTS.when(SearchedDesk.time("../2020-06")))).containsExactly("r-until");
  }

  @Test
  void aPlaceFindsByItsIdAndABoxByWhereItLies() {
    assertThat(ids(ACCOUNTS.place("ford"))).containsExactly("r-month");
    assertThat(ids(ACCOUNTS.within(new Box(10, 20, 11, 21)))).hasSize(4).doesNotContain("r-month");
    assertThat(ids(ACCOUNTS.within(new Box(-10, 170, 0, -170)))).containsExactly("r-month");
  }

  @Test
  void rungsPartiesGradesAndSituationsNarrowWhatIsFound() {
    assertThat(ids(ACCOUNTS.rungs(Set.of(4)))).containsExactly("r-month");
    assertThat(ids(ACCOUNTS.rungs(Set.of(4, 5)))).hasSize(4).doesNotContain("r-since");
    assertThat(ids(ACCOUNTS.parties(Set.of("northland")))).hasSize(5);
    assertThat(ids(ACCOUNTS.parties(Set.of("league")))).isEmpty();
    assertThat(ids(ACCOUNTS.graded(Set.of(Reliability.C), Set.of()))).containsExactly("r-month");
    assertThat(ids(ACCOUNTS.graded(Set.of(), Set.of(Credibility.DOUBTFUL)))).isEmpty();
    assertThat(ids(ACCOUNTS.situations(Set.of("elsewhere")))).isEmpty();
    assertThat(ids(ACCOUNTS.situations(Set.of("strand", "elsewhere")))).hasSize(5);
  }

  @Test
  void countsAreOfAllThatMatchesHoweverFewAreListed() {
    try (SearchIndex index = desk.index()) {
      Found found = index.find(Query.of("something"), Clearance.NAMED_SOURCES, 2);
      assertThat(found.hits()).hasSize(2);
      assertThat(found.total()).isEqualTo(5);
      assertThat(found.kinds()).containsEntry(Kind.REPORT, 5L).hasSize(1);
      assertThat(found.rungs()).containsEntry(5, 3L).containsEntry(4, 1L).hasSize(2);
      assertThat(found.situations()).containsEntry("strand", 5L).hasSize(1);
      assertThat(index.find(Query.of("something"), Clearance.NAMED_SOURCES, 0).hits()).isEmpty();
    }
  }
}
