package org.tocsin.core.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.tocsin.core.desk.DeskCommand;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.desk.ReadingField;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.model.Source;

/**
 * Random commands to a desk: records filed, corrected, withdrawn and filed again, accounts linked
 * and unlinked, readings adopted and released. What the desk refuses is left out, so that what is
 * recorded is a valid history.
 */
public final class RandomCase {

  private static final LocalDate FIRST = LocalDate.parse("2022-01-01");
  private static final List<String> SOURCES = List.of("press", "wire", "north", "witness");
  private static final List<String> PLACES = List.of("harbour", "mill", "ford");
  private static final List<String> ACTORS = List.of("northland", "southland", "league");
  private static final List<Measure> MEASURES = List.of(Measure.KILLED, Measure.DETAINED);

  private final Random random;
  private final SampleDesk desk;
  private final List<String> reports = new ArrayList<>();
  private final List<String> incidents = new ArrayList<>();
  private int responses;
  private boolean monthsToo = true;

  public RandomCase(long seed) {
    this(seed, SampleDesk.ready(Instant.parse("2021-12-01T00:00:00Z")));
  }

  public RandomCase(long seed, SampleDesk desk) {
    this.random = new Random(seed);
    this.desk = desk;
  }

  /** A desk that was asked this many things. */
  public static SampleDesk desk(long seed, int steps) {
    RandomCase one = new RandomCase(seed);
    one.file(Samples.agreement());
    for (int i = 0; i < steps; i++) {
      one.step();
    }
    return one.desk;
  }

  /** Dates every account by the day. */
  public RandomCase byTheDay() {
    monthsToo = false;
    return this;
  }

  public SampleDesk desk() {
    return desk;
  }

  /** A day from 2022-01-01 on, within 600 days. */
  public LocalDate day() {
    return FIRST.plusDays(random.nextInt(600));
  }

  public void step() {
    desk.passes(Duration.ofHours(random.nextInt(100)));
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> file(report("r-" + (reports.size() + 1)));
      case 4 -> {
        incidents.add("i-" + (incidents.size() + 1));
        file(Samples.incident(incidents.get(incidents.size() - 1)));
      }
      case 5, 6 -> ask(new JudgementFact.ReportLinked(incident(), knownReport(), reason()));
      case 7 -> ask(new JudgementFact.ReportUnlinked(incident(), knownReport(), reason()));
      case 8 -> ask(reading());
      case 9 -> ask(correction());
      case 10 -> ask(withdrawal());
      default -> other();
    }
  }

  private void other() {
    switch (random.nextInt(5)) {
      case 0 -> file(response("resp-" + ++responses));
      case 1 -> ask(new RecordFact.Corrected(response("resp-1"), reason()));
      case 2 -> file(Samples.incident(incident()));
      case 3 -> file(report(knownReport()));
      default ->
          desk.ask(
              new DeskCommand.DestroyItem("v-" + random.nextInt(50), Optional.empty()),
              SampleDesk.ANALYST);
    }
  }

  private JudgementFact reading() {
    String field = pick(ReadingField.words());
    return random.nextInt(3) == 0
        ? new JudgementFact.ReadingReleased(incident(), field, reason())
        : new JudgementFact.ReadingAdopted(
            incident(), field, knownReport(), desk.vault().text("why adopted"));
  }

  private Fact correction() {
    return random.nextInt(4) == 0
        ? new RecordFact.Corrected(
            Samples.source("wire", Source.Kind.PRESS, pick(List.of(Reliability.values()))),
            reason())
        : new RecordFact.Corrected(report(knownReport()), reason());
  }

  private Fact withdrawal() {
    return random.nextInt(4) == 0
        ? new RecordFact.Withdrawn(RecordKind.INCIDENT, incident(), reason())
        : new RecordFact.Withdrawn(RecordKind.REPORT, knownReport(), reason());
  }

  private String incident() {
    return incidents.isEmpty() ? "i-0" : pick(incidents);
  }

  private String knownReport() {
    return reports.isEmpty() ? "r-0" : pick(reports);
  }

  private Optional<SealedText> reason() {
    return random.nextBoolean() ? Optional.empty() : Optional.of(desk.vault().text("a reason"));
  }

  private Report report(String id) {
    if (!reports.contains(id)) {
      reports.add(id);
    }
    LocalDate happened = day();
    return report(id, happened, happened.plusDays(random.nextInt(200)));
  }

  /** A random account of a day. */
  public Report report(String id, LocalDate happened, LocalDate available) {
    ReportSample sample =
        desk.report(id)
            .by(pick(SOURCES))
            .happened(
                monthsToo && random.nextInt(5) == 0
                    ? happened.toString().substring(0, 7)
                    : "" + happened)
            .available(available.toString())
            .credibility(1 + random.nextInt(6));
    if (random.nextInt(4) > 0) {
      sample.what(pick(List.of(EventKind.values())));
    }
    if (random.nextInt(3) > 0) {
      sample.at(pick(PLACES));
    }
    if (random.nextInt(3) == 0) {
      sample.lifeline(
          pick(List.of("causeway", "east-pipe")), pick(List.of(LifelineEffect.values())));
    }
    if (random.nextInt(3) == 0) {
      sample.blames(pick(ACTORS));
    }
    if (random.nextInt(6) == 0) {
      sample.positionOf(pick(ACTORS));
    }
    for (Measure measure : MEASURES) {
      if (random.nextBoolean()) {
        sample.figure(measure, pick(List.of("3", "about 10", "5-20", "at least 7", "at most 4")));
      }
    }
    return sample.report();
  }

  private Response response(String id) {
    LocalDate happened = day();
    Response plain =
        Samples.response(
            id, pick(List.of(Response.Instrument.values())), happened.toString(), desk.vault());
    List<Response.Compliance> said = new ArrayList<>();
    if (random.nextBoolean()) {
      String when = happened.plusDays(random.nextInt(100)).toString();
      said.add(
          new Response.Compliance(Response.Verdict.NO, pick(SOURCES), Samples.available(when)));
    }
    return plain.complying(said).answering(incidents.isEmpty() ? List.of() : List.of(incident()));
  }

  private void file(CaseRecord record) {
    ask(new RecordFact.Filed(record));
  }

  private void ask(Fact fact) {
    desk.ask(EnterCase.of(fact), SampleDesk.ANALYST);
  }

  public <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
