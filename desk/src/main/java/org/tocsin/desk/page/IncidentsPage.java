package org.tocsin.desk.page;

import java.util.Comparator;
import java.util.List;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/** The incidents of one situation, the last first, some at a time. */
public record IncidentsPage(
    String situation,
    String name,
    String address,
    List<SituationPage.IncidentRow> incidents,
    Pager shown) {

  static String address(String situation) {
    return "/situations/" + situation + "/incidents";
  }

  /**
   * @param from how many come before
   */
  public static IncidentsPage of(Sight sight, SituationView view, int from) {
    return new IncidentsPage(
        view.situation().id(),
        view.situation().name().in(sight.words().language()),
        sight.link("/situations/" + view.situation().id()),
        rows(sight, view, from),
        Pager.of(view.incidents().size(), from, sight.link(address(view.situation().id()))));
  }

  static List<SituationPage.IncidentRow> rows(Sight sight, SituationView view, int from) {
    List<SeenIncident> lastFirst =
        view.incidents().stream()
            .sorted(Comparator.comparing(SeenIncident::begin).reversed())
            .toList();
    return Pager.rows(lastFirst, from).stream()
        .map(incident -> SituationPage.row(sight, view, incident))
        .toList();
  }
}
