package org.tocsin.desk.draw;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.gap.Asked;
import org.tocsin.core.gap.IncidentGap;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Tie;
import org.tocsin.core.series.Chance;
import org.tocsin.core.signal.Course;
import org.tocsin.core.signal.Step;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Truth;
import org.tocsin.desk.draw.chart.AlarmWeeks;
import org.tocsin.desk.draw.chart.GapPicture;
import org.tocsin.desk.draw.chart.LadderPicture;
import org.tocsin.desk.draw.chart.LevelStrip;
import org.tocsin.desk.draw.chart.Reliability;
import org.tocsin.desk.draw.chart.SeriesCard;
import org.tocsin.desk.draw.chart.SignalCourse;
import org.tocsin.desk.draw.lifeline.Graph;
import org.tocsin.desk.draw.map.MapPoint;
import org.tocsin.desk.draw.map.SituationMap;
import org.tocsin.desk.draw.map.Tiles;
import org.tocsin.desk.draw.map.WorldMap;
import org.tocsin.desk.draw.tie.Ties;
import org.tocsin.desk.draw.time.TimeEvent;
import org.tocsin.desk.draw.time.Timeline;
import org.tocsin.notice.Level;

/** Every picture, with names that would break out of whatever they are written into. */
final class Hostile {

  static final String TEXT =
      "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;]]>\u0000\uFFFF\u202E{0} %s";

  static final Label NAME = Label.of(Map.of("en", TEXT, "fr", TEXT, "ar", "اسم " + TEXT));

  static final Links LINKS =
      reference -> Optional.of("/x?\"><script>alert(2)</script>&r=" + reference);

  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final LocalDate FROM = LocalDate.parse("2026-01-01");
  private static final LocalDate TO = LocalDate.parse("2026-11-22");

  private Hostile() {}

  static List<Picture> all() {
    return List.of(
        timeline(),
        new LevelStrip(NAME, FROM, TO, timeline().levels()),
        graph(),
        ties(),
        ladder(),
        gap(),
        series(),
        world(),
        neighbourhood(),
        new Reliability(List.of(new Reliability.Bin(0.2, 0.1, 0, 0.5, 3))),
        new AlarmWeeks(List.of(new AlarmWeeks.Week(TO, 7, 2)), Optional.of(5)),
        new SignalCourse(
            new Course(
                Step.MONTH,
                Step.MONTH.of(TO) - 3,
                List.of(Optional.of(2L), Optional.empty(), Optional.of(0L), Optional.of(1200L))),
            2,
            new BigDecimal("1.25")));
  }

  static Timeline timeline() {
    List<TimeEvent> events = new ArrayList<>();
    int number = 0;
    for (TimeEvent.Kind kind : TimeEvent.Kind.values()) {
      for (TimeEvent.Extent extent : TimeEvent.Extent.values()) {
        Instant at = NOW.minusSeconds(86_400L * 10 * ++number);
        events.add(
            new TimeEvent(
                TEXT + number,
                kind,
                number % 8,
                NAME,
                at,
                at.plusSeconds(864_000),
                Optional.empty(),
                extent,
                number % 2 == 0));
      }
    }
    return new Timeline(
        NAME,
        FROM,
        TO,
        NOW,
        List.of(
            new Timeline.LevelSince(FROM, Level.WATCH),
            new Timeline.LevelSince(LocalDate.parse("2026-06-01"), Level.EMERGENCY)),
        events);
  }

  static Graph graph() {
    Graph.Cut cut = new Graph.Cut(Lifeline.Kind.ROAD, LifelineEffect.CLOSES, true, Figure.of(1200));
    return new Graph(
        NAME,
        List.of(
            new Graph.Node(
                "a", NAME, List.of(Lifeline.Kind.ROAD), Optional.empty(), List.of(), 0, 0),
            new Graph.Node("b", NAME, List.of(), Optional.of(Figure.of(5)), List.of(cut), 1, 0)),
        List.of(
            new Graph.Edge(TEXT, NAME, Lifeline.Kind.ROAD, "a", "b", Passage.CLOSED),
            new Graph.Edge(TEXT, NAME, Lifeline.Kind.GAS, "a", "b", Passage.PERHAPS_CLOSED),
            new Graph.Edge(TEXT, NAME, Lifeline.Kind.AIR, "a", "b", Passage.NARROWED)),
        3);
  }

  static Ties ties() {
    List<Ties.Who> actors = new ArrayList<>();
    for (Actor.Kind kind : Actor.Kind.values()) {
      int number = actors.size();
      actors.add(
          new Ties.Who(TEXT + number, NAME, kind, number == 0, (number + 1) / 2, number % 2));
    }
    List<Ties.Bond> bonds = new ArrayList<>();
    for (Tie.Kind kind : Tie.Kind.values()) {
      int number = bonds.size();
      bonds.add(
          new Ties.Bond(
              TEXT + number % 5,
              kind,
              TEXT + (number + 1) % 5,
              Optional.empty(),
              List.of("report/" + TEXT)));
    }
    return new Ties(NAME, actors, bonds, 3);
  }

  static LadderPicture ladder() {
    List<LadderPicture.Standing> steps = new ArrayList<>();
    for (int rung = 1; rung <= 7; rung++) {
      steps.add(
          new LadderPicture.Standing(
              TEXT,
              NAME,
              rung,
              Optional.of(NOW.minusSeconds(86_400L * 30 * (8 - rung))),
              rung % 2 == 0,
              true,
              Optional.of(List.of(Truth.values()).get(rung % 3)),
              Optional.of(Response.Instrument.STATEMENT)));
    }
    return new LadderPicture(NAME, Optional.of(NAME), TO, steps, Phrase.of("rung.1"));
  }

  static GapPicture gap() {
    List<GapPicture.Silence> silences = new ArrayList<>();
    for (IncidentGap.State state : IncidentGap.State.values()) {
      silences.add(
          new GapPicture.Silence(
              TEXT,
              NAME,
              5,
              true,
              Optional.of(NOW.minusSeconds(864_000)),
              state,
              10,
              Optional.of(12L),
              state == IncidentGap.State.ANSWERED,
              Optional.empty()));
    }
    List<GapPicture.Demand> demands = new ArrayList<>();
    for (Asked.Standing standing : Asked.Standing.values()) {
      demands.add(new GapPicture.Demand(TEXT, NAME, NAME, Optional.of(TO), true, standing));
    }
    return new GapPicture(NAME, 30, silences, demands, List.of(Phrase.of("rung.2")));
  }

  static SeriesCard series() {
    return new SeriesCard(
        TEXT,
        NAME,
        TO,
        List.of(
            new SeriesCard.Event(TEXT, NAME, 3, false, FROM, FROM.plusDays(20), FROM.plusDays(40))),
        Figure.of(3),
        new TreeMap<>(Map.of(7, new Chance(0.1, 0.2, 0.3), 30, new Chance(0.2, 0.5, 0.9))));
  }

  static WorldMap world() {
    MapPoint point = new MapPoint(TEXT, 20, 10, 6);
    List<WorldMap.Watched> watched = new ArrayList<>();
    for (Level level : Level.values()) {
      watched.add(new WorldMap.Watched(TEXT + level, NAME, Optional.of(point), level, 2));
      watched.add(new WorldMap.Watched(TEXT + level, NAME, Optional.empty(), level, 2));
    }
    return new WorldMap(
        watched,
        Tiles.of(List.of(point, new MapPoint(TEXT, -70, -10, 0))),
        4,
        Tiles.of(List.of(point)),
        List.of(
            new WorldMap.Way(TEXT, point, Passage.CLOSED, List.of(NAME)),
            new WorldMap.Way(TEXT, point, Passage.OPEN, List.of(NAME))));
  }

  static SituationMap neighbourhood() {
    GeoPoint one = point("39.8", "46.7");
    GeoPoint other = point("39.5", "46.3");
    return new SituationMap(
        NAME,
        List.of(one, other, point("39.5", "46.7"), one),
        List.of(
            new SituationMap.Spot(
                TEXT, NAME, one, 5, Optional.of(Figure.of(9)), false, Map.of(5, 2, 0, 1)),
            new SituationMap.Spot(TEXT, NAME, other, 0, Optional.empty(), true, Map.of())),
        List.of(
            new SituationMap.Line(
                TEXT, NAME, Lifeline.Kind.ROAD, List.of(one, other), false, Passage.CLOSED)),
        List.of(new MapPoint(TEXT, 46.5, 39.6, 0)),
        2,
        List.of(NAME),
        List.of(NAME));
  }

  private static GeoPoint point(String latitude, String longitude) {
    return new GeoPoint(new BigDecimal(latitude), new BigDecimal(longitude));
  }
}
