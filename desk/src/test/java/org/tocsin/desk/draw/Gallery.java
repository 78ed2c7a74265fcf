package org.tocsin.desk.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.replay.Replay;
import org.tocsin.desk.draw.map.WorldMap;
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
      page(folder, "world", language, List.of(WorldMap.of(all)));
    }
  }

  static List<Picture> pictures(DeskState state, Assessment assessment) {
    String id = assessment.view().situation().id();
    Replay replay = Examples.replay(state, id, Examples.DAYS.get(id));
    return List.of(Timeline.of(assessment.view(), replay.days(), List.of()));
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
      html.append("<h2>").append(Escaped.of(picture.title(words))).append("</h2><p>");
      html.append(Escaped.of(picture.description(words))).append("</p>");
      html.append(drawing.figure(picture));
    }
    Files.writeString(folder.resolve(name + "-" + language + ".html"), html);
  }
}
