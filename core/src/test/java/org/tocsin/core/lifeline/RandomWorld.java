package org.tocsin.core.lifeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.sample.ReportSample;
import org.tocsin.core.sample.SampleDesk;

/**
 * What really happened to random lifelines, hour by hour, and accounts of it that are vague in many
 * ways, never wrong where they are graded well.
 */
final class RandomWorld {

  static final Instant START = Instant.parse("2022-01-01T00:00:00Z");
  static final int DAYS = 45;
  static final String CUTOFF = "2022-02-14";

  /** A lifeline, really closed in these hours. */
  private record Period(int lifeline, int from, int to) {}

  final RandomNetwork random;
  final SampleDesk desk;
  private final Random chance;
  private final UnaryOperator<String> name;
  private final List<Period> periods = new ArrayList<>();
  private int incidents;

  RandomWorld(long seed, boolean vague, UnaryOperator<String> name) {
    random = new RandomNetwork(seed);
    chance = new Random(~seed);
    this.name = name;
    Enclave enclave = new Enclave();
    for (int i = 0; i < random.places; i++) {
      Lifeline.Kind[] supplies =
          random.supply[i] ? new Lifeline.Kind[] {Lifeline.Kind.ROAD} : new Lifeline.Kind[0];
      enclave.settlement(place(i), Long.toString(random.people[i] + 1), supplies);
    }
    for (int i = 0; i < random.lifelines.size(); i++) {
      String[] joins = new String[random.lifelines.get(i).length];
      for (int j = 0; j < joins.length; j++) {
        joins[j] = place(random.lifelines.get(i)[j]);
      }
      enclave.lifeline(lifeline(i), Lifeline.Kind.ROAD, joins);
    }
    desk = enclave.desk();
    for (int i = 0; i < random.lifelines.size(); i++) {
      int at = chance.nextInt(DAYS * 24);
      while (at < DAYS * 24 - 1 && chance.nextInt(3) > 0) {
        int to = at + 1 + chance.nextInt(chance.nextBoolean() ? 20 : 200);
        tell(i, at, to, vague);
        at = to + 1 + chance.nextInt(chance.nextBoolean() ? 10 : 300);
      }
    }
  }

  String place(int place) {
    return name.apply("place-" + place);
  }

  String lifeline(int lifeline) {
    return name.apply("way-" + lifeline);
  }

  private void tell(int lifeline, int from, int to, boolean vague) {
    periods.add(new Period(lifeline, from, to));
    if (to >= DAYS * 24) {
      incident(account(lifeline, day(from), LifelineEffect.CLOSES));
      return;
    }
    int hours = to - from;
    switch (vague ? chance.nextInt(8) : 0) {
      case 0 -> incident(account(lifeline, day(from) + "/" + day(to), LifelineEffect.CLOSES));
      case 1 -> incident(account(lifeline, clock(from) + "/" + clock(to), LifelineEffect.CLOSES));
      case 2 -> {
        incident(account(lifeline, day(from), LifelineEffect.CLOSES));
        incident(account(lifeline, day(to), LifelineEffect.REOPENS));
      }
      case 3 ->
          incident(
              account(lifeline, day(from), LifelineEffect.CLOSES)
                  .figure(Measure.DURATION_HOURS, counted(hours)));
      case 4 ->
          incident(
              account(lifeline, day(from), LifelineEffect.CLOSES)
                  .figure(Measure.DURATION_HOURS, "at least " + Math.max(1, hours - 3)),
              account(lifeline, day(to), LifelineEffect.REOPENS));
      case 5 ->
          incident(
              account(lifeline, day(from) + "/" + day(to), LifelineEffect.CLOSES),
              account(lifeline, "2022-01/2022-02", LifelineEffect.CLOSES),
              account(lifeline, "2022-02-13", LifelineEffect.CLOSES).credibility(5));
      case 6 -> {
        incident(account(lifeline, day(from), LifelineEffect.CLOSES));
        incident(account(lifeline, clock(to), LifelineEffect.REOPENS));
      }
      default -> {
        incident(
            account(lifeline, day(from) + "/" + day(to), LifelineEffect.CLOSES).credibility(4));
        if (chance.nextBoolean()) {
          periods.remove(periods.size() - 1);
        }
      }
    }
  }

  private String counted(int hours) {
    return Math.max(1, hours - chance.nextInt(4)) + "-" + (hours + chance.nextInt(4));
  }

  private ReportSample account(int lifeline, String happened, LifelineEffect effect) {
    return desk.report("r-" + incidents + "-" + chance.nextInt(1_000_000_000))
        .happened(happened)
        .available("2022-01-01")
        .lifeline(lifeline(lifeline), effect);
  }

  private void incident(ReportSample... accounts) {
    desk.incident("i-" + ++incidents, accounts);
  }

  private static Instant instant(int hour) {
    return START.plus(hour, ChronoUnit.HOURS);
  }

  private static String day(int hour) {
    return instant(hour).toString().substring(0, 10);
  }

  private static String clock(int hour) {
    return instant(hour).toString();
  }

  /** Hours for which each place was really cut off by the cutoff, hour by hour. */
  Map<String, Integer> reallyCutOff() {
    Map<String, Integer> hours = new HashMap<>();
    for (int hour = 0; hour < DAYS * 24; hour++) {
      BitSet closed = new BitSet();
      for (Period period : periods) {
        if (period.from() <= hour && hour < period.to()) {
          closed.or(random.network.segmentsOf(period.lifeline()));
        }
      }
      count(closed, hours);
    }
    return hours;
  }

  private void count(BitSet closed, Map<String, Integer> hours) {
    if (!closed.isEmpty()) {
      for (int place : random.cutOff(new BitSet(), closed)) {
        hours.merge(place(place), 1, Integer::sum);
      }
    }
  }

  /**
   * The same where accounts say from which day to which: certain from the day after to the day
   * before, possible on the days themselves too.
   */
  Map<String, Integer> toldByTheDay(boolean certain) {
    Map<String, Integer> hours = new HashMap<>();
    for (int hour = 0; hour < DAYS * 24; hour++) {
      BitSet closed = new BitSet();
      for (Period period : periods) {
        int from = period.from() / 24 + (certain ? 1 : 0);
        int to = period.to() / 24 - (certain && period.to() < DAYS * 24 ? 1 : 0);
        if (from <= hour / 24 && hour / 24 <= to) {
          closed.or(random.network.segmentsOf(period.lifeline()));
        }
      }
      count(closed, hours);
    }
    return hours;
  }
}
