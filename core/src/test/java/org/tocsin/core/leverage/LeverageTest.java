package org.tocsin.core.leverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Recommendation;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Tie;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.view.SituationView;

class LeverageTest {

  private static final String DAY = "2022-12-31";
  private static final Instant CUTOFF = Instant.parse("2023-01-01T00:00:00Z");

  private final SampleDesk desk = SampleDesk.ready();
  private final List<Tie> ties = new ArrayList<>();

  private void tie(String from, Tie.Kind kind, String to, String period, String... restsOn) {
    ties.add(tied(from, kind, to, Optional.of(period), restsOn));
  }

  private static Tie tied(
      String from, Tie.Kind kind, String to, Optional<String> period, String... restsOn) {
    return new Tie(
        from,
        kind,
        to,
        period.map(Samples::time),
        Samples.available("2020-01-01"),
        List.of(restsOn));
  }

  private static Actor actor(String id) {
    return new Actor(id, Samples.label("The " + id), Actor.Kind.INSTITUTION);
  }

  /** With an account that lays a killing to Northland, and one that nobody is blamed in. */
  private SituationView view(String... addressed) {
    desk.incident("i-1", desk.report("r-1").what(EventKind.KILLING).blames("northland"));
    desk.file(desk.report("r-2").report());
    desk.file(desk.report("r-hidden").by("witness").report());
    SituationView view = desk.view(DAY);
    List<Actor> actors = new ArrayList<>(view.situation().actors());
    actors.addAll(List.of(actor("council"), actor("bank"), actor("union")));
    List<Recommendation> advice =
        Arrays.stream(addressed)
            .map(
                to ->
                    new Recommendation(
                        "rec-" + to,
                        Samples.label(to),
                        Optional.of(to),
                        Samples.label("act"),
                        7,
                        List.of("r-1")))
            .toList();
    Situation was = view.situation();
    Situation with =
        new Situation(
            was.id(),
            was.name(),
            was.population(),
            was.people(),
            was.area(),
            was.places(),
            was.lifelines(),
            actors,
            ties,
            advice,
            was.fictional());
    return replaced(view, with);
  }

  private static SituationView replaced(SituationView view, Situation situation) {
    return new SituationView(
        view.asOf(),
        view.position(),
        situation,
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

  @Test
  void aRecommendationSaysByWhichTiesItsAddresseeMayBeHeard() {
    tie("bank", Tie.Kind.SPONSOR, "southland", "2020/..", "r-2");
    tie("southland", Tie.Kind.ALLY, "northland", "2020/..", "r-1");
    List<Reach> reaches = Leverage.of(view("bank"));
    Reach reach = reaches.get(0);
    assertThat(reach.recommendation()).contains("rec-bank");
    assertThat(reach.over()).isEqualTo("northland");
    assertThat(reach.evidence()).containsExactly("report/r-2", "report/r-1");
    assertThat(Catalogue.in("en").say(reach.says()))
        .isEqualTo(
            "Why The bank may be heard by Northland, by ties on record: "
                + "The bank sponsors Southland and Southland and Northland are allies.");
    assertThat(reaches).hasSize(2);
    assertThat(reaches.get(1).actor()).isEqualTo("southland");
    assertThat(reaches.get(1).recommendation()).isEmpty();
  }

  @Test
  void anAddresseeWithoutATieIsToldToHaveNone() {
    List<Reach> reaches = Leverage.of(view("council", "northland"));
    assertThat(reaches)
        .extracting(reach -> reach.says().key())
        .containsExactly("leverage.none", "leverage.itself");
    assertThat(reaches).allMatch(reach -> reach.paths().isEmpty());
  }

  @Test
  void whereNobodyIsHeldResponsibleNobodyHasLeverage() {
    tie("bank", Tie.Kind.SPONSOR, "southland", "2020/..", "r-2");
    SituationView view = view("bank");
    Situation situation = view.situation();
    assertThat(Leverage.of(replaced(SampleDesk.ready().view(DAY), situation))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2020/.., true",
    "2020/, true",
    "2020/2021, false",
    "2020/2022, true",
    "2023/.., false",
    "../2021-12-31, false",
    "../2022-12-31, true",
    "2022-12-31, true",
    "2023-01-01, false"
  })
  void onlyTiesThatHoldAtTheDateAreUsed(String period, boolean used) {
    tie("bank", Tie.Kind.SPONSOR, "northland", period, "r-2");
    assertThat(Leverage.of(view()).isEmpty()).isEqualTo(!used);
    assertThat(TieGraph.holds(Samples.time(period), CUTOFF)).isEqualTo(used);
  }

  @Test
  void tiesThatNothingOnRecordShowsAreNotUsed() {
    tie("bank", Tie.Kind.SPONSOR, "northland", "2020/..");
    tie("council", Tie.Kind.SPONSOR, "northland", "2020/..", "r-99");
    assertThat(Leverage.of(view())).isEmpty();
  }

  @Test
  void everyTieThatHoldsIsToldOnceWhoeverItLeadsTo() {
    tie("bank", Tie.Kind.SPONSOR, "southland", "2020/..", "r-2", "r-99");
    tie("council", Tie.Kind.ALLY, "union", "2020/..", "r-1");
    tie("council", Tie.Kind.ALLY, "bank", "2020/2021", "r-1");
    tie("union", Tie.Kind.ALLY, "bank", "2020/..", "r-99");
    assertThat(Leverage.ties(view()))
        .extracting(step -> step.from() + " " + step.to() + " " + step.evidence())
        .containsExactly("bank southland [report/r-2]", "council union [report/r-1]");
  }

  @Test
  void influenceRunsFromTheSponsorToTheSponsoredAndBetweenAlliesBothWays() {
    tie("northland", Tie.Kind.SPONSOR, "bank", "2020/..", "r-2");
    tie("northland", Tie.Kind.ALLY, "council", "2020/..", "r-2");
    tie("northland", Tie.Kind.MEMBER_OF, "union", "2020/..", "r-2");
    assertThat(Leverage.of(view())).extracting(Reach::actor).containsExactly("union", "council");
  }

  @Test
  void strongerTiesComeFirstAmongPathsAsShort() {
    tie("bank", Tie.Kind.MEDIATOR, "northland", "2020/..", "r-2");
    tie("bank", Tie.Kind.SUPPLIER, "northland", "2020/..", "r-2");
    tie("council", Tie.Kind.SPONSOR, "northland", "2020/..", "r-2");
    List<Reach> reaches = Leverage.of(view());
    assertThat(reaches).extracting(Reach::actor).containsExactly("council", "bank");
    assertThat(reaches.get(1).paths())
        .extracting(path -> path.steps().get(0).tie().kind())
        .containsExactly(Tie.Kind.SUPPLIER, Tie.Kind.MEDIATOR);
  }

  @Test
  void inPublicTiesThatProtectedSourcesAloneShowAreLeftOut() {
    tie("bank", Tie.Kind.SPONSOR, "northland", "2020/..", "r-hidden");
    SituationView view = view();
    assertThat(Leverage.of(view)).hasSize(1);
    assertThat(Leverage.toldInPublic(view)).isEmpty();
    assertThat(Leverage.ties(view)).hasSize(1);
    assertThat(Leverage.ties(new Reasoning(view).inPublic().view())).isEmpty();
  }

  /** Held against all paths without a repeated actor, by hand. */
  @Property(tries = 200, seed = "20221203", shrinking = ShrinkingMode.OFF)
  void shortestPathsAreThoseOfASlowSearch(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> names = List.of("a", "b", "c", "d", "e", "f");
    ties.clear();
    for (int i = 0; i < 8; i++) {
      ties.add(
          tied(
              names.get(random.nextInt(names.size())),
              Tie.Kind.values()[random.nextInt(Tie.Kind.values().length)],
              names.get(random.nextInt(names.size())),
              Optional.empty(),
              "r-1"));
    }
    SampleDesk small = SampleDesk.ready();
    SituationView view = small.view(DAY);
    SituationView tied = replaced(view, view.situation().tied(ties));
    TieGraph graph = TieGraph.of(tied, Map.of("r-1", "report/r-1"));
    for (String to : names.subList(1, names.size())) {
      TreeMap<Integer, List<List<Tie>>> byLength = new TreeMap<>();
      slow("a", to, new ArrayList<>(List.of("a")), new ArrayList<>(), byLength);
      List<Path> fast = graph.shortest("a", to);
      if (byLength.isEmpty() || byLength.firstKey() > TieGraph.LONGEST) {
        assertThat(fast).isEmpty();
      } else {
        assertThat(fast)
            .extracting(path -> path.steps().stream().map(Path.Step::tie).toList())
            .containsExactlyInAnyOrderElementsOf(byLength.firstEntry().getValue());
        assertThat(fast).isSortedAccordingTo(weakestRanks());
      }
    }
  }

  private static Comparator<Path> weakestRanks() {
    return Comparator.comparing(
        path ->
            path.steps().stream()
                .map(step -> Influence.rank(step.tie().kind()))
                .sorted(Comparator.reverseOrder())
                .map(String::valueOf)
                .reduce("", String::concat));
  }

  private void slow(
      String at,
      String to,
      List<String> seen,
      List<Tie> path,
      TreeMap<Integer, List<List<Tie>>> found) {
    if (at.equals(to)) {
      found.computeIfAbsent(path.size(), unused -> new ArrayList<>()).add(List.copyOf(path));
      return;
    }
    for (Tie tie : ties) {
      List<String> ends = new ArrayList<>();
      if (tie.from().equals(at)) {
        ends.add(tie.to());
      }
      if (tie.to().equals(at)
          && (tie.kind() == Tie.Kind.ALLY || tie.kind() == Tie.Kind.MEMBER_OF)) {
        ends.add(tie.from());
      }
      for (String end : ends) {
        if (!seen.contains(end)) {
          seen.add(end);
          path.add(tie);
          slow(end, to, seen, path, found);
          path.remove(path.size() - 1);
          seen.remove(end);
        }
      }
    }
  }
}
