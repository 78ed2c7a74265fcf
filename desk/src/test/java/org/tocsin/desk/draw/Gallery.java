package org.tocsin.desk.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.Label;
import org.tocsin.core.replay.Replay;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.draw.chart.AlarmWeeks;
import org.tocsin.desk.draw.chart.GapPicture;
import org.tocsin.desk.draw.chart.LadderPicture;
import org.tocsin.desk.draw.chart.LevelStrip;
import org.tocsin.desk.draw.chart.Reliability;
import org.tocsin.desk.draw.chart.SeriesCard;
import org.tocsin.desk.draw.lifeline.Graph;
import org.tocsin.desk.draw.map.SituationMap;
import org.tocsin.desk.draw.map.WorldMap;
import org.tocsin.desk.draw.tie.Ties;
import org.tocsin.desk.draw.time.Timeline;

/** Writes every picture of the example cases as pages to be looked at, into the folder given. */
public final class Gallery {

  private static final Links LINKS = reference -> Optional.of("#" + reference);

  private Gallery() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    DeskState state = Examples.state("aceh", "corridor", "kenya", "srebrenica", "teaching");
    List<Assessment> all = new ArrayList<>();
    Examples.DAYS.keySet().stream()
        .sorted()
        .forEach(id -> all.add(Examples.assessed(state, id, Examples.DAYS.get(id))));
    for (Assessment each : all) {
      List<Picture> pictures = pictures(state, each);
      for (String language : List.of("en", "fr", "ar")) {
        page(folder, each.view().situation().id(), language, pictures);
      }
    }
    for (String language : List.of("en", "fr", "ar")) {
      page(folder, "world", language, List.of(WorldMap.of(all), alarms(), reliability()));
    }
  }

  private static AlarmWeeks alarms() {
    List<AlarmWeeks.Week> weeks = new ArrayList<>();
    int[] counts = {2, 0, 3, 1, 5, 9, 4, 2, 0, 1, 3, 6};
    for (int i = 0; i < counts.length; i++) {
      weeks.add(
          new AlarmWeeks.Week(
              LocalDate.parse("2026-08-31").plusWeeks(i),
              counts[i],
              i < 9 ? counts[i] : counts[i] / 2));
    }
    return new AlarmWeeks(weeks, Optional.of(5));
  }

  private static Reliability reliability() {
    return new Reliability(
        List.of(
            new Reliability.Bin(0.03, 0.02, 0.01, 0.05, 400),
            new Reliability.Bin(0.15, 0.12, 0.06, 0.21, 80),
            new Reliability.Bin(0.4, 0.5, 0.3, 0.7, 22),
            new Reliability.Bin(0.75, 0.6, 0.3, 0.85, 8)));
  }

  static List<Picture> pictures(DeskState state, Assessment assessment) {
    String id = assessment.view().situation().id();
    SituationView view = assessment.view();
    List<Replay.Day> days =
        Boolean.getBoolean("tocsin.gallery.levels")
            ? Examples.replay(state, id, Examples.DAYS.get(id)).days()
            : List.of();
    Timeline timeline = Timeline.of(view, days, List.of());
    List<Picture> pictures = new ArrayList<>();
    pictures.add(SituationMap.of(assessment.reasoning()));
    pictures.add(timeline);
    pictures.add(
        new LevelStrip(view.situation().name(), timeline.from(), timeline.to(), timeline.levels()));
    pictures.add(Graph.of(assessment.reasoning()));
    pictures.add(Ties.of(assessment.reasoning()));
    pictures.add(LadderPicture.of(view, assessment.reasoning().ladder().overall()));
    pictures.add(GapPicture.of(view, assessment.reasoning().gap()));
    assessment.reasoning().series().series().stream()
        .limit(2)
        .forEach(
            each -> pictures.add(SeriesCard.of(view, each, Label.of("en", each.key().toString()))));
    return pictures;
  }

  private static void page(Path folder, String name, String language, List<Picture> pictures)
      throws IOException {
    Words words = Words.in(language);
    StringBuilder html = new StringBuilder("<!doctype html><html lang=\"" + language + "\" dir=\"");
    html.append(words.rightToLeft() ? "rtl" : "ltr").append("\"><meta charset=utf-8>");
    html.append("<meta name=viewport content=\"width=device-width\"><title>x</title>");
    html.append("<link rel=stylesheet href=pictures.css><style>body{margin:8px;background:var(");
    html.append("--pic-ground);color:var(--pic-ink);font:15px system-ui}</style>");
    int number = 0;
    for (Picture picture : pictures) {
      Drawing drawing = Drawing.of("p" + number++, words, LINKS);
      html.append(drawing.figure(picture));
    }
    Files.writeString(folder.resolve(name + "-" + language + ".html"), html);
  }
}
