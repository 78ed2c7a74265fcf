package org.tocsin.desk.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.model.Label;
import org.tocsin.core.series.Series;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.draw.chart.SeriesCard;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.room.Look;
import org.tocsin.desk.room.Part;

/**
 * The series of one situation, some at a time.
 *
 * @param seenAt the journal's position; a form made here says so, that later changes are noticed
 * @param pictures by the series' keys
 */
public record SeriesPage(
    String situation,
    String name,
    String address,
    List<SeriesPart> series,
    Pager shown,
    long seenAt,
    @JsonIgnore Map<String, Drawn> pictures) {

  /**
   * Worked out once for all who look.
   *
   * @param day that links lead to; empty for today
   * @param from how many series come before
   */
  public record Worked(String language, Optional<LocalDate> day, int from)
      implements Part<SeriesPage> {
    @Override
    public Class<SeriesPage> type() {
      return SeriesPage.class;
    }

    @Override
    public Optional<SeriesPage> of(DeskRoom room, Look look) {
      long seenAt = room.state().position();
      Sight sight = Sight.of(room, language, look, day);
      return room.reasoning(look).map(reasoning -> SeriesPage.of(sight, reasoning, from, seenAt));
    }
  }

  static SeriesPage of(Sight sight, Reasoning reasoning, int from, long seenAt) {
    SituationView view = reasoning.view();
    List<Series> all = SeriesPart.told(reasoning);
    String address = "/situations/" + view.situation().id() + "/series";
    Map<String, Drawn> pictures = new LinkedHashMap<>();
    List<Series> shown = Pager.rows(all, from, Pager.PICTURES);
    for (Series each : shown) {
      String key = each.key().toString();
      pictures.put(
          key,
          Drawn.of(
              sight,
              "series-" + key.replaceAll("[^a-z0-9]+", "-"),
              SeriesCard.of(
                  view,
                  each,
                  Label.of(
                      sight.words().language(),
                      SeriesPart.name(sight.words(), view, each.key())))));
    }
    return new SeriesPage(
        view.situation().id(),
        view.situation().name().in(sight.words().language()),
        sight.link("/situations/" + view.situation().id()),
        shown.stream().map(each -> SeriesPart.of(sight.words(), view, each)).toList(),
        Pager.of(all.size(), from, Pager.PICTURES, sight.link(address)),
        seenAt,
        pictures);
  }
}
