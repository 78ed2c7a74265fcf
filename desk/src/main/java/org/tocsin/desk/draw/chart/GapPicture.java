package org.tocsin.desk.draw.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.core.gap.Asked;
import org.tocsin.core.gap.IncidentGap;
import org.tocsin.core.gap.ResponseGap;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Response;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Picture;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Table;
import org.tocsin.desk.draw.Words;

/**
 * What answered the serious incidents and after how many days, and what became of what was asked
 * for.
 *
 * @param windowDays within which an answer counts
 * @param silences by incident, in the order of time
 * @param demands in the order of time
 */
public record GapPicture(
    Label situation,
    int windowDays,
    List<Silence> silences,
    List<Demand> demands,
    List<Phrase> statements)
    implements Picture {

  /**
   * Days without an answer.
   *
   * @param began the earliest it may have begun
   * @param shortest days until the first answer, or, where nothing answered, until now
   * @param longest days until what surely answered; empty where nothing surely did
   */
  public record Silence(
      String incident,
      Label name,
      int rung,
      boolean sure,
      Optional<Instant> began,
      IncidentGap.State state,
      long shortest,
      Optional<Long> longest,
      boolean answered,
      Optional<Response.Instrument> strongest) {}

  /** Something that was asked for. */
  public record Demand(
      String response,
      Label by,
      Label asked,
      Optional<LocalDate> until,
      boolean due,
      Asked.Standing standing) {}

  public GapPicture {
    silences = List.copyOf(silences);
    demands = List.copyOf(demands);
    statements = List.copyOf(statements);
  }

  public static GapPicture of(SituationView view, ResponseGap gap) {
    Instant now = view.asOf().cutoff();
    List<Silence> silences =
        gap.incidents().stream()
            .map(each -> silence(each, now))
            .sorted(
                Comparator.comparing((Silence each) -> each.began().orElse(Instant.MIN))
                    .thenComparing(Silence::incident))
            .toList();
    List<Demand> demands =
        gap.compliance().asked().stream()
            .flatMap(
                asked ->
                    asked.response().asked().stream()
                        .map(
                            what ->
                                new Demand(
                                    asked.response().id(),
                                    asked.response().by(),
                                    what,
                                    asked.response().askedBy(),
                                    asked.due(),
                                    asked.standing())))
            .toList();
    return new GapPicture(
        view.situation().name(), gap.windowDays(), silences, demands, gap.statements());
  }

  private static Silence silence(IncidentGap gap, Instant now) {
    Optional<Instant> began = gap.begun().earliest().or(() -> gap.begun().latest());
    long soFar = began.map(from -> Math.max(0, Duration.between(from, now).toDays())).orElse(0L);
    return new Silence(
        gap.id(),
        gap.incident().incident().name(),
        gap.rung(),
        gap.certain(),
        began,
        gap.state(),
        gap.first().map(first -> first.shortest().toDays()).orElse(soFar),
        gap.first().flatMap(first -> first.longest()).map(Duration::toDays),
        gap.first().isPresent(),
        gap.strongestPossible());
  }

  @Override
  public String name() {
    return "gap";
  }

  @Override
  public String title(Words words) {
    return words.say("gap.title", "situation", words.name(situation));
  }

  @Override
  public String description(Words words) {
    return String.join(" ", statements.stream().map(words::say).toList());
  }

  @Override
  public void draw(Sheet sheet, Words words, Links links) {
    new GapDrawing(this, sheet, words, links).draw();
  }

  static String state(Words words, Silence silence) {
    String word = silence.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.say("gap.state." + word);
  }

  static String days(Words words, Silence silence) {
    if (!silence.answered()) {
      return words.say("gap.silent", "days", silence.shortest());
    }
    Optional<Long> longest = silence.longest();
    return longest.isEmpty()
        ? words.say("gap.perhaps-after", "days", silence.shortest())
        : longest.get() == silence.shortest()
            ? words.say("gap.after", "days", silence.shortest())
            : words.say("gap.between", "low", silence.shortest(), "high", longest.get());
  }

  static String said(Words words, Silence silence) {
    return words.say(
        "gap.said",
        "when",
        silence
            .began()
            .map(at -> words.day(Days.of(at)))
            .orElseGet(() -> words.say("time.not-known")),
        "name",
        words.name(silence.name()),
        "rung",
        words.say("rung.named", "number", silence.rung(), "name", words.rung(silence.rung())),
        "state",
        state(words, silence),
        "days",
        days(words, silence));
  }

  static String standing(Words words, Asked.Standing standing) {
    return words.say("standing." + standing.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public Table table(Words words, Links links) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Silence each : silences) {
      rows.add(
          List.of(
              Table.Cell.of(
                  each.began()
                      .map(at -> words.day(Days.of(at)))
                      .orElseGet(() -> words.say("time.not-known"))),
              new Table.Cell(words.name(each.name()), links.to("incident/" + each.incident())),
              Table.Cell.of(state(words, each)),
              Table.Cell.of(days(words, each)),
              Table.Cell.of(each.strongest().map(words::instrument).orElse(""))));
    }
    for (Demand each : demands) {
      rows.add(
          List.of(
              Table.Cell.of(
                  each.until()
                      .map(day -> words.say("demand.until", "day", words.day(day)))
                      .orElse("")),
              new Table.Cell(words.name(each.asked()), links.to("response/" + each.response())),
              Table.Cell.of(standing(words, each.standing())),
              Table.Cell.of(words.say(each.due() ? "demand.due" : "demand.not-due")),
              Table.Cell.of(words.name(each.by()))));
    }
    return new Table(
        title(words),
        List.of(
            words.say("column.when"),
            words.say("column.what"),
            words.say("column.state"),
            words.say("column.days"),
            words.say("column.answer")),
        rows);
  }
}
