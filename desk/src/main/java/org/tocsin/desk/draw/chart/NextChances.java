package org.tocsin.desk.draw.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.model.Label;
import org.tocsin.core.series.Chance;
import org.tocsin.desk.draw.Legend;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Picture;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Table;
import org.tocsin.desk.draw.Words;

/**
 * How likely the next of a series is.
 *
 * @param label of the series, by whoever shows it
 * @param chances by days from now: lowest, best and highest
 */
record NextChances(Label label, SortedMap<Integer, Chance> chances) implements Picture {

  private static final double ROW = 24;

  NextChances {
    chances = Collections.unmodifiableSortedMap(new TreeMap<>(chances));
  }

  @Override
  public String name() {
    return "chances";
  }

  @Override
  public String title(Words words) {
    return words.say("series.title", "name", words.name(label));
  }

  @Override
  public String description(Words words) {
    return String.join(words.say("separator"), said(words));
  }

  List<String> said(Words words) {
    List<String> said = new ArrayList<>();
    chances.forEach((days, chance) -> said.add(said(words, days, chance)));
    return said;
  }

  private static String said(Words words, int days, Chance chance) {
    return words.say(
        "series.chance",
        "days",
        days,
        "best",
        percent(chance.best()),
        "low",
        percent(chance.low()),
        "high",
        percent(chance.high()));
  }

  private static long percent(double chance) {
    return Math.round(100 * chance);
  }

  @Override
  public void draw(Sheet sheet, Words words, Links links) {
    double y = rows(sheet, words, 12);
    Legend legend = new Legend();
    addTo(legend, sheet, words);
    sheet.height(legend.draw(sheet, 4, y) + 6);
  }

  void addTo(Legend legend, Sheet sheet, Words words) {
    if (!chances.isEmpty()) {
      legend.add(
          words.say("legend.chance"),
          (x, at) -> {
            sheet.line("pic-whisker", x - 10, at, x + 10, at);
            sheet.circle("pic-best", x, at, 4.5);
          });
    }
  }

  /**
   * @param top the middle of the first row
   * @return where the next row would be
   */
  double rows(Sheet sheet, Words words, double top) {
    double y = top;
    for (Map.Entry<Integer, Chance> each : chances.entrySet()) {
      row(sheet, words, each.getKey(), each.getValue(), y);
      y += ROW;
    }
    return y;
  }

  private static void row(Sheet sheet, Words words, int days, Chance chance, double y) {
    double left = sheet.narrow() ? 96 : 140;
    double wide = sheet.width() - left - (sheet.narrow() ? 50 : 60);
    sheet.text("pic-lane", left - 10, y + 4, Sheet.Anchor.END, words.say("within", "days", days));
    sheet.rect("pic-lane-ground", left, y - 7, wide, 14, 3);
    sheet.line("pic-whisker", left + wide * chance.low(), y, left + wide * chance.high(), y);
    sheet.line("pic-whisker", left + wide * chance.low(), y - 4, left + wide * chance.low(), y + 4);
    sheet.line(
        "pic-whisker", left + wide * chance.high(), y - 4, left + wide * chance.high(), y + 4);
    sheet.circle("pic-best", left + wide * chance.best(), y, 4.5);
    sheet.text(
        "pic-value",
        left + wide + 8,
        y + 4,
        Sheet.Anchor.START,
        words.say("percent", "value", percent(chance.best())));
  }

  @Override
  public Table table(Words words, Links links) {
    return new Table(
        title(words),
        List.of(words.say("column.when"), words.say("column.what")),
        tableRows(words));
  }

  List<List<Table.Cell>> tableRows(Words words) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    chances.forEach(
        (days, chance) ->
            rows.add(
                List.of(
                    Table.Cell.of(words.say("within", "days", days)),
                    Table.Cell.of(said(words, days, chance)))));
    return rows;
  }
}
