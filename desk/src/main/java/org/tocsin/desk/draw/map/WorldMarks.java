package org.tocsin.desk.draw.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Mapped;
import org.tocsin.desk.draw.Shapes;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Words;

/** The marks of the world map that stand on their places at every scale. */
final class WorldMarks {

  private static final double MIDDLE = Mapped.SIDE / 2;

  /** The width that signals are drawn together for, and the least distance between two, pixels. */
  private static final double SIDE = 952;

  private static final double APART = 18;

  private final WorldMap map;
  private final Words words;
  private final Links links;
  private final List<Mapped.Mark> marks = new ArrayList<>();

  private WorldMarks(WorldMap map, Words words, Links links) {
    this.map = map;
    this.words = words;
    this.links = links;
  }

  /** Situations first, the gravest of them first. */
  static List<Mapped.Mark> of(WorldMap map, Words words, Links links) {
    WorldMarks all = new WorldMarks(map, words, links);
    map.situations().forEach(all::situation);
    map.ways().stream().limit(WorldMap.MOST_WAYS).forEach(all::way);
    all.signals();
    return all.marks;
  }

  private void situation(WorldMap.Watched each) {
    each.point()
        .ifPresent(
            point ->
                marks.add(
                    new Mapped.Mark(
                        "situation",
                        point.longitude(),
                        point.latitude(),
                        links.to(each.reference()),
                        said(each, words),
                        Sheet.cut(each.name().in(words.language()), 150, 12),
                        sheet -> Shapes.level(sheet, words, each.level(), MIDDLE, MIDDLE, 9))));
  }

  static String said(WorldMap.Watched each, Words words) {
    return words.say(
        "situation.said",
        "name",
        words.name(each.name()),
        "level",
        words.level(each.level()),
        "incidents",
        each.incidents());
  }

  private void way(WorldMap.Way way) {
    marks.add(
        new Mapped.Mark(
            "way",
            way.point().longitude(),
            way.point().latitude(),
            links.to(way.reference()),
            way.said(words),
            "",
            sheet -> {
              sheet.circle("pic-way-ground", MIDDLE, MIDDLE, 7.5);
              Shapes.passage(sheet, way.passage(), MIDDLE, MIDDLE, 4.5);
            }));
  }

  private void signals() {
    Tiles signals = Tiles.inMercator(map.signals().points());
    for (Tiles.Cluster cluster : Clusters.of(signals, SIDE, APART)) {
      marks.add(
          new Mapped.Mark(
              "signal",
              Mercator.longitude(cluster.x()),
              Mercator.latitude(cluster.y()),
              cluster.count() == 1 ? links.to(cluster.one().reference()) : Optional.empty(),
              words.say("signals.count", "count", cluster.count()),
              "",
              sheet -> Shapes.signal(sheet, true, MIDDLE, MIDDLE, 6)));
    }
  }
}
