package org.tocsin.desk.draw.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Label;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Picture;
import org.tocsin.desk.draw.Shapes;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Table;
import org.tocsin.desk.draw.Words;
import org.tocsin.desk.draw.time.TimeAxis;
import org.tocsin.desk.draw.time.Timeline.LevelSince;
import org.tocsin.notice.Level;

/**
 * The level over time, in one strip.
 *
 * @param levels in order; each lasts until the next, the last until {@code to}
 */
public record LevelStrip(Label situation, LocalDate from, LocalDate to, List<LevelSince> levels)
    implements Picture {

  private static final double HIGH = 44;

  public LevelStrip {
    levels = List.copyOf(levels);
  }

  @Override
  public String name() {
    return "strip";
  }

  @Override
  public String title(Words words) {
    return words.say(
        "strip.title",
        "situation",
        words.name(situation),
        "from",
        words.day(from),
        "to",
        words.day(to));
  }

  @Override
  public String description(Words words) {
    return levels.isEmpty()
        ? words.say("level.not-shown")
        : String.join(
            words.say("separator"),
            levels.stream()
                .map(
                    each ->
                        words.say(
                            "level.since",
                            "day",
                            words.day(each.day()),
                            "level",
                            words.level(each.level())))
                .toList());
  }

  @Override
  public void draw(Sheet sheet, Words words, Links links) {
    TimeAxis axis = new TimeAxis(from, to, 6, sheet.width() - 12);
    double bottom = 6 + HIGH;
    axis.draw(sheet, 6, bottom);
    int most = Level.values().length;
    for (int i = 0; i < levels.size(); i++) {
      LevelSince each = levels.get(i);
      LocalDate until = i + 1 < levels.size() ? levels.get(i + 1).day() : to.plusDays(1);
      double x = axis.x(each.day());
      double wide = axis.x(until) - x;
      if (wide <= 0) {
        continue;
      }
      double high = HIGH * (Shapes.height(each.level()) + 1) / most;
      sheet.mark(
          "pic-step",
          Optional.empty(),
          words.say(
              "level.since", "day", words.day(each.day()), "level", words.level(each.level())),
          () -> {
            String of = Shapes.levelClass(each.level());
            sheet.rect("pic-band " + of, x, bottom - high, Math.max(wide, 1), high);
            String name = words.level(each.level());
            boolean room = high > 12 && wide > Sheet.room(name, 11) + 8;
            if (room || wide > 14) {
              sheet.text(
                  "pic-letter " + (high < 12 ? "pic-over" : of + "-letter"),
                  x + wide / 2,
                  high < 12 ? bottom - high - 3 : bottom - high + 11,
                  Sheet.Anchor.MIDDLE,
                  room ? name : words.letter(each.level()));
            }
          });
    }
    sheet.height(bottom + 22);
  }

  @Override
  public Table table(Words words, Links links) {
    return new Table(
        title(words),
        List.of(words.say("column.when"), words.say("column.level")),
        levels.stream()
            .map(
                each ->
                    List.of(
                        Table.Cell.of(words.day(each.day())),
                        Table.Cell.of(words.level(each.level()))))
            .toList());
  }
}
