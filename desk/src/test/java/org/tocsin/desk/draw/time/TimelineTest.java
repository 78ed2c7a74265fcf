package org.tocsin.desk.draw.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tocsin.core.model.Label;
import org.tocsin.desk.draw.Drawing;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Words;

class TimelineTest {

  private static final LocalDate FROM = LocalDate.parse("2020-01-01");
  private static final LocalDate TO = LocalDate.parse("2023-12-31");
  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

  private static Timeline dense(int count) {
    Random random = new Random(20_221_203);
    List<TimeEvent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant at = NOW.minusSeconds(3600L * (1 + random.nextInt(24 * 1400)));
      events.add(
          new TimeEvent(
              "incident/i-" + i,
              TimeEvent.Kind.INCIDENT,
              1 + random.nextInt(7),
              Label.of("en", "Incident " + i),
              at,
              at.plusSeconds(60),
              Optional.empty(),
              TimeEvent.Extent.MOMENT,
              true));
    }
    return new Timeline(Label.of("en", "Dense"), FROM, TO, NOW, List.of(), events);
  }

  private static long marks(Timeline timeline, double width) {
    String svg = Drawing.of("t", Words.in("en"), Links.none()).svg(timeline, width);
    return Pattern.compile("pic-mark pic-event").matcher(svg).results().count();
  }

  @Test
  void fiveHundredIncidentsStayReadable() {
    // Marks are 14 pixels wide: in seven lanes there is no room for more than these.
    assertThat(marks(dense(500), Drawing.WIDE)).isBetween(100L, 7L * 776 / 14);
    assertThat(marks(dense(500), Drawing.NARROW)).isBetween(40L, 7L * 238 / 14);
  }

  @Test
  void whatIsDrawnTogetherIsCounted() {
    List<TimeEvent> events = dense(500).events();
    List<Crowd> crowds = Crowd.of(events, event -> event.from().getEpochSecond() / 2e6, 13);
    assertThat(crowds.stream().mapToInt(crowd -> crowd.events().size()).sum()).isEqualTo(500);
    assertThat(crowds).hasSizeLessThan(events.size());
  }

  @Test
  void lookedAtMoreCloselyTheyComeApart() {
    Timeline whole = dense(500);
    Timeline near = whole.between(LocalDate.parse("2022-03-01"), LocalDate.parse("2022-03-31"));
    assertThat(near.shown(TimeEvent.Kind.INCIDENT)).hasSizeBetween(1, 40);
    assertThat(marks(near, Drawing.WIDE))
        .isGreaterThan(near.shown(TimeEvent.Kind.INCIDENT).size() * 3L / 4);
    assertThat(near.events()).isEqualTo(whole.events());
  }

  @Test
  void whereOneReadsFromTheRightTimeRunsToTheLeft() {
    TimeAxis axis = new TimeAxis(FROM, TO, 100, 500);
    Sheet fromLeft = new Sheet(700, false);
    Sheet fromRight = new Sheet(700, true);
    assertThat(fromLeft.x(axis.x(FROM))).isEqualTo(100);
    assertThat(fromRight.x(axis.x(FROM))).isEqualTo(600);
    assertThat(fromRight.x(axis.x(TO))).isLessThan(200);
  }

  @Test
  void anAxisOfADayOrOfCenturiesHasItsLabels() {
    for (LocalDate first : List.of(TO, LocalDate.parse("1023-01-01"))) {
      String svg =
          Drawing.of("t", Words.in("en"), Links.none())
              .svg(new Timeline(Label.of("en", "x"), first, TO, NOW, List.of(), List.of()), 700);
      long ticks = Pattern.compile("pic-tick").matcher(svg).results().count();
      assertThat(ticks).isBetween(1L, 9L);
    }
  }
}
