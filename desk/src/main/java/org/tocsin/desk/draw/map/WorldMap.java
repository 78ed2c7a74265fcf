package org.tocsin.desk.draw.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Label;
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
import org.tocsin.notice.Level;

/**
 * The world with what is watched in it.
 *
 * @param situations gravest first
 * @param incidents those whose place is known to a point; {@code unplaced} counts the others
 * @param signals of event data, with their points
 * @param ways what is known of the situations' lifelines, where they have points
 */
public record WorldMap(
    List<Watched> situations, Tiles incidents, long unplaced, Tiles signals, List<Way> ways)
    implements Mapped {

  /** So many marks of lifelines are drawn, the gravest first; the table has all. */
  static final int MOST_WAYS = 120;

  /**
   * The lifelines of one situation of which the same is known: on a map of the world they lie in
   * one place.
   *
   * @param reference of the situation
   * @param point the middle of their points
   */
  public record Way(String reference, MapPoint point, Passage passage, List<Label> names) {
    public Way {
      names = List.copyOf(names);
    }

    private static List<Way> of(Reasoning reasoning) {
      Situation situation = reasoning.view().situation();
      if (situation.lifelines().isEmpty()) {
        return List.of();
      }
      String reference = "situation/" + situation.id();
      Map<Passage, List<Label>> names = new EnumMap<>(Passage.class);
      Map<Passage, List<GeoPoint>> points = new EnumMap<>(Passage.class);
      for (SituationMap.Line line : SituationMap.lines(reasoning)) {
        names.computeIfAbsent(line.passage(), known -> new ArrayList<>()).add(line.name());
        points.computeIfAbsent(line.passage(), known -> new ArrayList<>()).addAll(line.points());
      }
      List<Way> ways = new ArrayList<>();
      points.forEach(
          (passage, each) ->
              mean(reference, each)
                  .ifPresent(
                      middle ->
                          ways.add(
                              new Way(
                                  reference,
                                  middle,
                                  passage,
                                  names.getOrDefault(passage, List.of())))));
      return ways;
    }

    String said(Words words) {
      return words.say(
          "ways.said",
          "passage",
          words.say("passage." + passage.word()),
          "names",
          names.stream().map(words::name).collect(Collectors.joining(words.say("separator"))));
    }
  }

  /**
   * A situation.
   *
   * @param point its middle; empty where no place of it is known: it is then told beside the map
   */
  public record Watched(
      String reference, Label name, Optional<MapPoint> point, Level level, int incidents) {

    /** By its assessment. */
    public static Watched of(Assessment assessment) {
      return of(assessment.view(), assessment.level());
    }

    private static Watched of(SituationView view, Level level) {
      Situation situation = view.situation();
      return new Watched(
          "situation/" + situation.id(),
          situation.name(),
          middle(situation),
          level,
          view.incidents().size());
    }

    /** Of its places, or else of its area's corners. */
    private static Optional<MapPoint> middle(Situation situation) {
      List<GeoPoint> points =
          situation.places().stream().flatMap(place -> place.point().stream()).toList();
      return mean("situation/" + situation.id(), points.isEmpty() ? situation.area() : points);
    }
  }

  public WorldMap {
    situations =
        situations.stream()
            .sorted(
                Comparator.comparing(Watched::level)
                    .reversed()
                    .thenComparing(Comparator.comparingInt(Watched::incidents).reversed())
                    .thenComparing(Watched::reference))
            .toList();
    ways = ways.stream().sorted(Comparator.comparing(Way::passage).reversed()).toList();
  }

  /**
   * What one situation brings to the map.
   *
   * @param unplaced how many incidents have no point
   */
  public record Part(
      Watched watched,
      List<MapPoint> incidents,
      long unplaced,
      List<MapPoint> signals,
      List<Way> ways) {
    public Part {
      incidents = List.copyOf(incidents);
      signals = List.copyOf(signals);
      ways = List.copyOf(ways);
    }

    public static Part of(Reasoning reasoning, Level level) {
      SituationView view = reasoning.view();
      List<MapPoint> incidents = WorldMap.incidents(view);
      return new Part(
          Watched.of(view, level),
          incidents,
          view.incidents().size() - incidents.size(),
          WorldMap.signals(view),
          Way.of(reasoning));
    }
  }

  /** Of what is known of these situations, and nothing beside. */
  public static WorldMap of(List<Assessment> assessments) {
    return ofParts(
        assessments.stream().map(each -> Part.of(each.reasoning(), each.level())).toList());
  }

  /** The same. */
  public static WorldMap ofParts(List<Part> parts) {
    return new WorldMap(
        parts.stream().map(Part::watched).toList(),
        Tiles.of(parts.stream().flatMap(part -> part.incidents().stream()).toList()),
        parts.stream().mapToLong(Part::unplaced).sum(),
        Tiles.of(parts.stream().flatMap(part -> part.signals().stream()).toList()),
        parts.stream().flatMap(part -> part.ways().stream()).toList());
  }

  /** Incidents whose adopted place has a point. */
  public static List<MapPoint> incidents(SituationView view) {
    List<MapPoint> points = new ArrayList<>();
    for (SeenIncident incident : view.incidents()) {
      incident
          .place()
          .flatMap(adopted -> view.situation().place(adopted.value()))
          .flatMap(Place::point)
          .ifPresent(
              point ->
                  points.add(at("incident/" + incident.id(), point, incident.rung().orElse(0))));
    }
    return points;
  }

  /** The middle of the events that each signal counts, where they have points. */
  public static List<MapPoint> signals(SituationView view) {
    return view.signals().stream()
        .flatMap(
            signal ->
                mean(
                    "signal/" + signal.id(),
                    signal.contributions().stream()
                        .flatMap(event -> event.point().stream())
                        .toList())
                    .stream())
        .toList();
  }

  private static MapPoint at(String reference, GeoPoint point, int rung) {
    return new MapPoint(
        reference, point.longitude().doubleValue(), point.latitude().doubleValue(), rung);
  }

  /** Around the first of them, so that a group that lies across 180 degrees has its own middle. */
  private static Optional<MapPoint> mean(String reference, List<GeoPoint> points) {
    if (points.isEmpty()) {
      return Optional.empty();
    }
    double first = points.get(0).longitude().doubleValue();
    double east = 0;
    double north = 0;
    for (GeoPoint point : points) {
      double step = point.longitude().doubleValue() - first;
      east += step > 180 ? step - 360 : step < -180 ? step + 360 : step;
      north += point.latitude().doubleValue();
    }
    double longitude = first + east / points.size();
    double turned =
        longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
    return Optional.of(new MapPoint(reference, turned, north / points.size(), 0));
  }

  @Override
  public String name() {
    return "world";
  }

  @Override
  public String title(Words words) {
    return words.say("world.title");
  }

  @Override
  public String description(Words words) {
    Map<Level, Long> counts = new EnumMap<>(Level.class);
    situations.forEach(each -> counts.merge(each.level(), 1L, Long::sum));
    List<String> parts = new ArrayList<>();
    List<Level> levels = List.of(Level.values());
    for (int i = levels.size() - 1; i >= 0; i--) {
      Level level = levels.get(i);
      long count = counts.getOrDefault(level, 0L);
      if (count > 0) {
        parts.add(words.say("world.count", "level", words.level(level), "count", count));
      }
    }
    return words.say(
        "world.desc",
        "situations",
        situations.size(),
        "levels",
        String.join(words.say("separator"), parts),
        "incidents",
        incidents.size(),
        "unplaced",
        unplaced,
        "signals",
        signals.size());
  }

  @Override
  public void draw(Sheet sheet, Words words, Links links) {
    new WorldDrawing(this, sheet, words, links).draw();
  }

  @Override
  public boolean placed() {
    return true;
  }

  @Override
  public Optional<Mapped.Extent> extent() {
    return Optional.empty();
  }

  @Override
  public List<Mapped.Ground> ground(Links links) {
    return List.of();
  }

  @Override
  public List<Mapped.Mark> marks(Words words, Links links) {
    return WorldMarks.of(this, words, links);
  }

  @Override
  public Picture below() {
    return new Below(
        this, (sheet, words, links) -> new WorldDrawing(this, sheet, words, links).drawBelow());
  }

  @Override
  public Table table(Words words, Links links) {
    return new Table(
        title(words),
        List.of(
            words.say("column.situation"),
            words.say("column.level"),
            words.say("column.incidents"),
            words.say("column.where"),
            words.say("column.ways")),
        situations.stream()
            .map(
                each ->
                    List.of(
                        new Table.Cell(words.name(each.name()), links.to(each.reference())),
                        Table.Cell.of(words.level(each.level())),
                        Table.Cell.of(words.number(each.incidents())),
                        Table.Cell.of(
                            each.point()
                                .map(point -> Degrees.say(words, point))
                                .orElseGet(() -> words.say("place.not-known"))),
                        Table.Cell.of(
                            ways.stream()
                                .filter(way -> way.reference().equals(each.reference()))
                                .map(way -> way.said(words))
                                .collect(Collectors.joining(words.say("separator"))))))
            .toList());
  }
}
