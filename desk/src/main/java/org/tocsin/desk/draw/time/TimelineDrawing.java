package org.tocsin.desk.draw.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tocsin.desk.draw.Legend;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Shapes;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Words;
import org.tocsin.notice.Level;

/** Draws lanes from above: level, incidents by rung, responses, signals, alerts, days. */
final class TimelineDrawing {

  private static final double ROW = 24;
  private static final int RUNGS = 7;
  private static final double R = 6.5;

  /** Responses lie so far apart by strength, eight of them. */
  private static final double STRENGTH = 8;

  private final Timeline timeline;
  private final Sheet sheet;
  private final Words words;
  private final Links links;
  private final TimeAxis axis;
  private final List<Runnable> marks = new ArrayList<>();
  private double y = 8;

  TimelineDrawing(Timeline timeline, Sheet sheet, Words words, Links links) {
    this.timeline = timeline;
    this.sheet = sheet;
    this.words = words;
    this.links = links;
    double left = sheet.narrow() ? 92 : 170;
    this.axis = new TimeAxis(timeline.from(), timeline.to(), left, sheet.width() - left - 14);
  }

  void draw() {
    List<Runnable> lanes = new ArrayList<>();
    if (!timeline.levels().isEmpty()) {
      levels();
    }
    incidents(lanes);
    responses(lanes);
    plain(lanes, TimeEvent.Kind.SIGNAL);
    plain(lanes, TimeEvent.Kind.ALERT);
    lanes.forEach(Runnable::run);
    axis.draw(sheet, 8, y);
    sheet.plane(
        "pic-plot",
        new Object[] {
          "from", timeline.from(),
          "to", timeline.to(),
          "left", Math.round(Math.min(sheet.x(axis.left()), sheet.x(axis.left() + axis.wide()))),
          "wide", Math.round(axis.wide()),
          "turned", sheet.turned()
        },
        () -> marks.forEach(Runnable::run));
    if (axis.shows(timeline.now(), timeline.now())) {
      double x = axis.x(timeline.now());
      sheet.line("pic-now", x, 8, x, y);
    }
    sheet.height(legend(y + 26) + 6);
  }

  private void lane(double middle, String said) {
    double room = axis.left() - 12;
    sheet.text(
        "pic-lane", axis.left() - 8, middle + 4, Sheet.Anchor.END, Sheet.cut(said, room, 12));
    sheet.line("pic-rail", axis.left(), middle, axis.left() + axis.wide(), middle);
  }

  private void levels() {
    Level[] all = Level.values();
    double step = 13;
    double top = y;
    double bottom = top + step * all.length;
    for (Level level : all) {
      double row = bottom - step * (Shapes.height(level) + 0.5);
      boolean label = !sheet.narrow() || Shapes.height(level) % 2 == 0;
      if (label) {
        sheet.text(
            "pic-lane",
            axis.left() - 8,
            row + 4,
            Sheet.Anchor.END,
            Sheet.cut(words.level(level), axis.left() - 12, 12));
      }
    }
    List<Timeline.LevelSince> levels = timeline.levels();
    for (int i = 0; i < levels.size(); i++) {
      Timeline.LevelSince each = levels.get(i);
      LocalDate until =
          i + 1 < levels.size()
              ? levels.get(i + 1).day()
              : Timeline.day(timeline.now().minusNanos(1)).plusDays(1);
      double x = axis.x(each.day());
      double wide = axis.x(until) - x;
      if (wide > 0) {
        double high = step * (Shapes.height(each.level()) + 1);
        String said =
            words.say(
                "level.since", "day", words.day(each.day()), "level", words.level(each.level()));
        marks.add(
            () ->
                sheet.mark(
                    "pic-step",
                    Optional.empty(),
                    said,
                    () -> {
                      sheet.rect(
                          "pic-band " + Shapes.levelClass(each.level()),
                          x,
                          bottom - high,
                          Math.max(wide, 1),
                          high);
                      if (wide > 16) {
                        sheet.text(
                            "pic-letter " + Shapes.levelClass(each.level()) + "-letter",
                            x + wide / 2,
                            bottom - high + 10.5,
                            Sheet.Anchor.MIDDLE,
                            words.letter(each.level()));
                      }
                    }));
      }
    }
    y = bottom + 12;
  }

  private void incidents(List<Runnable> lanes) {
    List<TimeEvent> shown = timeline.shown(TimeEvent.Kind.INCIDENT);
    double top = y;
    boolean eases = shown.stream().anyMatch(event -> event.rank() == 0);
    for (int rung = RUNGS; rung >= (eases ? 0 : 1); rung--) {
      double middle = top + (RUNGS - rung + 0.5) * ROW;
      int here = rung;
      String name = rung == 0 ? words.say("lane.easing") : rung + " " + words.shortRung(rung);
      lanes.add(() -> lane(middle, name));
      lane(shown.stream().filter(event -> event.rank() == here).toList(), middle);
    }
    y = top + (RUNGS + (eases ? 1 : 0)) * ROW + 8;
  }

  private void responses(List<Runnable> lanes) {
    List<TimeEvent> shown = timeline.shown(TimeEvent.Kind.RESPONSE);
    if (shown.isEmpty()) {
      return;
    }
    double top = y + 6;
    double bottom = top + 7 * STRENGTH;
    lanes.add(
        () -> {
          String said = words.say("lane.responses");
          sheet.rect("pic-lane-ground", axis.left(), top - 9, axis.wide(), bottom - top + 18);
          double room = axis.left() - 12;
          sheet.text(
              "pic-lane",
              axis.left() - 8,
              (top + bottom) / 2 + 4,
              Sheet.Anchor.END,
              Sheet.cut(said, room, 12));
          if (!sheet.narrow()) {
            sheet.text(
                "pic-faint", axis.left() - 8, top + 2, Sheet.Anchor.END, words.say("strong"));
            sheet.text(
                "pic-faint", axis.left() - 8, bottom + 6, Sheet.Anchor.END, words.say("weak"));
          }
        });
    for (int strength = 0; strength < 8; strength++) {
      int here = strength;
      lane(
          shown.stream().filter(event -> event.rank() == here).toList(),
          bottom - strength * STRENGTH);
    }
    y = bottom + 20;
  }

  private void plain(List<Runnable> lanes, TimeEvent.Kind kind) {
    List<TimeEvent> shown = timeline.shown(kind);
    if (!shown.isEmpty()) {
      double middle = y + ROW / 2;
      String name = words.say(kind == TimeEvent.Kind.ALERT ? "lane.alerts" : "lane.signals");
      lanes.add(() -> lane(middle, name));
      lane(shown, middle);
      y += ROW + 4;
    }
  }

  /** Stretches of time as bars, then their marks, those that would lie on each other as one. */
  private void lane(List<TimeEvent> events, double middle) {
    for (TimeEvent event : events) {
      if (event.extent() != TimeEvent.Extent.MOMENT) {
        double from = axis.x(event.from());
        double wide = axis.x(event.to()) - from;
        String kind = "pic-bar pic-bar-" + event.extent().name().toLowerCase(Locale.ROOT);
        if (wide > 3) {
          marks.add(() -> sheet.rect(kind, from, middle - 3.5, wide, 7, 3));
        }
      }
    }
    for (Crowd crowd : Crowd.of(events, this::at, 2 * R + 1)) {
      marks.add(() -> crowd(crowd, middle));
    }
  }

  /** A mark stands at the beginning of what lasted, and in the middle of what is not known. */
  private double at(TimeEvent event) {
    Instant at = event.extent() == TimeEvent.Extent.LASTED ? event.from() : event.middle();
    return Math.max(axis.left() + R, Math.min(axis.left() + axis.wide() - R, axis.x(at)));
  }

  private void crowd(Crowd crowd, double middle) {
    TimeEvent first = crowd.events().get(0);
    int count = crowd.events().size();
    String said =
        count == 1
            ? first.whole(words)
            : words.say(
                "crowd.said",
                "count",
                count,
                "from",
                words.day(Timeline.day(first.from())),
                "to",
                words.day(Timeline.day(crowd.last().to().minusNanos(1))),
                "some",
                crowd.events().stream()
                    .limit(5)
                    .map(event -> event.said(words))
                    .collect(Collectors.joining(words.say("separator"))),
                "more",
                Math.max(0, count - 5));
    sheet.mark(
        "pic-event",
        count == 1 ? links.to(first.reference()) : Optional.empty(),
        said,
        () -> {
          boolean sure = crowd.events().stream().allMatch(TimeEvent::sure);
          shape(first, sure, crowd.x(), middle);
          if (count > 1) {
            sheet.circle("pic-badge", crowd.x() + 7, middle - 7, count > 99 ? 9 : 7);
            sheet.text(
                "pic-badge-count",
                crowd.x() + 7,
                middle - 4,
                Sheet.Anchor.MIDDLE,
                Integer.toString(count));
          }
        });
  }

  private void shape(TimeEvent event, boolean sure, double x, double middle) {
    switch (event.kind()) {
      case INCIDENT -> Shapes.rung(sheet, event.rank(), sure, x, middle, R);
      case RESPONSE -> Shapes.response(sheet, event.rank(), x, middle, R * 0.9);
      case SIGNAL -> Shapes.signal(sheet, sure, x, middle, R);
      case ALERT -> Shapes.flag(sheet, x, middle, R);
    }
  }

  private double legend(double top) {
    Legend legend = new Legend();
    Arrays.stream(TimeEvent.Kind.values())
        .filter(kind -> !timeline.shown(kind).isEmpty())
        .forEach(
            kind -> {
              String said = words.say("kind." + kind.word());
              switch (kind) {
                case INCIDENT -> {
                  legend.add(
                      words.say("legend.rungs"), (x, at) -> Shapes.rung(sheet, 5, true, x, at, 6));
                  legend.add(
                      words.say("legend.contested"),
                      (x, at) -> Shapes.rung(sheet, 5, false, x, at, 6));
                }
                case RESPONSE -> legend.add(said, (x, at) -> Shapes.response(sheet, 4, x, at, 6));
                case SIGNAL -> legend.add(said, (x, at) -> Shapes.signal(sheet, true, x, at, 6));
                case ALERT -> legend.add(said, (x, at) -> Shapes.flag(sheet, x, at, 6));
              }
            });
    legend.add(
        words.say("legend.lasted"),
        (x, at) -> sheet.rect("pic-bar pic-bar-lasted", x - 9, at - 3.5, 18, 7, 3));
    legend.add(
        words.say("legend.sometime"),
        (x, at) -> sheet.rect("pic-bar pic-bar-sometime", x - 9, at - 3.5, 18, 7, 3));
    return legend.draw(sheet, 4, top);
  }
}
