package org.tocsin.core.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How late reports come in: what share of a period's events is known so many periods after it ended
 * ({@link Watch#step(long, long, double)}). Learnt from periods that were looked at again later, by
 * the ratio of what was known then to what became known of the same periods (the chain ladder of
 * reporting triangles, which need not be whole here: Lawless, Canadian Journal of Statistics 22,
 * 1994; Höhle and an der Heiden, Biometrics 70, 2014). Where the later look was early itself, what
 * it had is made up to all of it first. Shares never fall with age: ages that would are taken
 * together (Ayer and others, Annals of Mathematical Statistics 26, 1955), so that ages with few
 * events, of which a yearly release has one each, lean on those beside them.
 */
public final class ReportingDelay {

  /** Of what never changes any more. */
  public static final int FOR_EVER = Integer.MAX_VALUE;

  /** Events beforehand, of which as much is known as of older ones: little is certain after few. */
  private static final double BEFOREHAND = 1;

  /** A period of which less is known is not made up: its share would say next to nothing. */
  private static final double LEAST = 0.05;

  /**
   * A period as it was known at some time.
   *
   * @param unit any number that stands for the period, and the place if there are several
   * @param age periods from its end to the look, 0 or more, or {@link #FOR_EVER}
   * @param known events known by then, 0 or more
   */
  public record Look(long unit, int age, long known) {
    public Look {
      if (age < 0 || known < 0) {
        throw new IllegalArgumentException("age " + age + ", known " + known);
      }
    }
  }

  private final NavigableMap<Integer, Double> shares;

  private ReportingDelay(NavigableMap<Integer, Double> shares) {
    this.shares = shares;
  }

  /** Of periods looked at once nothing is learnt. */
  public static ReportingDelay learn(List<Look> looks) {
    Map<Long, Look> last = new HashMap<>();
    for (Look look : looks) {
      last.merge(look.unit(), look, (one, other) -> one.age() >= other.age() ? one : other);
    }
    TreeMap<Integer, List<Look>> again = new TreeMap<>();
    for (Look look : looks) {
      Look later = last.get(look.unit());
      if (later != null && later.age() > look.age()) {
        again.computeIfAbsent(look.age(), unused -> new ArrayList<>()).add(look);
      }
    }
    ReportingDelay learnt = new ReportingDelay(new TreeMap<>());
    Deque<Ages> older = new ArrayDeque<>();
    for (Map.Entry<Integer, List<Look>> each : again.descendingMap().entrySet()) {
      double then = 0;
      double all = 0;
      for (Look look : each.getValue()) {
        Look later = last.get(look.unit());
        if (later != null) {
          then += look.known();
          all += later.known() / learnt.later(later.age());
        }
      }
      learnt.add(new Ages(each.getKey(), each.getKey(), then, all, 1), older);
    }
    return learnt;
  }

  /**
   * Ages next to one another that have one share.
   *
   * @param then events that were known when they were looked at
   * @param all events that are known of the same periods since
   */
  private record Ages(int youngest, int oldest, double then, double all, double share) {

    Ages with(Ages older) {
      return new Ages(youngest, older.oldest, then + older.then, all + older.all, 1);
    }

    /** With what little is known leaning on what is known of older ones. */
    Ages behind(double older) {
      double leaning = (then + BEFOREHAND * older) / (all + BEFOREHAND);
      return new Ages(youngest, oldest, then, all, Math.min(older, leaning));
    }
  }

  /** Takes in younger ages, together with those before them of which less would be known. */
  private void add(Ages younger, Deque<Ages> older) {
    Ages ages = younger;
    while (!older.isEmpty() && ages.then() >= older.element().share() * ages.all()) {
      ages = ages.with(older.pop());
    }
    ages = ages.behind(older.isEmpty() ? 1 : older.element().share());
    older.push(ages);
    shares.put(ages.youngest(), ages.share());
    double share = ages.share();
    shares.subMap(ages.youngest(), true, ages.oldest(), true).replaceAll((age, before) -> share);
  }

  /**
   * Shares as somebody states them.
   *
   * @param shares above 0, to 1: of a period that has just ended, of one that ended a period ago,
   *     and so on; all of it later
   */
  public static ReportingDelay stated(List<Double> shares) {
    TreeMap<Integer, Double> stated = new TreeMap<>();
    for (double share : shares) {
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException("share " + share);
      }
      stated.put(stated.size(), share);
    }
    return new ReportingDelay(stated);
  }

  private double later(int age) {
    Map.Entry<Integer, Double> floor = shares.floorEntry(age);
    return age == FOR_EVER || age > oldest() || floor == null ? 1 : floor.getValue();
  }

  private int oldest() {
    return shares.isEmpty() ? -1 : shares.lastKey();
  }

  /**
   * The share of a period's events that is known at an age, above 0, to 1; between two ages that
   * were seen, that of the younger; 1 after the oldest. Empty where it is not known: at an age
   * younger than any that was looked at again, or where next to nothing is known.
   */
  public OptionalDouble reported(int age) {
    if (age < 0) {
      throw new IllegalArgumentException("age " + age);
    }
    if (shares.isEmpty() || age < shares.firstKey() || later(age) < LEAST) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(later(age));
  }

  /** Whether any period was looked at again. */
  public boolean known() {
    return !shares.isEmpty();
  }
}
