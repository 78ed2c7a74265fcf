package org.tocsin.core.gap;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Response;
import org.tocsin.core.sample.ReportSample;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.view.SituationView;

/** A made-up course of events, which can be told under other names and at another time. */
public final class Course {

  /** The last day of the course, and as seen from which it is viewed. */
  public static final LocalDate LAST = LocalDate.parse("2023-12-31");

  private static final List<String> ACTORS = List.of("northland", "southland", "league");

  private record Happening(
      String when,
      EventKind what,
      int grade,
      Optional<String> blamed,
      Optional<String> civiliansKilled) {}

  private record Deed(
      String when, Response.Instrument instrument, List<String> to, List<Integer> names) {}

  private final List<Happening> happenings = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();

  public Course happens(String when, EventKind what, int grade) {
    happenings.add(new Happening(when, what, grade, Optional.empty(), Optional.empty()));
    return this;
  }

  public Course happens(String when, EventKind what, int grade, String blamed) {
    happenings.add(new Happening(when, what, grade, Optional.of(blamed), Optional.empty()));
    return this;
  }

  public Course kills(String when, EventKind what, int grade, String blamed, String figure) {
    happenings.add(new Happening(when, what, grade, Optional.of(blamed), Optional.of(figure)));
    return this;
  }

  /**
   * @param names incidents it names, counted from 1
   */
  public Course responds(
      String when, Response.Instrument instrument, List<String> to, Integer... names) {
    deeds.add(new Deed(when, instrument, to, List.of(names)));
    return this;
  }

  /** Up to so many incidents and responses, dated by the day, some by the month. */
  public static Course random(Random random, int incidents, int responses) {
    Course course = new Course();
    int count = 1 + random.nextInt(incidents);
    for (int i = 0; i < count; i++) {
      course.happenings.add(
          new Happening(
              day(random),
              EventKind.values()[random.nextInt(EventKind.values().length)],
              1 + random.nextInt(5),
              random.nextInt(3) == 0
                  ? Optional.empty()
                  : Optional.of(ACTORS.get(random.nextInt(3))),
              random.nextBoolean() ? Optional.of("" + random.nextInt(900)) : Optional.empty()));
    }
    int more = random.nextInt(responses + 1);
    for (int i = 0; i < more; i++) {
      course.deeds.add(deed(random, count));
    }
    return course;
  }

  private static Deed deed(Random random, int incidents) {
    return new Deed(
        day(random),
        Response.Instrument.values()[random.nextInt(Response.Instrument.values().length)],
        random.nextInt(3) == 0 ? List.of() : List.of(ACTORS.get(random.nextInt(3))),
        random.nextBoolean() ? List.of() : List.of(1 + random.nextInt(incidents)));
  }

  /** The same with one more response. */
  public Course andAResponse(Random random) {
    Course more = new Course();
    more.happenings.addAll(happenings);
    more.deeds.addAll(deeds);
    more.deeds.add(deed(random, happenings.size()));
    return more;
  }

  private static String day(Random random) {
    String day = LocalDate.parse("2023-01-01").plusDays(random.nextInt(365)).toString();
    return random.nextInt(6) == 0 ? day.substring(0, 7) : day;
  }

  public SituationView view() {
    return view(UnaryOperator.identity(), Period.ZERO);
  }

  /** As it is seen on that day, with everything available from the start. */
  public SituationView view(String day) {
    return desk(UnaryOperator.identity(), Period.ZERO).view(day);
  }

  /**
   * @param actor another name for each actor
   * @param later by how much everything happens later; ten years on, the days between two dates
   *     from March 2022 on are as many as before
   */
  public SituationView view(UnaryOperator<String> actor, Period later) {
    return desk(actor, later).view(LAST.plus(later).toString());
  }

  private SampleDesk desk(UnaryOperator<String> actor, Period later) {
    SampleDesk desk = SampleDesk.ready();
    // Other names come with other ids, in another order.
    boolean renamed = !later.isZero();
    int number = 0;
    for (Happening happening : happenings) {
      number++;
      ReportSample account =
          desk.report((renamed ? "x-" + (500 - number) : "r-" + number))
              .happened(moved(happening.when(), later).toString())
              .available("2020-01-01")
              .what(happening.what())
              .credibility(happening.grade());
      happening.blamed().ifPresent(blamed -> account.blames(actor.apply(blamed)));
      happening
          .civiliansKilled()
          .ifPresent(figure -> account.figure(Measure.CIVILIANS_KILLED, figure));
      desk.incident(incident(number, renamed), account);
    }
    int count = 0;
    for (Deed deed : deeds) {
      count++;
      desk.file(response(desk, deed, renamed ? 500 - count : count, renamed, actor, later));
    }
    return desk;
  }

  private static Response response(
      SampleDesk desk,
      Deed deed,
      int number,
      boolean renamed,
      UnaryOperator<String> actor,
      Period later) {
    Response plain = Samples.response("w-" + number, deed.instrument(), "2020-01-01", desk.vault());
    return new Response(
        plain.id(),
        plain.situation(),
        plain.by(),
        deed.instrument(),
        deed.to().stream().map(actor).toList(),
        moved(deed.when(), later),
        plain.available(),
        plain.source(),
        deed.names().stream().map(named -> incident(named, renamed)).toList(),
        plain.asked(),
        plain.askedBy(),
        plain.compliance(),
        plain.statement());
  }

  private static String incident(int number, boolean renamed) {
    return renamed ? "x-" + (500 - number) : "i-" + number;
  }

  private static Edtf moved(String when, Period later) {
    return Samples.time(when).shift(later).orElseThrow();
  }
}
