package org.tocsin.core.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.tocsin.core.desk.SeriesJudgement;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.Evidence;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/** Which incidents of a view are in which series, by rule and by judgement. */
final class Linker {

  /**
   * Two years: the stretch over which the level table, too, looks back. What lies farther from
   * every other member may be the same thing again or something new; that is left open.
   */
  static final long FARTHEST_DAYS = 730;

  private final SituationView view;
  private final Map<String, Linking> linkings = new LinkedHashMap<>();

  Linker(SituationView view) {
    this.view = view;
    view.incidents()
        .forEach(incident -> linkings.put(incident.id(), new Linking(view.situation(), incident)));
  }

  /**
   * Keys with at least one possible member or a judgement, in the order of families, then of
   * lifelines and places, then of actors as the situation lists them; the repetition last. A place
   * with one party has one series, theirs; with none or several, one for whoever it was, and one
   * for each.
   */
  List<SeriesKey> keys() {
    Set<SeriesKey> keys = new LinkedHashSet<>();
    for (KindFamily family : KindFamily.values()) {
      Set<String> places = places(family);
      places.forEach(place -> keys.addAll(keys(family, Optional.of(place))));
      if (places.size() != 1 || unplaced(family)) {
        keys.addAll(keys(family, Optional.empty()));
      }
      view.seriesJudgements().stream()
          .flatMap(judged -> SeriesKey.parse(judged.series()).stream())
          .filter(key -> key.family().equals(Optional.of(family)))
          .forEach(keys::add);
    }
    keys.add(SeriesKey.REPETITION);
    return keys.stream().filter(key -> !members(key).isEmpty()).toList();
  }

  private List<SeriesKey> keys(KindFamily family, Optional<String> where) {
    SeriesKey whoever = SeriesKey.of(family, where, Optional.empty());
    List<SeriesKey> byParty =
        ordered(
                in(whoever).stream().flatMap(each -> each.parties().stream()).toList(),
                view.situation().actors().stream().map(actor -> actor.id()).toList())
            .stream()
            .map(party -> SeriesKey.of(family, where, Optional.of(party)))
            .toList();
    List<SeriesKey> keys = new ArrayList<>();
    if (byParty.size() != 1) {
      keys.add(whoever);
    }
    keys.addAll(byParty);
    return keys;
  }

  private List<Linking> in(SeriesKey key) {
    return linkings.values().stream().filter(each -> each.into(key).isPresent()).toList();
  }

  private Set<String> places(KindFamily family) {
    List<String> found =
        in(SeriesKey.of(family, Optional.empty(), Optional.empty())).stream()
            .flatMap(each -> each.places(family).stream())
            .toList();
    List<String> known = new ArrayList<>();
    view.situation().lifelines().forEach(lifeline -> known.add(lifeline.id()));
    view.situation().places().forEach(place -> known.add(place.id()));
    return ordered(found, known);
  }

  private boolean unplaced(KindFamily family) {
    return in(SeriesKey.of(family, Optional.empty(), Optional.empty())).stream()
        .anyMatch(each -> each.places(family).isEmpty());
  }

  /** In the order of the list; what it lacks comes after. */
  private static Set<String> ordered(List<String> found, List<String> known) {
    Set<String> ordered = new LinkedHashSet<>();
    known.stream().filter(found::contains).forEach(ordered::add);
    found.stream().sorted().forEach(ordered::add);
    return ordered;
  }

  /** By when they began; those without a day last. */
  List<Membership> members(SeriesKey key) {
    List<Membership> members = new ArrayList<>();
    for (SeenIncident incident : view.incidents()) {
      Optional<SeriesJudgement> judgement = judgement(key, incident.id());
      Optional<Linking.Case> found = linking(incident).into(key);
      if (found.isPresent() || judgement.filter(SeriesJudgement::belongs).isPresent()) {
        members.add(membership(incident, found.orElseGet(Linking.Case::new), judgement));
      }
    }
    members.sort(
        Comparator.comparing(
            (Membership member) -> member.began().map(DayRange::best).orElse(Long.MAX_VALUE)));
    return apart(members);
  }

  private Linking linking(SeenIncident incident) {
    Linking linking = linkings.get(incident.id());
    if (linking == null) {
      throw new IllegalStateException(incident.id() + " is not of this view");
    }
    return linking;
  }

  /**
   * What a person judged of this very series; else that the incident belongs to a narrower one, and
   * so to this; else that it does not belong to a wider one, and so not to this.
   */
  private Optional<SeriesJudgement> judgement(SeriesKey key, String incident) {
    List<SeriesJudgement> about =
        view.seriesJudgements().stream().filter(each -> each.incident().equals(incident)).toList();
    return first(about, (judged, belongs) -> judged.equals(key))
        .or(() -> first(about, (judged, belongs) -> belongs && key.covers(judged)))
        .or(() -> first(about, (judged, belongs) -> !belongs && judged.covers(key)));
  }

  private static Optional<SeriesJudgement> first(
      List<SeriesJudgement> judgements, BiPredicate<SeriesKey, Boolean> bears) {
    return judgements.stream()
        .filter(
            each ->
                SeriesKey.parse(each.series())
                    .filter(key -> bears.test(key, each.belongs()))
                    .isPresent())
        .findFirst();
  }

  private Membership membership(
      SeenIncident incident, Linking.Case found, Optional<SeriesJudgement> judgement) {
    Optional<DayRange> began =
        incident
            .happened()
            .flatMap(when -> DayRange.ofBeginning(when.value(), view.asOf().cutoff()));
    List<Phrase> doubts = new ArrayList<>(found.doubts);
    boolean sure = incident.happened().filter(when -> when.value().certain()).isPresent();
    if (began.isEmpty() || !sure) {
      doubts.add(Phrase.of("series.doubt.undated"));
    }
    boolean confirmed = judgement.filter(SeriesJudgement::belongs).isPresent();
    List<String> accounts =
        found.accounts.isEmpty() ? incident.accountIds() : List.copyOf(found.accounts);
    Membership.Standing standing =
        judgement.isPresent()
            ? confirmed ? Membership.Standing.CONFIRMED : Membership.Standing.REJECTED
            : doubts.isEmpty() ? Membership.Standing.PROPOSED : Membership.Standing.DOUBTFUL;
    boolean certain =
        standing == Membership.Standing.PROPOSED
            || (confirmed && (found.graded || Grades.graded(incident, accounts)));
    return new Membership(
        incident.id(),
        standing,
        certain,
        found.reasons,
        doubts,
        judgement,
        began,
        Evidence.reports(accounts));
  }

  /** The same, with a doubt on what lies far in time from every other member; not on the first. */
  private static List<Membership> apart(List<Membership> members) {
    List<Membership> counted = members.stream().filter(Membership::counts).toList();
    List<Membership> weighed = new ArrayList<>();
    for (Membership member : members) {
      long nearest = nearest(member, counted);
      boolean first = !counted.isEmpty() && counted.get(0).equals(member);
      weighed.add(
          member.counts() && !first && nearest > FARTHEST_DAYS ? far(member, nearest) : member);
    }
    return weighed;
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

  private static Membership far(Membership member, long days) {
    List<Phrase> doubts = new ArrayList<>(member.doubts());
    doubts.add(Phrase.of("series.doubt.far", Map.of("days", new Arg.Count(days))));
    boolean confirmed = member.standing() == Membership.Standing.CONFIRMED;
    return new Membership(
        member.incident(),
        confirmed ? member.standing() : Membership.Standing.DOUBTFUL,
        confirmed && member.certain(),
        member.reasons(),
        doubts,
        member.judgement(),
        member.began(),
        member.evidence());
  }
}
