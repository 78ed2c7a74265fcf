package org.tocsin.desk.draw.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.Situation;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Mapped;
import org.tocsin.desk.draw.Passage;
import org.tocsin.desk.draw.Picture;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Table;
import org.tocsin.desk.draw.Words;

/**
 * A situation's neighbourhood: its places as closely as they are known, its lifelines, its
 * incidents, signals.
 *
 * @param area closed ring; empty where none is known
 * @param unplaced incidents whose place has no point or that have none
 * @param pointless places without a point, told beside the map
 * @param hidden lifelines of which no two points are known
 */
public record SituationMap(
    Label situation,
    List<GeoPoint> area,
    List<Spot> spots,
    List<Line> lines,
    List<MapPoint> signals,
    int unplaced,
    List<Label> pointless,
    List<Label> hidden)
    implements Mapped {

  /**
   * A place.
   *
   * @param precisionKm radius within which the point is meant; 0 where nothing is said of it
   * @param incidents told to have happened there, by rung; 0 for those on none
   */
  public record Spot(
      String id,
      Label name,
      GeoPoint point,
      double precisionKm,
      Optional<Figure> people,
      boolean supplies,
      Map<Integer, Integer> incidents) {

    public Spot {
      incidents = Map.copyOf(incidents);
    }

    int count() {
      return incidents.values().stream().mapToInt(Integer::intValue).sum();
    }

    int gravest() {
      return incidents.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
  }

  /**
   * A lifeline.
   *
   * @param drawn whether its course is known, rather than only the places that it joins
   */
  public record Line(
      String id,
      Label name,
      Lifeline.Kind kind,
      List<GeoPoint> points,
      boolean drawn,
      Passage passage) {
    public Line {
      points = List.copyOf(points);
    }

    String said(Words words) {
      return words.say(
          "edge.said",
          "name",
          words.name(name),
          "kind",
          words.lifeline(kind),
          "passage",
          words.say("passage." + passage.word()));
    }
  }

  public SituationMap {
    area = List.copyOf(area);
    spots = List.copyOf(spots);
    lines = List.copyOf(lines);
    signals = List.copyOf(signals);
    pointless = List.copyOf(pointless);
    hidden = List.copyOf(hidden);
  }

  /** Whether anything of it can be drawn. */
  @Override
  public boolean placed() {
    return !spots.isEmpty() || !area.isEmpty() || lines.stream().anyMatch(line -> line.drawn());
  }

  public static SituationMap of(Reasoning reasoning) {
    SituationView view = reasoning.view();
    Situation situation = view.situation();
    Map<String, Map<Integer, Integer>> there = new HashMap<>();
    int unplaced = 0;
    for (SeenIncident incident : view.incidents()) {
      Optional<Place> place = incident.place().flatMap(adopted -> situation.place(adopted.value()));
      if (place.flatMap(Place::point).isEmpty()) {
        unplaced++;
      } else {
        there
            .computeIfAbsent(place.get().id(), id -> new HashMap<>())
            .merge(incident.rung().orElse(0), 1, Integer::sum);
      }
    }
    List<Spot> spots = new ArrayList<>();
    List<Label> pointless = new ArrayList<>();
    for (Place place : situation.places()) {
      if (place.point().isPresent()) {
        spots.add(
            new Spot(
                place.id(),
                place.name(),
                place.point().get(),
                place.precisionKm().map(Number::doubleValue).orElse(0.0),
                place.population(),
                !place.supplies().isEmpty(),
                there.getOrDefault(place.id(), Map.of())));
      } else {
        pointless.add(place.name());
      }
    }
    List<Label> hidden =
        situation.lifelines().stream()
            .filter(lifeline -> course(situation, lifeline).size() < 2)
            .map(Lifeline::name)
            .toList();
    return new SituationMap(
        situation.name(),
        situation.area(),
        spots,
        lines(reasoning),
        WorldMap.signals(view),
        unplaced,
        pointless,
        hidden);
  }

  /** Lifelines of which two points at least are known. */
  static List<Line> lines(Reasoning reasoning) {
    Situation situation = reasoning.view().situation();
    Map<String, Passage> passages = Passage.of(reasoning);
    return situation.lifelines().stream()
        .filter(lifeline -> course(situation, lifeline).size() > 1)
        .map(
            lifeline ->
                new Line(
                    lifeline.id(),
                    lifeline.name(),
                    lifeline.kind(),
                    course(situation, lifeline),
                    lifeline.line().size() > 1,
                    passages.getOrDefault(lifeline.id(), Passage.OPEN)))
        .toList();
  }

  private static List<GeoPoint> course(Situation situation, Lifeline lifeline) {
    return lifeline.line().size() > 1 ? lifeline.line() : points(situation, lifeline);
  }

  private static List<GeoPoint> points(Situation situation, Lifeline lifeline) {
    return lifeline.joins().stream()
        .flatMap(id -> situation.place(id).stream())
        .flatMap(place -> place.point().stream())
        .toList();
  }

  @Override
  public String name() {
    return "map";
  }

  @Override
  public String title(Words words) {
    return words.say("map.title", "situation", words.name(situation));
  }

  @Override
  public String description(Words words) {
    return words.say(
        "map.desc",
        "places",
        spots.size(),
        "lifelines",
        lines.size(),
        "closed",
        lines.stream().filter(line -> line.passage() == Passage.CLOSED).count(),
        "incidents",
        spots.stream().mapToInt(Spot::count).sum(),
        "unplaced",
        unplaced);
  }

  @Override
  public void draw(Sheet sheet, Words words, Links links) {
    new SituationDrawing(this, sheet, words, links).draw();
  }

  @Override
  public Optional<Mapped.Extent> extent() {
    return Optional.of(Neighbourhood.of(this).extent());
  }

  @Override
  public List<Mapped.Ground> ground(Links links) {
    return new SituationMarks(this, links).ground();
  }

  @Override
  public List<Mapped.Mark> marks(Words words, Links links) {
    return new SituationMarks(this, links).marks(words);
  }

  @Override
  public Picture below() {
    return new Below(
        this, (sheet, words, links) -> new SituationDrawing(this, sheet, words, links).drawBelow());
  }

  /** How many of the lifelines before it run the same way for a stretch at least. */
  int beside(Line line) {
    int beside = 0;
    for (Line other : lines) {
      if (other.id().equals(line.id())) {
        return beside;
      }
      beside += other.points().stream().filter(line.points()::contains).count() > 1 ? 1 : 0;
    }
    return beside;
  }

  @Override
  public Table table(Words words, Links links) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Spot spot : spots) {
      rows.add(
          List.of(
              new Table.Cell(words.name(spot.name()), links.to("place/" + spot.id())),
              Table.Cell.of(words.say("kind.place")),
              Table.Cell.of(said(words, spot)),
              Table.Cell.of(Degrees.say(words, at(spot)))));
    }
    for (Line line : lines) {
      rows.add(
          List.of(
              new Table.Cell(words.name(line.name()), links.to("lifeline/" + line.id())),
              Table.Cell.of(words.lifeline(line.kind())),
              Table.Cell.of(words.say("passage." + line.passage().word())),
              Table.Cell.of("")));
    }
    return new Table(
        title(words),
        List.of(
            words.say("column.what"),
            words.say("column.kind"),
            words.say("column.state"),
            words.say("column.where")),
        rows);
  }

  static MapPoint at(Spot spot) {
    return new MapPoint(
        "place/" + spot.id(),
        spot.point().longitude().doubleValue(),
        spot.point().latitude().doubleValue(),
        spot.gravest());
  }

  static String said(Words words, Spot spot) {
    return words.say(
        "spot.said",
        "name",
        words.name(spot.name()),
        "people",
        spot.people().map(words::figure).orElseGet(() -> words.say("unknown")),
        "count",
        spot.count(),
        "rung",
        spot.gravest() == 0
            ? words.say("rung.none")
            : words.say("rung.named", "number", spot.gravest(), "name", words.rung(spot.gravest())),
        "exact",
        spot.precisionKm() > 0 ? "no" : "yes",
        "km",
        words.verbatim(brief(spot.precisionKm())));
  }

  static String brief(double km) {
    return km == Math.rint(km) ? Long.toString((long) km) : Double.toString(km);
  }
}
