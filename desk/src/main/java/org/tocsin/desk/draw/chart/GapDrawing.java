package org.tocsin.desk.draw.chart;

import java.util.List;
import org.tocsin.core.gap.Asked;
import org.tocsin.core.gap.IncidentGap;
import org.tocsin.desk.draw.Legend;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Shapes;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Words;

/** Draws a bar of silence for each incident, then a line for each demand. */
final class GapDrawing {

  private static final double ROW = 24;

  /** Longer silences end in an arrow: what matters is told by then. */
  private static final long MOST_DAYS = 365;

  /** More rows cannot be read; the table has them all. */
  private static final int MOST_ROWS = 30;

  private final GapPicture gap;
  private final Sheet sheet;
  private final Words words;
  private final Links links;
  private final double left;
  private final double wide;
  private final double perDay;
  private double y = 6;

  GapDrawing(GapPicture gap, Sheet sheet, Words words, Links links) {
    this.gap = gap;
    this.sheet = sheet;
    this.words = words;
    this.links = links;
    this.left = sheet.narrow() ? 150 : 360;
    this.wide = sheet.width() - left - (sheet.narrow() ? 20 : 190);
    long longest =
        gap.silences().stream()
            .mapToLong(each -> Math.max(each.shortest(), each.longest().orElse(0L)))
            .max()
            .orElse(0);
    this.perDay = wide / Math.max(2L * gap.windowDays(), Math.min(MOST_DAYS, longest));
  }

  void draw() {
    List<GapPicture.Silence> shown = gap.silences();
    if (shown.size() > MOST_ROWS) {
      int left = shown.size() - MOST_ROWS;
      sheet.text(
          "pic-small", 4, y + 12, Sheet.Anchor.START, words.say("gap.earlier", "count", left));
      shown = shown.subList(left, shown.size());
      y += ROW;
    }
    if (shown.isEmpty()) {
      sheet.text("pic-small", 4, y + 14, Sheet.Anchor.START, words.say("gap.none"));
      y += ROW;
    } else {
      double top = y;
      double bottom = y + shown.size() * ROW;
      double window = left + gap.windowDays() * perDay;
      sheet.rect("pic-lane-ground", left, top, window - left, bottom - top);
      sheet.line("pic-now", window, top, window, bottom + 4);
      shown.forEach(this::silence);
      sheet.line("pic-axis", left, top, left, bottom);
      sheet.text(
          "pic-tick",
          window,
          bottom + 17,
          Sheet.Anchor.MIDDLE,
          words.say("days", "days", gap.windowDays()));
      y = bottom + 26;
    }
    demands();
    sheet.height(legend() + 6);
  }

  private double x(long days) {
    return left + Math.min(wide, days * perDay);
  }

  private void silence(GapPicture.Silence each) {
    double middle = y + ROW / 2;
    sheet.mark(
        "pic-event",
        links.to("incident/" + each.incident()),
        GapPicture.said(words, each),
        () -> {
          Shapes.rung(sheet, each.rung(), each.sure(), 12, middle, 6);
          double room = left - 34;
          String day =
              each.began().map(at -> Days.of(at) + "  ").filter(at -> !sheet.narrow()).orElse("");
          sheet.text("pic-tick", 26, middle + 4, Sheet.Anchor.START, day.strip());
          double from = day.isEmpty() ? 26 : 100;
          sheet.text(
              "pic-lane",
              from,
              middle + 4,
              Sheet.Anchor.START,
              Sheet.cut(each.name().in(words.language()), room - from + 26, 12));
          bar(each, middle);
        });
    y += ROW;
  }

  private void bar(GapPicture.Silence each, double middle) {
    double until = x(each.shortest());
    String kind =
        each.answered() ? "pic-silence" : "pic-silence pic-silence-" + (open(each) ? "open" : "on");
    sheet.rect(kind, left, middle - 5, Math.max(until - left, 1), 10);
    each.longest()
        .filter(longest -> longest > each.shortest())
        .ifPresent(
            longest ->
                sheet.rect("pic-bar pic-bar-sometime", until, middle - 5, x(longest) - until, 10));
    if (each.answered()) {
      int strength = each.strongest().map(Shapes::strength).orElse(0);
      Shapes.response(sheet, strength, until + 3, middle, 7);
    } else {
      sheet.through(
          "pic-on", false, until + 2, middle - 5, until + 8, middle, until + 2, middle + 5);
    }
    if (!sheet.narrow()) {
      double from = Math.max(until, each.longest().map(this::x).orElse(until)) + 14;
      double room = sheet.width() - from - 4;
      sheet.text(
          "pic-small",
          from,
          middle + 4,
          Sheet.Anchor.START,
          Sheet.cut(GapPicture.days(words, each), room, 11));
    }
  }

  private static boolean open(GapPicture.Silence each) {
    return each.state() == IncidentGap.State.PENDING;
  }

  private void demands() {
    if (gap.demands().isEmpty()) {
      return;
    }
    sheet.text("pic-strong", 4, y + 12, Sheet.Anchor.START, words.say("gap.demands"));
    y += 22;
    for (GapPicture.Demand each : gap.demands()) {
      double middle = y + ROW / 2;
      String standing = GapPicture.standing(words, each.standing());
      String said =
          words.say(
              "demand.said",
              "by",
              words.name(each.by()),
              "asked",
              words.name(each.asked()),
              "standing",
              standing);
      sheet.mark(
          "pic-event",
          links.to("response/" + each.response()),
          said,
          () -> {
            standing(each.standing(), 12, middle);
            double room = sheet.width() - 34 - (sheet.narrow() ? 0 : 190);
            sheet.text(
                "pic-lane",
                26,
                middle + 4,
                Sheet.Anchor.START,
                Sheet.cut(
                    words.say(
                        "demand.line",
                        "by",
                        each.by().in(words.language()),
                        "asked",
                        each.asked().in(words.language())),
                    room,
                    12));
            if (!sheet.narrow()) {
              sheet.text("pic-small", sheet.width() - 4, middle + 4, Sheet.Anchor.END, standing);
            }
          });
      y += ROW;
    }
  }

  /** Done: a tick; in part: half a disc; not: a cross; disputed or only claimed: a question. */
  private void standing(Asked.Standing standing, double x, double at) {
    switch (standing) {
      case COMPLIED ->
          sheet.through("pic-tickmark", false, x - 6, at, x - 2, at + 5, x + 6, at - 6);
      case PARTLY -> {
        sheet.circle("pic-doubt", x, at, 6);
        sheet.rect("pic-half", x - 6, at, 12, 3);
      }
      case NOT -> {
        sheet.line("pic-stop", x - 5, at - 5, x + 5, at + 5);
        sheet.line("pic-stop", x - 5, at + 5, x + 5, at - 5);
      }
      case DISPUTED, CLAIMED, UNKNOWN -> {
        sheet.circle("pic-doubt", x, at, 7);
        sheet.text(
            "pic-sign",
            x,
            at + 3.5,
            Sheet.Anchor.MIDDLE,
            standing == Asked.Standing.DISPUTED
                ? "±"
                : standing == Asked.Standing.CLAIMED ? "“" : "?");
      }
    }
  }

  private double legend() {
    Legend legend = new Legend();
    if (!gap.silences().isEmpty()) {
      legend
          .add(
              words.say("legend.silence"),
              (x, at) -> sheet.rect("pic-silence", x - 9, at - 5, 18, 10))
          .add(words.say("legend.response"), (x, at) -> Shapes.response(sheet, 4, x, at, 7))
          .add(
              words.say("legend.no-answer"),
              (x, at) -> {
                sheet.rect("pic-silence pic-silence-on", x - 9, at - 5, 12, 10);
                sheet.through("pic-on", false, x + 4, at - 5, x + 10, at, x + 4, at + 5);
              });
    }
    for (Asked.Standing standing : Asked.Standing.values()) {
      if (gap.demands().stream().anyMatch(each -> each.standing() == standing)) {
        legend.add(GapPicture.standing(words, standing), (x, at) -> standing(standing, x, at));
      }
    }
    return legend.draw(sheet, 4, y + 2);
  }
}
