package org.tocsin.desk.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes SVG. Everything is placed as if the page were read from the left; where it is read from
 * the right the sheet turns places round, here and nowhere else, while letters stay letters: {@code
 * text-anchor} follows the direction of the text by itself (SVG 2, section 11.10.2.2).
 *
 * <p>No colours, scripts or style attributes: classes alone, which {@code pictures.css} paints.
 */
public final class Sheet {

  /** Which end of a text stands at its place. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** The mean width of a letter of common fonts without serifs, in units of their size. */
  private static final double LETTER = 0.54;

  private static final double ARABIC_LETTER = 0.46;

  private final double width;
  private final boolean fromRight;
  private final StringBuilder out = new StringBuilder(8192);
  private boolean turned;
  private double height;
  private boolean linked;

  /**
   * @param fromRight whether the language is written from the right
   */
  public Sheet(double width, boolean fromRight) {
    this.width = width;
    this.fromRight = fromRight;
    this.turned = fromRight;
  }

  public double width() {
    return width;
  }

  public boolean narrow() {
    return width < 600;
  }

  /** Where a place from the start of the line lies on the page. */
  public double x(double fromStart) {
    return turned ? width - fromStart : fromStart;
  }

  /** Whether places are turned round. */
  public boolean turned() {
    return turned;
  }

  /** What is not turned in any language: a map, whose east stays where it is. */
  public void asOnEarth(Runnable inside) {
    boolean before = turned;
    turned = false;
    inside.run();
    turned = before;
  }

  /** Called by each picture once. */
  public void height(double whole) {
    this.height = whole;
  }

  public void rect(String kind, double x, double y, double wide, double high) {
    rect(kind, x, y, wide, high, 0);
  }

  public void rect(String kind, double x, double y, double wide, double high, double round) {
    begin("rect", kind);
    number("x", turned ? width - x - wide : x);
    number("y", y);
    number("width", Math.max(wide, 0));
    number("height", Math.max(high, 0));
    if (round > 0) {
      number("rx", round);
    }
    out.append("/>\n");
  }

  public void line(String kind, double x1, double y1, double x2, double y2) {
    begin("line", kind);
    number("x1", x(x1));
    number("y1", y1);
    number("x2", x(x2));
    number("y2", y2);
    out.append("/>\n");
  }

  public void circle(String kind, double x, double y, double radius) {
    begin("circle", kind);
    number("cx", x(x));
    number("cy", y);
    number("r", radius);
    out.append("/>\n");
  }

  /** A line or, where closed, an area, through x and y by turns. */
  public void through(String kind, boolean closed, double... points) {
    begin(closed ? "polygon" : "polyline", kind);
    out.append(" points=\"");
    for (int i = 0; i < points.length; i += 2) {
      out.append(i == 0 ? "" : " ");
      append(out, x(points[i]));
      out.append(',');
      append(out, points[i + 1]);
    }
    out.append("\"/>\n");
  }

  /** A path in the coordinates of the page, which is not turned. */
  public void path(String kind, CharSequence data) {
    begin("path", kind);
    out.append(" d=\"").append(data).append("\"/>\n");
  }

  public void text(String kind, double x, double y, Anchor anchor, String said) {
    begin("text", kind);
    number("x", x(x));
    number("y", y);
    boolean other = fromRight != turned;
    if (anchor == Anchor.MIDDLE) {
      out.append(" text-anchor=\"middle\"");
    } else if ((anchor == Anchor.END) != other) {
      out.append(" text-anchor=\"end\"");
    }
    out.append('>').append(Escaped.of(said)).append("</text>\n");
  }

  /** Marks that belong together. */
  public void group(String kind, Runnable inside) {
    begin("g", kind);
    out.append(">\n");
    inside.run();
    out.append("</g>\n");
  }

  /** Marks of the plane that a script may move, with numbers that it needs: names and values. */
  public void plane(String kind, Object[] data, Runnable inside) {
    begin("g", kind);
    for (int i = 0; i < data.length; i += 2) {
      out.append(" data-").append(data[i]).append("=\"");
      out.append(Escaped.of(String.valueOf(data[i + 1]))).append('"');
    }
    out.append(">\n");
    inside.run();
    out.append("</g>\n");
  }

  /** A mark that is told in words, and chosen where there is an address. */
  public void mark(String kind, Optional<String> address, String said, Runnable inside) {
    String words = Escaped.of(said);
    linked |= address.isPresent();
    if (address.isPresent()) {
      out.append("<a class=\"pic-mark ").append(kind).append("\" href=\"");
      out.append(Escaped.of(address.get())).append("\" aria-label=\"").append(words).append("\">");
    } else {
      out.append("<g class=\"pic-mark ").append(kind).append("\">");
    }
    out.append("<title>").append(words).append("</title>\n");
    inside.run();
    out.append(address.isPresent() ? "</a>\n" : "</g>\n");
  }

  /** What is drawn is cut off outside of this. */
  public void window(double x, double y, double wide, double high, Runnable inside) {
    out.append("<svg class=\"pic-window\"");
    number("x", turned ? width - x - wide : x);
    number("y", y);
    number("width", wide);
    number("height", high);
    out.append(" viewBox=\"");
    append(out, turned ? width - x - wide : x);
    out.append(' ');
    append(out, y);
    out.append(' ');
    append(out, wide);
    out.append(' ');
    append(out, high);
    out.append("\" overflow=\"hidden\">\n");
    inside.run();
    out.append("</svg>\n");
  }

  /**
   * The whole. A picture with marks to be chosen is a group: an image has no parts for whoever has
   * it read aloud (WAI-ARIA 1.2, section 5.2.8), and its links would be lost.
   */
  String svg(String id, String name, String title, String description) {
    String own = Escaped.of(id);
    StringBuilder whole = new StringBuilder(out.length() + 512);
    whole.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pic-svg pic-");
    whole.append(Escaped.of(name)).append("\" viewBox=\"0 0 ");
    append(whole, width);
    whole.append(' ');
    append(whole, height);
    whole.append("\" role=\"").append(linked ? "group" : "img").append("\" aria-labelledby=\"");
    whole.append(own).append("-title ").append(own).append("-desc\" direction=\"");
    whole.append(fromRight ? "rtl" : "ltr").append("\" focusable=\"false\">\n<title id=\"");
    whole.append(own).append("-title\">").append(Escaped.of(title)).append("</title>\n<desc id=\"");
    whole.append(own).append("-desc\">").append(Escaped.of(description)).append("</desc>\n");
    return whole.append(out).append("</svg>\n").toString();
  }

  /** What was drawn as a square sign beside words that say the same. */
  String sign(String kind) {
    StringBuilder whole = new StringBuilder(out.length() + 128);
    whole.append("<svg class=\"").append(kind).append("\" viewBox=\"0 0 ");
    append(whole, width);
    whole.append(' ');
    append(whole, width);
    whole.append("\" aria-hidden=\"true\" focusable=\"false\">\n");
    return whole.append(out).append("</svg>").toString();
  }

  private void begin(String element, String kind) {
    out.append('<').append(element);
    if (!kind.isEmpty()) {
      out.append(" class=\"").append(kind).append('"');
    }
  }

  private void number(String name, double value) {
    out.append(' ').append(name).append("=\"");
    append(out, value);
    out.append('"');
  }

  /**
   * A text in as many lines as it needs, up to four, from one edge to the other.
   *
   * @param size of its letters, for the room they take
   * @return where it ends
   */
  public double paragraph(String kind, String text, double size, double edge, double y) {
    double at = y;
    for (String line : lines(text, width - 2 * edge, size, 4)) {
      text(kind, edge, at + 14, Anchor.START, line);
      at += 16;
    }
    return at + 2;
  }

  /** To a tenth of a pixel, which is more than one sees. */
  public static void append(StringBuilder to, double value) {
    long tenths = Math.round(value * 10);
    if (tenths < 0) {
      to.append('-');
      tenths = -tenths;
    }
    to.append(tenths / 10);
    if (tenths % 10 != 0) {
      to.append('.').append(tenths % 10);
    }
  }

  /** As much of the text as has room, by the width of common letters; the rest is told by "…". */
  public static String cut(String text, double room, double size) {
    String plain = text.replaceAll("[\u2066-\u2069]", "");
    int most = (int) Math.floor(room / (size * letter(plain)));
    return plain.codePointCount(0, plain.length()) <= most
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, Math.max(0, most - 1))).strip() + "…";
  }

  /** The text in lines, broken between words; the last is cut where there are no more. */
  public static List<String> lines(String text, double room, double size, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      boolean fits = line.isEmpty() || room(line + " " + word, size) <= room;
      if (!fits && lines.size() < most - 1) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines.stream().map(each -> cut(each, room, size)).toList();
  }

  /** How much room the text takes, about. */
  public static double room(String text, double size) {
    return text.codePointCount(0, text.length()) * size * letter(text);
  }

  /** Arabic letters join and are narrower. */
  private static double letter(String text) {
    boolean arabic =
        text.codePoints()
            .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC);
    return arabic ? ARABIC_LETTER : LETTER;
  }
}
