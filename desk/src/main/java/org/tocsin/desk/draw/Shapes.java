package org.tocsin.desk.draw;

import java.util.List;
import org.tocsin.core.model.Response;
import org.tocsin.notice.Level;

/** The signs that all pictures share: one shape and one letter or number for each thing. */
public final class Shapes {

  private static final List<Level> LEVELS = List.of(Level.values());
  private static final List<Response.Instrument> INSTRUMENTS =
      List.of(Response.Instrument.values());

  private Shapes() {}

  /** A level: each has its own outline, so that colours are only a help. */
  public static void level(Sheet sheet, Words words, Level level, double x, double y, double r) {
    String kind = "pic-level " + levelClass(level);
    switch (level) {
      case NONE -> sheet.circle(kind, x, y, r * 0.8);
      case WATCH -> sheet.circle(kind, x, y, r);
      case WARNING ->
          sheet.through(
              kind, true, x, y - r * 1.25, x + r * 1.25, y + r * 0.9, x - r * 1.25, y + r * 0.9);
      case RED_FLAG -> sheet.rect(kind, x - r, y - r, 2 * r, 2 * r);
      case EMERGENCY -> sheet.through(kind, true, ring(x, y, r * 1.2, 8, Math.PI / 8));
    }
    double lower = level == Level.WARNING ? r * 0.62 : r * 0.4;
    sheet.text(
        "pic-letter " + levelClass(level) + "-letter",
        x,
        y + lower,
        Sheet.Anchor.MIDDLE,
        words.letter(level));
  }

  /**
   * A lifeline by what is known of it: a cross where it is closed, a question in a ring where that
   * is not certain, a bar and a gap where it is narrowed, two bars along where it is open.
   */
  public static void passage(Sheet sheet, Passage passage, double x, double y, double r) {
    switch (passage) {
      case CLOSED -> {
        sheet.line("pic-stop", x - r, y - r, x + r, y + r);
        sheet.line("pic-stop", x - r, y + r, x + r, y - r);
      }
      case PERHAPS_CLOSED -> {
        sheet.circle("pic-doubt", x, y, r * 1.2);
        sheet.text("pic-sign", x, y + r * 0.65, Sheet.Anchor.MIDDLE, "?");
      }
      case NARROWED -> {
        sheet.line("pic-way", x - r, y - r * 0.8, x, y);
        sheet.line("pic-way", x - r, y + r * 0.8, x, y);
        sheet.line("pic-way", x, y, x + r, y);
      }
      case OPEN -> {
        sheet.line("pic-way", x - r, y - r * 0.45, x + r, y - r * 0.45);
        sheet.line("pic-way", x - r, y + r * 0.45, x + r, y + r * 0.45);
      }
    }
  }

  /** From 0 for none. */
  public static int height(Level level) {
    return LEVELS.indexOf(level);
  }

  /** Of a response, from 0 for the weakest. */
  public static int strength(Response.Instrument instrument) {
    return INSTRUMENTS.indexOf(instrument);
  }

  public static Response.Instrument instrument(int strength) {
    return INSTRUMENTS.get(strength);
  }

  public static String levelClass(Level level) {
    return "pic-level-" + height(level);
  }

  /**
   * An incident by its rung: up to 2 a circle, 3 a square on its side, 4 and 5 a triangle, 6 and 7
   * a star; what lowers tension, or stands on no rung, a ring.
   *
   * @param sure whether accounts agree on its kind: else it is left open
   */
  public static void rung(Sheet sheet, int rung, boolean sure, double x, double y, double r) {
    String kind = "pic-rung pic-rung-" + rung + (sure ? "" : " pic-open");
    if (rung == 0) {
      sheet.circle("pic-ease", x, y, r * 0.8);
    } else if (rung <= 2) {
      sheet.circle(kind, x, y, r * 0.9);
    } else if (rung == 3) {
      sheet.through(kind, true, ring(x, y, r * 1.15, 4, 0));
    } else if (rung <= 5) {
      sheet.through(
          kind, true, x, y - r * 1.1, x + r * 1.05, y + r * 0.8, x - r * 1.05, y + r * 0.8);
    } else {
      sheet.through(kind, true, star(x, y, r * 1.25));
    }
  }

  /** A signal from event data: two arcs as of a wave, drawn as nested chevrons. */
  public static void signal(Sheet sheet, boolean rise, double x, double y, double r) {
    double way = rise ? -r : r;
    sheet.through("pic-signal", false, x - r, y + way * 0.1, x, y + way, x + r, y + way * 0.1);
    sheet.through(
        "pic-signal", false, x - r, y - way * 0.7, x, y + way * 0.2, x + r, y - way * 0.7);
  }

  /** An alert: a flag on its pole. */
  public static void flag(Sheet sheet, double x, double y, double r) {
    sheet.line("pic-pole", x - r * 0.7, y - r, x - r * 0.7, y + r * 1.1);
    sheet.through(
        "pic-flag", true, x - r * 0.7, y - r, x + r, y - r * 0.45, x - r * 0.7, y + r * 0.1);
  }

  /** A response: a bar on its end, broader the stronger its instrument (0 to 7). */
  public static void response(Sheet sheet, int strength, double x, double y, double r) {
    double half = r * (0.35 + 0.09 * strength);
    sheet.rect("pic-response", x - half, y - r, 2 * half, 2 * r, 1.5);
  }

  private static double[] ring(double x, double y, double r, int corners, double turn) {
    double[] points = new double[2 * corners];
    for (int i = 0; i < corners; i++) {
      double angle = turn + 2 * Math.PI * i / corners;
      points[2 * i] = x + r * StrictMath.sin(angle);
      points[2 * i + 1] = y - r * StrictMath.cos(angle);
    }
    return points;
  }

  private static double[] star(double x, double y, double r) {
    double[] points = new double[20];
    for (int i = 0; i < 10; i++) {
      double angle = Math.PI * i / 5;
      double out = i % 2 == 0 ? r : r * 0.55;
      points[2 * i] = x + out * StrictMath.sin(angle);
      points[2 * i + 1] = y - out * StrictMath.cos(angle);
    }
    return points;
  }
}
