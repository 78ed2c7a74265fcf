package org.tocsin.desk.draw.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.gap.Beginning;
import org.tocsin.core.ladder.Ladder;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Response;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.draw.Legend;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Picture;
import org.tocsin.desk.draw.Shapes;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Table;
import org.tocsin.desk.draw.Words;
import org.tocsin.desk.draw.time.TimeAxis;

/**
 * Steps on the severity ladder in the course of time, and whether each was answered before the
 * next. An order of words: it shows growth or none, it does not show who meant what.
 *
 * @param party by its name; empty for all steps, whoever is held responsible
 * @param statement the verdict with its reason
 */
public record LadderPicture(
    Label situation, Optional<Label> party, LocalDate until, List<Standing> steps, Phrase statement)
    implements Picture {

  /**
   * A step where it stands.
   *
   * @param at the middle of when it may have begun; steps without a time are not drawn
   * @param sure whether a graded account gives its kind
   * @param answered before the step shown after it; empty for the last
   */
  public record Standing(
      String incident,
      Label name,
      int rung,
      Optional<Instant> at,
      boolean sure,
      boolean height,
      Optional<Truth> answered,
      Optional<Response.Instrument> strongest) {}

  public LadderPicture {
    steps = List.copyOf(steps);
  }

  public static LadderPicture of(SituationView view, Ladder ladder) {
    List<Standing> steps = new ArrayList<>();
    for (Ladder.Placed placed : ladder.steps()) {
      String id = placed.step().incident();
      steps.add(
          new Standing(
              id,
              view.incident(id)
                  .map(SeenIncident::incident)
                  .map(incident -> incident.name())
                  .orElseGet(() -> Label.of("en", id)),
              placed.step().rung().number(),
              middle(placed.step().begun()),
              placed.step().certain(),
              placed.height(),
              placed.answered(),
              placed.strongest()));
    }
    return new LadderPicture(
        view.situation().name(),
        ladder.party().flatMap(view.situation()::actor).map(actor -> actor.name()),
        Days.last(view.asOf().cutoff()),
        steps,
        ladder.statement());
  }

  private static Optional<Instant> middle(Beginning begun) {
    return begun
        .earliest()
        .map(
            from ->
                begun
                    .latest()
                    .map(
                        to ->
                            Instant.ofEpochSecond(
                                (from.getEpochSecond() + to.getEpochSecond()) / 2))
                    .orElse(from))
        .or(begun::latest);
  }

  @Override
  public String name() {
    return "ladder";
  }

  @Override
  public String title(Words words) {
    return party
        .map(
            name ->
                words.say(
                    "ladder.title-party",
                    "situation",
                    words.name(situation),
                    "party",
                    words.name(name)))
        .orElseGet(() -> words.say("ladder.title", "situation", words.name(situation)));
  }

  @Override
  public String description(Words words) {
    return words.say(statement);
  }

  @Override
  public void draw(Sheet sheet, Words words, Links links) {
    double left = sheet.narrow() ? 96 : 240;
    double row = 26;
    double bottom = 10 + 7 * row;
    LocalDate first =
        steps.stream()
            .flatMap(step -> step.at().stream())
            .map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate())
            .min(LocalDate::compareTo)
            .filter(day -> day.isBefore(until))
            .orElse(until.minusDays(30));
    long margin = Math.max(1, (until.toEpochDay() - first.toEpochDay()) / 40);
    TimeAxis axis = new TimeAxis(first.minusDays(margin), until, left, sheet.width() - left - 16);
    for (int rung = 1; rung <= 7; rung++) {
      double y = bottom - (rung - 0.5) * row;
      String said = rung + " " + (sheet.narrow() ? words.shortRung(rung) : words.rung(rung));
      sheet.text("pic-lane", left - 8, y + 4, Sheet.Anchor.END, Sheet.cut(said, left - 14, 12));
      sheet.line("pic-rail", left, y, sheet.width() - 16, y);
    }
    axis.draw(sheet, 10, bottom);
    List<Standing> drawn = steps.stream().filter(step -> step.at().isPresent()).toList();
    for (int i = 1; i < drawn.size(); i++) {
      between(sheet, axis, drawn.get(i - 1), drawn.get(i), bottom, row);
    }
    for (Standing step : drawn) {
      step(sheet, words, links, axis, step, bottom - (step.rung() - 0.5) * row);
    }
    sheet.height(legend(sheet, words, bottom + 26) + 6);
  }

  /** Along on the rung, then up or down at the next: solid where it was answered. */
  private static void between(
      Sheet sheet, TimeAxis axis, Standing one, Standing next, double bottom, double row) {
    double x1 = axis.x(one.at().orElseThrow());
    double x2 = axis.x(next.at().orElseThrow());
    double y1 = bottom - (one.rung() - 0.5) * row;
    double y2 = bottom - (next.rung() - 0.5) * row;
    sheet.through("pic-way " + answerClass(one.answered()), false, x1, y1, x2, y1, x2, y2);
  }

  private static String answerClass(Optional<Truth> answered) {
    return answered
        .map(
            truth ->
                switch (truth) {
                  case YES -> "pic-answered";
                  case NO -> "pic-unanswered";
                  case UNKNOWN -> "pic-perhaps-answered";
                })
        .orElse("pic-answer-open");
  }

  private static void step(
      Sheet sheet, Words words, Links links, TimeAxis axis, Standing step, double y) {
    double x = axis.x(step.at().orElseThrow());
    sheet.mark(
        "pic-event",
        links.to("incident/" + step.incident()),
        said(words, step),
        () -> {
          if (step.height()) {
            sheet.circle("pic-height", x, y, 11);
          }
          Shapes.rung(sheet, step.rung(), step.sure(), x, y, 6.5);
        });
  }

  private static String said(Words words, Standing step) {
    return words.say(
        "ladder.step",
        "when",
        step.at()
            .map(at -> words.day(at.atOffset(ZoneOffset.UTC).toLocalDate()))
            .orElseGet(() -> words.say("time.not-known")),
        "name",
        words.name(step.name()),
        "rung",
        words.say("rung.named", "number", step.rung(), "name", words.rung(step.rung())),
        "answer",
        answer(words, step));
  }

  private static String answer(Words words, Standing step) {
    if (step.answered().isEmpty()) {
      return words.say("answer.open");
    }
    return switch (step.answered().get()) {
      case NO -> words.say("answer.no");
      case UNKNOWN -> words.say("answer.perhaps");
      case YES ->
          words.say(
              "answer.yes",
              "instrument",
              step.strongest()
                  .map(words::instrument)
                  .orElseGet(() -> words.say("answer.something")));
    };
  }

  private static double legend(Sheet sheet, Words words, double y) {
    return new Legend()
        .add(
            words.say("legend.answered"),
            (x, at) -> sheet.line("pic-way pic-answered", x - 10, at, x + 10, at))
        .add(
            words.say("legend.perhaps-answered"),
            (x, at) -> sheet.line("pic-way pic-perhaps-answered", x - 10, at, x + 10, at))
        .add(
            words.say("legend.unanswered"),
            (x, at) -> sheet.line("pic-way pic-unanswered", x - 10, at, x + 10, at))
        .add(words.say("legend.height"), (x, at) -> sheet.circle("pic-height", x, at, 8))
        .add(words.say("legend.ungraded"), (x, at) -> Shapes.rung(sheet, 5, false, x, at, 6))
        .draw(sheet, 4, y);
  }

  @Override
  public Table table(Words words, Links links) {
    return new Table(
        title(words),
        List.of(
            words.say("column.when"),
            words.say("column.what"),
            words.say("column.rung"),
            words.say("column.answer")),
        steps.stream()
            .map(
                step ->
                    List.of(
                        Table.Cell.of(
                            step.at()
                                .map(at -> words.day(at.atOffset(ZoneOffset.UTC).toLocalDate()))
                                .orElseGet(() -> words.say("time.not-known"))),
                        new Table.Cell(
                            words.name(step.name()), links.to("incident/" + step.incident())),
                        Table.Cell.of(
                            words.say(
                                "rung.named",
                                "number",
                                step.rung(),
                                "name",
                                words.rung(step.rung()))),
                        Table.Cell.of(answer(words, step))))
            .toList());
  }
}
