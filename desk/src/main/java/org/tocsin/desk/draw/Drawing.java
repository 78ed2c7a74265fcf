package org.tocsin.desk.draw;

import java.util.Optional;

/**
 * How a picture is to be shown.
 *
 * @param id unique on the page, of letters, digits and hyphens
 * @param redraw where the script asks for the picture anew, with {@code {from}} and {@code {to}}
 *     (days) in a timeline and {@code {z}}, {@code {x}}, {@code {y}} in a map; without it the
 *     picture stays as it is
 */
public record Drawing(String id, Words words, Links links, Optional<String> redraw) {

  /** Widths at which pictures are drawn, in pixels: for a desk, and for a telephone. */
  public static final double WIDE = 960;

  public static final double NARROW = 344;

  public static Drawing of(String id, Words words, Links links) {
    return new Drawing(id, words, links, Optional.empty());
  }

  public Drawing redrawnAt(String address) {
    return new Drawing(id, words, links, Optional.of(address));
  }

  /** The picture alone. */
  public String svg(Picture picture, double width) {
    return svg(picture, width, id);
  }

  private String svg(Picture picture, double width, String own) {
    Sheet sheet = new Sheet(width, words.rightToLeft());
    picture.draw(sheet, words, links);
    return sheet.svg(own, picture.name(), picture.title(words), picture.description(words));
  }

  /**
   * The picture at both widths, of which the style sheet shows the one that fits, and its table,
   * folded: a figure of HTML. Where a script can draw a chart instead, its numbers are there too.
   */
  public String figure(Picture picture) {
    String name = Escaped.of(picture.name());
    StringBuilder out = new StringBuilder();
    out.append("<figure class=\"pic pic-").append(name).append("\" id=\"").append(Escaped.of(id));
    out.append("\" data-picture=\"").append(name).append('"');
    redraw.ifPresent(at -> out.append(" data-redraw=\"").append(Escaped.of(at)).append('"'));
    out.append(">\n<figcaption><strong>").append(Escaped.of(picture.title(words)));
    out.append("</strong> <span>").append(Escaped.of(picture.description(words)));
    out.append("</span></figcaption>");
    widths(out, picture, id);
    if (picture instanceof Charted charted) {
      chart(out, charted);
    }
    if (picture instanceof Mapped mapped && mapped.placed() && redraw.isPresent()) {
      new Earth(mapped, words, links, out).write();
      rest(out, mapped.below());
    }
    out.append("\n<details class=\"pic-words\"><summary>");
    out.append(Escaped.of(words.say("table.summary"))).append("</summary>\n");
    out.append("<div class=\"pic-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    out.append(Escaped.of(picture.title(words))).append("\">\n");
    out.append(picture.table(words, links).html());
    return out.append("</div></details>\n</figure>\n").toString();
  }

  private void widths(StringBuilder out, Picture picture, String own) {
    out.append("\n<div class=\"pic-wide\">").append(svg(picture, WIDE, own + "-wide"));
    out.append("</div>\n<div class=\"pic-narrow\">").append(svg(picture, NARROW, own + "-narrow"));
    out.append("</div>");
  }

  private void chart(StringBuilder out, Charted charted) {
    out.append("\n<div class=\"pic-chart\" hidden=\"hidden\" data-title=\"");
    out.append(Escaped.of(charted.title(words))).append("\" data-chart=\"");
    out.append(Escaped.of(charted.chart(words).json(words))).append("\"></div>");
    charted.rest(words).ifPresent(rest -> rest(out, rest));
  }

  private void rest(StringBuilder out, Picture rest) {
    out.append("\n<div class=\"pic-rest\" hidden=\"hidden\">");
    widths(out, rest, id + "-rest");
    out.append("</div>");
  }
}
