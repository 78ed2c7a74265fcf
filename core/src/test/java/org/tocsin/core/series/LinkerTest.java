package org.tocsin.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.tocsin.core.desk.SeriesJudgement;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.sample.RandomCase;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/** Who is in which series, against every incident asked about every series, and every pair. */
class LinkerTest {

  @Property(tries = 25)
  void findsTheMembersThatAskingEveryIncidentFinds(
      @ForAll @IntRange(min = 0, max = 10_000) int seed) {
    SituationView view = judged(RandomCase.desk(seed, 150).view("2024-06-01"), new Random(seed));
    Map<SeriesKey, List<Membership>> found = SeriesAnalysis.memberships(view);
    for (SeriesKey key : asked(view)) {
      Set<String> expected = expected(view, key);
      List<Membership> members = found.getOrDefault(key, List.of());
      if (found.containsKey(key)) {
        assertThat(members)
            .extracting(Membership::incident)
            .containsExactlyInAnyOrderElementsOf(expected);
      }
      List<Membership> counted = members.stream().filter(Membership::counts).toList();
      for (Membership member : counted) {
        boolean far =
            !counted.get(0).equals(member) && nearest(member, counted) > Linker.FARTHEST_DAYS;
        assertThat(doubts(member).contains("series.doubt.far"))
            .as("%s in %s", member.incident(), key)
            .isEqualTo(far);
      }
    }
  }

  @Property(tries = 10)
  void whatNarrowsASeriesOnlyEverRulesOut(@ForAll @IntRange(min = 0, max = 10_000) int seed) {
    SituationView view = RandomCase.desk(seed, 150).view("2024-06-01");
    for (SeriesKey key : asked(view)) {
      key.wider()
          .ifPresent(wider -> assertThat(expected(view, wider)).containsAll(expected(view, key)));
    }
  }

  private static List<String> doubts(Membership member) {
    return member.doubts().stream().map(doubt -> doubt.key()).toList();
  }

  private static Set<String> expected(SituationView view, SeriesKey key) {
    Set<String> expected = new LinkedHashSet<>();
    for (SeenIncident incident : view.incidents()) {
      boolean byRule = new Linking(view.situation(), incident, 0).into(key).isPresent();
      if (byRule || judgement(view, key, incident).filter(SeriesJudgement::belongs).isPresent()) {
        expected.add(incident.id());
      }
    }
    return expected;
  }

  private static Optional<SeriesJudgement> judgement(
      SituationView view, SeriesKey key, SeenIncident incident) {
    List<SeriesJudgement> about =
        view.seriesJudgements().stream()
            .filter(each -> each.incident().equals(incident.id()))
            .toList();
    Optional<SeriesJudgement> same =
        about.stream().filter(each -> key(each).equals(key)).findFirst();
    Optional<SeriesJudgement> narrower =
        about.stream().filter(each -> each.belongs() && key.covers(key(each))).findFirst();
    return same.or(() -> narrower)
        .or(
            () ->
                about.stream()
                    .filter(each -> !each.belongs() && key(each).covers(key))
                    .findFirst());
  }

  private static SeriesKey key(SeriesJudgement judgement) {
    return SeriesKey.parse(judgement.series()).orElseThrow();
  }

  private static long nearest(Membership member, List<Membership> counted) {
    return counted.stream()
        .filter(other -> !other.incident().equals(member.incident()))
        .filter(other -> other.began().isPresent() && member.began().isPresent())
        .mapToLong(
            other ->
                Math.abs(other.began().orElseThrow().best() - member.began().orElseThrow().best()))
        .min()
        .orElse(0);
  }

  /** Every key there can be of this view's places and actors. */
  private static List<SeriesKey> asked(SituationView view) {
    List<Optional<String>> places = new ArrayList<>(List.of(Optional.empty()));
    view.situation().lifelines().forEach(each -> places.add(Optional.of(each.id())));
    view.situation().places().forEach(each -> places.add(Optional.of(each.id())));
    List<Optional<String>> parties = new ArrayList<>(List.of(Optional.empty()));
    view.situation().actors().forEach(each -> parties.add(Optional.of(each.id())));
    List<SeriesKey> keys = new ArrayList<>(List.of(SeriesKey.REPETITION));
    for (KindFamily family : KindFamily.values()) {
      places.forEach(
          where -> parties.forEach(party -> keys.add(SeriesKey.of(family, where, party))));
    }
    return keys;
  }

  /** With some incidents put into series, and some taken out. */
  private static SituationView judged(SituationView view, Random random) {
    List<SeriesKey> keys = asked(view);
    Map<String, SeriesJudgement> judgements = new LinkedHashMap<>();
    for (SeenIncident incident : view.incidents()) {
      if (random.nextInt(3) == 0) {
        String series = keys.get(random.nextInt(keys.size())).toString();
        SealedText reason = incident.accounts().get(0).statement();
        judgements.put(
            series + incident.id(),
            new SeriesJudgement(series, incident.id(), random.nextBoolean(), "p-1", reason));
      }
    }
    return new SituationView(
        view.asOf(),
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
        List.copyOf(judgements.values()),
        view.laterJudgements());
  }
}
