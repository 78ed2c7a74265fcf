package org.tocsin.core.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Report;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.SeenIncident;

/**
 * Things that all have to be told of one incident, such as {@code shelling + civilians-killed}.
 *
 * @param things none twice; at least one
 */
public record Told(List<Thing> things) {

  /** A kind of event, an effect on some lifeline, or a count of one or more. */
  public sealed interface Thing {
    record Kind(EventKind kind) implements Thing {}

    record Effect(LifelineEffect effect) implements Thing {}

    record Counted(Measure measure) implements Thing {}
  }

  /**
   * Whether it is told, and by which accounts.
   *
   * @param truth YES where accounts graded 1 to 3 tell it that are no party's own position; UNKNOWN
   *     where only others do, or where accounts differ; NO where nobody tells it
   */
  public record Telling(Truth truth, SortedSet<String> accounts) {
    static final Telling NOT = new Telling(Truth.NO, new TreeSet<>());

    public Telling {
      accounts = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
    }

    Telling and(Telling other) {
      if (truth == Truth.NO || other.truth == Truth.NO) {
        return NOT;
      }
      return new Telling(truth.and(other.truth), joined(other));
    }

    Telling or(Telling other) {
      if (other.truth == Truth.NO) {
        return this;
      } else if (truth == other.truth) {
        return new Telling(truth, joined(other));
      }
      return certainty(truth) > certainty(other.truth) ? this : other;
    }

    /** The same at most as a possibility. */
    Telling atMostPossible() {
      return truth == Truth.YES ? new Telling(Truth.UNKNOWN, accounts) : this;
    }

    private SortedSet<String> joined(Telling other) {
      SortedSet<String> both = new TreeSet<>(accounts);
      both.addAll(other.accounts);
      return both;
    }

    private static int certainty(Truth truth) {
      return truth == Truth.YES ? 2 : truth == Truth.UNKNOWN ? 1 : 0;
    }
  }

  public Told {
    things = List.copyOf(things);
  }

  /** Reads {@code kind + measure}; empty where a word is none of these. */
  static Optional<Told> read(String text) {
    List<Thing> things = new ArrayList<>();
    for (String word : text.split("\\+", -1)) {
      Optional<Thing> thing = thing(word.strip());
      if (thing.isEmpty() || things.contains(thing.get())) {
        return Optional.empty();
      }
      things.add(thing.get());
    }
    return Optional.of(new Told(things));
  }

  private static Optional<Thing> thing(String word) {
    return Arrays.stream(EventKind.values())
        .filter(kind -> kind.word().equals(word))
        .map(kind -> (Thing) new Thing.Kind(kind))
        .findFirst()
        .or(
            () ->
                Arrays.stream(LifelineEffect.values())
                    .filter(effect -> effect.name().toLowerCase(Locale.ROOT).equals(word))
                    .map(effect -> (Thing) new Thing.Effect(effect))
                    .findFirst())
        .or(
            () ->
                Arrays.stream(Measure.values())
                    .filter(measure -> measure.word().equals(word))
                    .map(measure -> (Thing) new Thing.Counted(measure))
                    .findFirst());
  }

  /** The best telling of any of these. */
  static Telling any(List<Told> alternatives, SeenIncident incident) {
    Telling best = Telling.NOT;
    for (Told told : alternatives) {
      best = best.or(told.in(incident));
    }
    return best;
  }

  Telling in(SeenIncident incident) {
    Telling all = in(things.get(0), incident);
    for (int i = 1; i < things.size() && all.truth() != Truth.NO; i++) {
      all = all.and(in(things.get(i), incident));
    }
    return all;
  }

  private static Telling in(Thing thing, SeenIncident incident) {
    if (thing instanceof Thing.Kind kind) {
      return kind(kind.kind(), incident);
    } else if (thing instanceof Thing.Effect effect) {
      return telling(
          incident,
          incident.lifelines().isEmpty()
              ? List.of()
              : incident.lifelines().stream()
                  .filter(reading -> reading.effect() == effect.effect())
                  .flatMap(reading -> reading.restsOn().stream())
                  .toList());
    }
    return counted(((Thing.Counted) thing).measure(), incident);
  }

  /** A kind that only accounts tell which the reading passes over is no more than possible. */
  private static Telling kind(EventKind kind, SeenIncident incident) {
    if (incident.what().isEmpty()) {
      return Telling.NOT;
    }
    Adopted<EventKind> what = incident.what().get();
    if (what.value() == kind) {
      return telling(incident, what.restsOn());
    }
    if (!what.contested()) {
      return Telling.NOT;
    }
    return telling(
            incident,
            what.dissent().stream()
                .filter(dissent -> dissent.value() == kind)
                .map(Adopted.Dissent::report)
                .toList())
        .atMostPossible();
  }

  private static Telling counted(Measure measure, SeenIncident incident) {
    if (incident.accounts().stream().noneMatch(report -> report.figures().containsKey(measure))) {
      return Telling.NOT;
    }
    List<Report> counting =
        incident.accounts().stream()
            .filter(report -> oneOrMore(report, measure) != Truth.NO)
            .sorted(Comparator.comparing(Report::id))
            .toList();
    Telling some = telling(incident, counting.stream().map(Report::id).toList());
    boolean certain =
        counting.stream()
            .filter(Accounts::certain)
            .anyMatch(report -> oneOrMore(report, measure) == Truth.YES);
    return certain ? some : some.atMostPossible();
  }

  private static Truth oneOrMore(Report report, Measure measure) {
    Figure figure = report.figures().get(measure);
    return figure == null ? Truth.NO : figure.isAtLeast(BigDecimal.ONE);
  }

  static Telling telling(SeenIncident incident, List<String> accounts) {
    return accounts.isEmpty()
        ? Telling.NOT
        : new Telling(
            Accounts.anyCertain(incident, accounts) ? Truth.YES : Truth.UNKNOWN,
            new TreeSet<>(accounts));
  }
}
