package org.tocsin.core.ladder;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.gap.Grounds;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Measure;
import org.tocsin.core.time.Bounds;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * The count towards mass killing: 1,000 or more non-combatants killed by the deliberate acts of one
 * group within 12 months (Early Warning Project, United States Holocaust Memorial Museum). Many
 * killings together reach the top rung although none does alone.
 *
 * <p>Certain for a perpetrator: deaths that fell wholly within the 12 months, in incidents whose
 * adopted kind is a killing by a graded account, which a graded account lays to that perpetrator
 * while no account lays them to another alone; each at its lowest bound, an estimate without bound
 * at none. Possible: deaths that may have fallen within, in incidents of any rung that some account
 * lays to that perpetrator or that none lays to anybody; each at the highest value stated. Whether
 * victims were aimed at as members of a group, as the definition also asks, is for a person to
 * judge. Two incidents that tell of the same deaths count twice: that they are one is for a person
 * to link.
 *
 * @param perpetrator by actor; empty where no account lays any such incident to anybody
 * @param killed non-combatants in the 12 months with most: low is what is certain, best what is
 *     stated as likeliest of what is possible, high the highest stated
 * @param reached YES where the certain deaths reach the mark, NO where the highest stated ones fall
 *     short of it
 * @param openAbove incidents of the period with a figure that has no upper end, such as "over 200"
 * @param from the beginning of the 12 months in which most may have been killed
 * @param incidents that may count in them
 */
public record MassKilling(
    Optional<String> perpetrator,
    Figure killed,
    Truth reached,
    List<String> openAbove,
    Optional<Instant> from,
    List<String> incidents,
    List<String> evidence) {

  public static final BigDecimal DEATHS = BigDecimal.valueOf(1000);

  /** 12 months, of whatever length the calendar gives them: no more than a year without a leap. */
  public static final Duration PERIOD = Duration.ofDays(365);

  private static final Set<EventKind> DELIBERATE =
      Set.of(EventKind.KILLING, EventKind.MAJOR_KILLING, EventKind.MASS_KILLING);

  /** Deaths of one incident. */
  private record Deaths(SeenIncident incident, Figure figure, Bounds when) {

    Instant earliest() {
      return when.from().known().orElse(Instant.MIN);
    }

    Instant latest() {
      return when.to().known().orElse(Instant.MAX);
    }

    boolean surelyWithin(Instant from) {
      return !earliest().isBefore(from)
          && !latest().equals(Instant.MAX)
          && !latest().isAfter(from.plus(PERIOD))
          && incident.happened().filter(adopted -> adopted.value().certain()).isPresent();
    }

    /** Whether some of it may lie from there on for 12 months. */
    boolean maybeWithin(Instant from) {
      boolean startsBeforeTheEnd =
          from.equals(Instant.MAX) || earliest().isBefore(plusPeriod(from));
      return !latest().isBefore(from) && startsBeforeTheEnd;
    }

    private static Instant plusPeriod(Instant from) {
      return from.isAfter(Instant.MAX.minus(PERIOD)) ? Instant.MAX : from.plus(PERIOD);
    }

    BigDecimal low() {
      return figure.low().orElse(BigDecimal.ZERO);
    }

    BigDecimal likeliest() {
      return figure.best().or(figure::low).orElse(BigDecimal.ZERO);
    }

    BigDecimal highest() {
      return figure.highestStated().or(figure::low).orElse(BigDecimal.ZERO);
    }
  }

  public MassKilling {
    openAbove = List.copyOf(openAbove);
    incidents = List.copyOf(incidents);
    evidence = List.copyOf(evidence);
  }

  /** One count for each perpetrator that accounts name, or one for none; empty without figures. */
  static List<MassKilling> in(SituationView view) {
    List<Deaths> all = view.incidents().stream().flatMap(each -> deaths(each).stream()).toList();
    SortedSet<String> perpetrators = new TreeSet<>();
    all.forEach(deaths -> perpetrators.addAll(deaths.incident().attributions().keySet()));
    if (perpetrators.isEmpty()) {
      return all.isEmpty() ? List.of() : List.of(of(Optional.empty(), all));
    }
    return perpetrators.stream().map(actor -> of(Optional.of(actor), all)).toList();
  }

  private static Optional<Deaths> deaths(SeenIncident incident) {
    return Optional.ofNullable(incident.figures().get(Measure.CIVILIANS_KILLED))
        .filter(adopted -> !adopted.value().isUnknown())
        .filter(adopted -> incident.rung().isPresent())
        .flatMap(
            adopted ->
                incident
                    .happened()
                    .map(when -> new Deaths(incident, adopted.value(), when.value().bounds())));
  }

  private static MassKilling of(Optional<String> perpetrator, List<Deaths> all) {
    List<Deaths> possible =
        all.stream().filter(deaths -> maybeBy(perpetrator, deaths.incident())).toList();
    List<Deaths> certain =
        possible.stream().filter(deaths -> surelyBy(perpetrator, deaths.incident())).toList();
    BigDecimal low =
        certain.stream()
            .map(first -> sum(certain, each -> each.surelyWithin(first.earliest()), Deaths::low))
            .max(Comparator.naturalOrder())
            .orElse(BigDecimal.ZERO);
    // Most can lie within 12 months that start as one of them ends.
    Instant from =
        possible.stream()
            .map(Deaths::latest)
            .sorted()
            .max(
                Comparator.comparing(
                    start -> sum(possible, each -> each.maybeWithin(start), Deaths::highest)))
            .orElse(Instant.MAX);
    List<Deaths> within = possible.stream().filter(each -> each.maybeWithin(from)).toList();
    BigDecimal high = sum(within, each -> true, Deaths::highest);
    BigDecimal best = sum(within, each -> true, Deaths::likeliest).max(low).min(high);
    return new MassKilling(
        perpetrator,
        new Figure(Optional.of(low), Optional.of(best), Optional.of(high)),
        Truth.of(low.compareTo(DEATHS) >= 0, high.compareTo(DEATHS) >= 0),
        within.stream()
            .filter(each -> each.figure().highestStated().isEmpty())
            .map(each -> each.incident().id())
            .toList(),
        within.stream().map(Deaths::earliest).min(Comparator.naturalOrder()).filter(MassKilling::known),
        within.stream().map(each -> each.incident().id()).toList(),
        evidence(within));
  }

  private static boolean known(Instant instant) {
    return !instant.equals(Instant.MIN);
  }

  private static BigDecimal sum(
      List<Deaths> all, Predicate<Deaths> counted, Function<Deaths, BigDecimal> deaths) {
    return all.stream().filter(counted).map(deaths).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean maybeBy(Optional<String> perpetrator, SeenIncident incident) {
    return incident.attributions().isEmpty()
        || perpetrator.filter(incident.attributions()::containsKey).isPresent();
  }

  private static boolean surelyBy(Optional<String> perpetrator, SeenIncident incident) {
    return perpetrator
            .filter(actor -> Grounds.blamed(incident, actor) == Truth.YES)
            .filter(actor -> uncontested(actor, incident))
            .isPresent()
        && incident.what().filter(what -> DELIBERATE.contains(what.value())).isPresent()
        && Grounds.gradedKind(incident)
        && Optional.ofNullable(incident.figures().get(Measure.CIVILIANS_KILLED))
            .filter(adopted -> Grounds.graded(incident, adopted.restsOn()))
            .isPresent();
  }

  /** Every account that holds anybody responsible holds this one. */
  private static boolean uncontested(String actor, SeenIncident incident) {
    Set<String> blaming = Set.copyOf(incident.attributions().getOrDefault(actor, List.of()));
    return incident.attributions().values().stream().allMatch(blaming::containsAll);
  }

  private static List<String> evidence(List<Deaths> within) {
    List<String> evidence = new ArrayList<>();
    within.forEach(each -> evidence.addAll(Grounds.accounts(each.incident())));
    return evidence.stream().distinct().toList();
  }
}
