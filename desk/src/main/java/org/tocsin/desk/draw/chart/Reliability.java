package org.tocsin.desk.draw.chart;

import java.util.List;
import java.util.Optional;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Picture;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Table;
import org.tocsin.desk.draw.Words;

/**
 * Whether it came as often as was said: of forecasts that gave about the same chance, how many came
 * true. On the diagonal they did.
 *
 * @param bins by chance; none where nothing has been scored
 */
public record Reliability(List<Bin> bins) implements Picture {

  /**
   * Forecasts of about the same chance. All from 0 to 1.
   *
   * @param said the mean chance given
   * @param came the share that came true
   * @param low of the interval around that share
   * @param high of it
   */
  public record Bin(double said, double came, double low, double high, int forecasts) {

    /**
     * @throws IllegalArgumentException unless low, came and high ascend within 0 and 1
     */
    public Bin {
      if (!(0 <= said && said <= 1 && 0 <= low && low <= came && came <= high && high <= 1)) {
        throw new IllegalArgumentException(said + ": " + low + ", " + came + ", " + high);
      }
    }
  }

  public Reliability {
    bins = List.copyOf(bins);
  }

  @Override
  public String name() {
    return "reliability";
  }

  @Override
  public String title(Words words) {
    return words.say("reliability.title");
  }

  @Override
  public String description(Words words) {
    return words.say("reliability.desc", "count", bins.stream().mapToLong(Bin::forecasts).sum());
  }

  @Override
  public void draw(Sheet sheet, Words words, Links links) {
    double side = Math.min(sheet.width() - 60, 320);
    double left = 48;
    double top = 10;
    double bottom = top + side;
    sheet.rect("pic-lane-ground", left, top, side, side);
    for (int tenths = 0; tenths <= 10; tenths += 2) {
      double at = tenths / 10.0;
      String said = words.say("percent", "value", 10 * tenths);
      sheet.line("pic-grid", left + side * at, top, left + side * at, bottom);
      sheet.line("pic-grid", left, bottom - side * at, left + side, bottom - side * at);
      sheet.text("pic-tick", left + side * at, bottom + 15, Sheet.Anchor.MIDDLE, said);
      sheet.text("pic-tick", left - 6, bottom - side * at + 4, Sheet.Anchor.END, said);
    }
    sheet.line("pic-just", left, bottom, left + side, top);
    for (Bin bin : bins) {
      double x = left + side * bin.said();
      double y = bottom - side * bin.came();
      sheet.mark(
          "pic-event",
          Optional.empty(),
          said(words, bin),
          () -> {
            sheet.line("pic-whisker", x, bottom - side * bin.low(), x, bottom - side * bin.high());
            sheet.circle("pic-best", x, y, Math.min(11, 3.5 + Math.sqrt(bin.forecasts()) / 2));
          });
    }
    if (bins.isEmpty()) {
      sheet.text(
          "pic-small",
          left + side / 2,
          top + side / 2,
          Sheet.Anchor.MIDDLE,
          words.say("reliability.none"));
    }
    sheet.text(
        "pic-small",
        left + side / 2,
        bottom + 34,
        Sheet.Anchor.MIDDLE,
        words.say("reliability.axes"));
    sheet.height(bottom + 44);
  }

  private static String said(Words words, Bin bin) {
    return words.say(
        "reliability.said",
        "count",
        bin.forecasts(),
        "said",
        Math.round(100 * bin.said()),
        "came",
        Math.round(100 * bin.came()),
        "low",
        Math.round(100 * bin.low()),
        "high",
        Math.round(100 * bin.high()));
  }

  @Override
  public Table table(Words words, Links links) {
    return new Table(
        title(words),
        List.of(words.say("column.said"), words.say("column.came"), words.say("column.forecasts")),
        bins.stream()
            .map(
                bin ->
                    List.of(
                        Table.Cell.of(words.say("percent", "value", Math.round(100 * bin.said()))),
                        Table.Cell.of(said(words, bin)),
                        Table.Cell.of(words.number(bin.forecasts()))))
            .toList());
  }
}
