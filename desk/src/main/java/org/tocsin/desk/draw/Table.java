package org.tocsin.desk.draw;

import java.util.List;
import java.util.Optional;

/** What a picture shows, in words: the same for whoever does not see it. */
public record Table(String caption, List<String> head, List<List<Cell>> rows) {

  /**
   * @param address where the cell's text leads
   */
  public record Cell(String text, Optional<String> address) {

    public static Cell of(String text) {
      return new Cell(text, Optional.empty());
    }
  }

  /**
   * @throws IllegalArgumentException if a row has not as many cells as the head
   */
  public Table {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != head.size()) {
        throw new IllegalArgumentException(row.size() + " cells below " + head.size());
      }
    }
  }

  public String html() {
    StringBuilder out = new StringBuilder("<table class=\"pic-table\">\n<caption>");
    out.append(Escaped.of(caption)).append("</caption>\n<thead><tr>");
    head.forEach(word -> out.append("<th scope=\"col\">").append(Escaped.of(word)).append("</th>"));
    out.append("</tr></thead>\n<tbody>\n");
    for (List<Cell> row : rows) {
      out.append("<tr>");
      row.forEach(cell -> cell(out, cell));
      out.append("</tr>\n");
    }
    return out.append("</tbody>\n</table>\n").toString();
  }

  private static void cell(StringBuilder out, Cell cell) {
    String text = Escaped.of(cell.text());
    out.append("<td>");
    out.append(
        cell.address()
            .map(address -> "<a href=\"" + Escaped.of(address) + "\">" + text + "</a>")
            .orElse(text));
    out.append("</td>");
  }
}
