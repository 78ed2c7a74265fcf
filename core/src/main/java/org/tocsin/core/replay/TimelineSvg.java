package org.tocsin.core.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.model.Response;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.time.Bounds;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.notice.Level;

/**
 * A replay as a picture for print: the level, the incidents by rung, the responses by strength, the
 * alerts, over one axis of days. It tells nothing by colour alone, and names no incident that
 * protected sources alone tell of.
 */
public final class TimelineSvg {

  private static final double WIDTH = 1040;
  private static final double LEFT = 190;
  private static final double PLOT = WIDTH - LEFT - 24;
  private static final double ROW = 20;
  private static final int RUNGS = 7;
  private static final double TOP = 84;

  /** From light to dark, so that a copier keeps the order. */
  private static final List<String> SHADES =
      List.of("#ffffff", "#e4e4e4", "#c2c2c2", "#8a8a8a", "#3c3c3c");

  private static final List<String> RUNG_NAMES =
      List.of(
          "1 speech or threat",
          "2 restriction",
          "3 obstruction",
          "4 destruction, assault",
          "5 lethal violence",
          "6 major violence",
          "7 mass killing");

  private final Replay replay;
  private final List<AlertFile> alerts;
  private final TimeScale scale;
  private final Catalogue words = Catalogue.in("en");
  private final StringBuilder grid = new StringBuilder();
  private final StringBuilder svg = new StringBuilder();
  private double y = TOP;

  private TimelineSvg(Replay replay, List<AlertFile> alerts) {
    this.replay = replay;
    this.alerts = alerts;
    this.scale = new TimeScale(replay.from(), replay.to(), LEFT, PLOT);
  }

  /**
   * @param alerts the situation's, those that were issued are shown
   */
  public static String of(Replay replay, List<AlertFile> alerts) {
    return new TimelineSvg(replay, alerts).draw();
  }

  private String draw() {
    level();
    incidents();
    responses();
    alerts();
    axis();
    double height = y + 30;
    String name = replay.last().situation().name().in("en");
    String span = replay.from() + " to " + replay.to();
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\""
                + " aria-labelledby=\"title desc\" font-family=\"Georgia, 'Times New Roman', serif\""
                + " font-size=\"12\" fill=\"#111\">%n",
            WIDTH,
            height)
        + "<title id=\"title\">"
        + escape(name + ", " + span)
        + "</title>\n<desc id=\"desc\">"
        + escape(description())
        + "</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
        + text(24, 28, "start", "font-size=\"19\" font-weight=\"bold\"", name)
        + text(
            24,
            46,
            "start",
            "fill=\"#444\"",
            span + ", each day by what anyone could have known at its end, UTC")
        + grid
        + svg
        + text(
            24,
            height - 14,
            "start",
            "font-size=\"11\" fill=\"#444\"",
            "Incident: filled where accounts agree on its kind, open where they differ; a bar where"
                + " it is told as an interval. Diamond: an event that lowers tension.")
        + "</svg>\n";
  }

  /** The changes of level in words, for whoever does not see the picture. */
  private String description() {
    List<String> parts = new ArrayList<>();
    for (Replay.Day day : replay.changes()) {
      parts.add(day.day() + " " + levelName(day.level()));
    }
    return "Level by day: " + String.join("; ", parts) + ".";
  }

  private void level() {
    heading("Level");
    double top = y;
    Level[] levels = Level.values();
    double step = ROW + 2;
    for (Level level : levels) {
      double row = top + (levels.length - 1 - place(levels, level)) * step;
      label(row + step / 2, levelName(level));
      line(LEFT, row + step, LEFT + PLOT, row + step, "#ddd");
    }
    List<Replay.Day> changes = replay.changes();
    for (int i = 0; i < changes.size(); i++) {
      Replay.Day day = changes.get(i);
      LocalDate until = i + 1 < changes.size() ? changes.get(i + 1).day() : replay.to().plusDays(1);
      double x = scale.x(day.day());
      double row = top + (levels.length - 1 - place(levels, day.level())) * step;
      double bottom = top + levels.length * step;
      add(
          "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\""
              + " stroke=\"#111\" stroke-width=\"0.6\"><title>%s</title></rect>%n",
          x,
          row,
          Math.max(scale.x(until) - x, 0.5),
          bottom - row,
          SHADES.get(place(Level.values(), day.level())),
          escape(day.day() + ": " + levelName(day.level())));
    }
    y = top + levels.length * step + 26;
  }

  private void incidents() {
    heading("Incidents by rung");
    double top = y;
    for (int rung = RUNGS; rung >= 1; rung--) {
      double row = top + (RUNGS - rung) * ROW;
      label(row + ROW / 2, RUNG_NAMES.get(rung - 1));
      line(LEFT, row + ROW / 2, LEFT + PLOT, row + ROW / 2, "#eee");
    }
    double easing = top + RUNGS * ROW;
    label(easing + ROW / 2, "easing");
    line(LEFT, easing + ROW / 2, LEFT + PLOT, easing + ROW / 2, "#eee");
    for (SeenIncident incident : replay.last().incidents()) {
      if (incident.happened().isPresent() && incident.what().isPresent()) {
        double row =
            incident.rung().map(rung -> top + (RUNGS - rung) * ROW).orElse(easing) + ROW / 2;
        incident(incident, incident.happened().get().value(), row);
      }
    }
    y = easing + ROW + 26;
  }

  private void incident(SeenIncident incident, Edtf happened, double row) {
    Optional<Span> span = span(happened);
    if (span.isEmpty()) {
      return;
    }
    boolean contested = incident.what().orElseThrow().contested();
    String fill = contested ? "#fff" : "#111";
    String name =
        happened
            + ": "
            + replay
                .last()
                .inPublic(incident)
                .map(open -> open.incident().name().in("en"))
                .orElse("protected");
    mark(span.get(), row, fill, incident.rung().isEmpty(), name);
  }

  private void responses() {
    heading("Responses by strength");
    double top = y;
    Response.Instrument[] instruments = Response.Instrument.values();
    for (Response.Instrument instrument : instruments) {
      double row = top + (instruments.length - 1 - place(instruments, instrument)) * ROW + ROW / 2;
      label(row, words.word(new Arg.Term("instrument." + instrument.word())));
      line(LEFT, row, LEFT + PLOT, row, "#eee");
    }
    for (Response response : replay.last().responses()) {
      double row =
          top
              + (instruments.length - 1 - place(instruments, response.instrument())) * ROW
              + ROW / 2;
      span(response.happened())
          .ifPresent(
              span -> mark(span, row, "#111", false, response.happened() + ": " + response.by()));
    }
    y = top + instruments.length * ROW + 26;
  }

  private void alerts() {
    heading("Alerts");
    label(y + ROW / 2, "issued");
    line(LEFT, y + ROW / 2, LEFT + PLOT, y + ROW / 2, "#eee");
    for (AlertFile alert : alerts) {
      alert
          .issue()
          .ifPresent(
              issue -> {
                // A desk that looks back issues today what it says of then.
                Instant at =
                    scale.holds(issue.at()) ? issue.at() : alert.availableTo().minusSeconds(1);
                if (scale.holds(at)) {
                  double x = scale.x(at);
                  add(
                      "<path d=\"M%.1f %.1fv%.1fl10 4l-10 4\" fill=\"#111\" stroke=\"#111\">"
                          + "<title>%s</title></path>%n",
                      x, y + ROW, -ROW, escape("alert " + alert.revision()));
                }
              });
    }
    y += ROW + 8;
  }

  private void axis() {
    line(LEFT, y, LEFT + PLOT, y, "#111");
    for (TimeScale.Tick tick : scale.ticks()) {
      grid.append(path(tick.x(), TOP, tick.x(), y + 5, "#ccc"));
      svg.append(text(tick.x(), y + 18, "middle", "font-size=\"11\"", tick.label()));
    }
    y += 20;
  }

  private record Span(double from, double to) {}

  private Optional<Span> span(Edtf time) {
    Bounds bounds = time.bounds();
    Instant from = bounds.from().known().orElse(Instant.MIN);
    Instant to = bounds.to().known().orElse(Instant.MAX);
    return scale.shows(from, to)
        ? Optional.of(new Span(scale.x(from), scale.x(to)))
        : Optional.empty();
  }

  /** A point where it is short on the page, else a bar. */
  private void mark(Span span, double row, String fill, boolean diamond, String title) {
    double width = span.to() - span.from();
    if (width > 9) {
      add(
          "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"7\" rx=\"3\" fill=\"%s\""
              + " fill-opacity=\"0.75\" stroke=\"#111\"><title>%s</title></rect>%n",
          span.from(), row - 3.5, width, fill, escape(title));
    } else if (diamond) {
      add(
          "<path d=\"M%.1f %.1fl5 5l-5 5l-5 -5z\" fill=\"%s\" stroke=\"#111\">"
              + "<title>%s</title></path>%n",
          span.from() + width / 2, row - 5, fill, escape(title));
    } else {
      add(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\" stroke=\"#111\">"
              + "<title>%s</title></circle>%n",
          span.from() + width / 2, row, fill, escape(title));
    }
  }

  private String levelName(Level level) {
    return words.word(
        new Arg.Term("level." + level.name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  private void heading(String heading) {
    svg.append(text(24, y - 4, "start", "font-weight=\"bold\"", heading));
  }

  private void label(double middle, String label) {
    svg.append(text(LEFT - 10, middle + 4, "end", "", label));
  }

  private void line(double x1, double y1, double x2, double y2, String colour) {
    svg.append(path(x1, y1, x2, y2, colour));
  }

  private static String path(double x1, double y1, double x2, double y2, String colour) {
    return String.format(
        Locale.ROOT,
        "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" stroke-width=\"0.8\"/>%n",
        x1,
        y1,
        x2,
        y2,
        colour);
  }

  private void add(String form, Object... values) {
    svg.append(String.format(Locale.ROOT, form, values));
  }

  private static String text(double x, double y, String anchor, String more, String text) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>%n",
        x,
        y,
        anchor,
        more,
        escape(text));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static <T> int place(T[] all, T one) {
    return Arrays.asList(all).indexOf(one);
  }
}
