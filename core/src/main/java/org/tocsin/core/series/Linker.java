package org.tocsin.core.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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

  /** In the order of the view. */
  private final List<Linking> linkings = new ArrayList<>();

  private final Map<String, List<Judged>> judgements = new LinkedHashMap<>();

  /** Whom the rule lets in, found once: a narrower series has its members among a wider one's. */
  private final Map<SeriesKey, List<Linking>> in = new HashMap<>();

  private final Map<SeriesKey, List<Membership>> members = new HashMap<>();

  private record Judged(SeriesKey key, SeriesJudgement judgement) {}

  Linker(SituationView view) {
    this.view = view;
    view.incidents()
        .forEach(
            incident -> linkings.add(new Linking(view.situation(), incident, linkings.size())));
    for (SeriesJudgement judgement : view.seriesJudgements()) {
      SeriesKey.parse(judgement.series())
          .ifPresent(
              key ->
                  judgements
                      .computeIfAbsent(judgement.incident(), unused -> new ArrayList<>())
                      .add(new Judged(key, judgement)));
    }
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
    List<Linking> known = in.get(key);
    if (known == null) {
      known = candidates(key).stream().filter(each -> each.into(key).isPresent()).toList();
      in.put(key, known);
    }
    return known;
  }

  /** What narrows a series only ever rules out. */
  private List<Linking> candidates(SeriesKey key) {
    return key.wider().map(this::in).orElse(linkings);
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
  private static Set<String> ordered(List<String> all, List<String> known) {
    Set<String> found = new TreeSet<>(all);
    Set<String> ordered = new LinkedHashSet<>();
    known.stream().filter(found::contains).forEach(ordered::add);
    ordered.addAll(found);
    return ordered;
  }

  /** By when they began; those without a day last. */
  List<Membership> members(SeriesKey key) {
    List<Membership> known = members.get(key);
    if (known == null) {
      known = sought(key);
      members.put(key, known);
    }
    return known;
  }

  private List<Membership> sought(SeriesKey key) {
    List<Membership> found = new ArrayList<>();
    for (Linking linking : mentioned(key)) {
      Optional<SeriesJudgement> judgement = judgement(key, linking.incident().id());
      Optional<Linking.Case> into = linking.into(key);
      if (into.isPresent() || judgement.filter(SeriesJudgement::belongs).isPresent()) {
        found.add(membership(linking.incident(), into.orElseGet(Linking.Case::new), judgement));
      }
    }
    found.sort(
        Comparator.comparing(
            (Membership member) -> member.began().map(DayRange::best).orElse(Long.MAX_VALUE)));
    return apart(found);
  }

  /** By the rule or by a judgement of any series, in the order of the view. */
  private List<Linking> mentioned(SeriesKey key) {
    if (judgements.isEmpty()) {
      return in(key);
    }
    Set<Linking> mentioned = new TreeSet<>(Comparator.comparingInt(Linking::place));
    mentioned.addAll(in(key));
    linkings.stream()
        .filter(each -> judgements.containsKey(each.incident().id()))
        .forEach(mentioned::add);
    return List.copyOf(mentioned);
  }

  /**
   * What a person judged of this very series; else that the incident belongs to a narrower one, and
   * so to this; else that it does not belong to a wider one, and so not to this.
   */
  private Optional<SeriesJudgement> judgement(SeriesKey key, String incident) {
    List<Judged> about = judgements.getOrDefault(incident, List.of());
    return first(about, each -> each.key().equals(key))
        .or(() -> first(about, each -> each.judgement().belongs() && key.covers(each.key())))
        .or(() -> first(about, each -> !each.judgement().belongs() && each.key().covers(key)));
  }

  private static Optional<SeriesJudgement> first(List<Judged> about, Predicate<Judged> bears) {
    return about.stream().filter(bears).map(Judged::judgement).findFirst();
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

  /**
   * The same, with a doubt on what lies far in time from every other member; not on the first.
   *
   * @param members by when they began
   */
  private static List<Membership> apart(List<Membership> members) {
    List<Membership> counted = members.stream().filter(Membership::counts).toList();
    List<Membership> weighed = new ArrayList<>();
    int place = 0;
    for (Membership member : members) {
      if (!member.counts()) {
        weighed.add(member);
        continue;
      }
      long nearest = Math.min(days(counted, place - 1, place), days(counted, place, place + 1));
      boolean far = place > 0 && nearest > FARTHEST_DAYS && nearest < Long.MAX_VALUE;
      weighed.add(far ? far(member, nearest) : member);
      place++;
    }
    return weighed;
  }

  /** Between two of them; as far as can be where one is not there or has no day. */
  private static long days(List<Membership> counted, int earlier, int later) {
    if (earlier < 0 || later >= counted.size()) {
      return Long.MAX_VALUE;
    }
    Optional<DayRange> from = counted.get(earlier).began();
    Optional<DayRange> to = counted.get(later).began();
    return from.isPresent() && to.isPresent()
        ? to.get().best() - from.get().best()
        : Long.MAX_VALUE;
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
