package org.tocsin.desk.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.assess.Assessor;
import org.tocsin.core.assess.LevelTable;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Label;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.draw.map.WorldMap;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.room.Look;
import org.tocsin.desk.room.Part;
import org.tocsin.notice.Level;

/**
 * What pages of the whole desk show of one situation, in no language yet.
 *
 * @param yesterday its level a day before
 * @param why what decided the level; empty where no line of the table holds
 * @param accounts that came since the day before, as did {@code responses}
 * @param lately incidents of the last 30 days
 * @param cutOff how many people are cut off from something now
 * @param newest its last incidents, the last first
 * @param first the day on which the first account became available
 * @param bySource how many accounts are of each source
 * @param originals how many originals the desk keeps of accounts of each source
 */
public record Glance(
    Label name,
    Level level,
    Level yesterday,
    Optional<Phrase> why,
    long accounts,
    long responses,
    int lately,
    Optional<Figure> cutOff,
    List<SeenIncident> newest,
    Optional<LocalDate> first,
    Map<String, Integer> bySource,
    Map<String, Integer> originals,
    WorldMap.Part map) {

  static final int NEWEST = 12;
  private static final int DAYS = 30;

  public Glance {
    newest = List.copyOf(newest);
    bySource = Map.copyOf(bySource);
    originals = Map.copyOf(originals);
  }

  /** Worked out once for all who look. */
  record Worked() implements Part<Glance> {
    @Override
    public Class<Glance> type() {
      return Glance.class;
    }

    @Override
    public Optional<Glance> of(DeskRoom room, Look look) {
      return room.reasoning(look).map(reasoning -> Glance.of(room, look, reasoning));
    }
  }

  private static Glance of(DeskRoom room, Look look, Reasoning reasoning) {
    SituationView view = reasoning.view();
    Assessor.Decided decided = new Assessor(LevelTable.standard()).decided(reasoning);
    Instant cutoff = look.asOf().cutoff();
    AsOf before =
        new AsOf(cutoff.minus(1, ChronoUnit.DAYS), look.asOf().position(), look.asOf().strict());
    Instant lately = cutoff.minus(DAYS, ChronoUnit.DAYS);
    Map<String, Integer> bySource = new HashMap<>();
    Map<String, Integer> originals = new HashMap<>();
    view.reports()
        .forEach(
            report -> {
              bySource.merge(report.source(), 1, Integer::sum);
              originals.merge(report.source(), report.evidence().size(), Integer::sum);
            });
    return new Glance(
        view.situation().name(),
        decided.level(),
        room.level(look.situation(), before, look.insider()).orElse(Level.NONE),
        decided.reason().map(reason -> reason.statement()),
        view.reports().stream()
            .filter(report -> report.available().from().isAfter(before.cutoff()))
            .count(),
        view.responses().stream()
            .filter(response -> response.available().from().isAfter(before.cutoff()))
            .count(),
        (int)
            view.incidents().stream()
                .filter(incident -> !incident.begin().isBefore(lately))
                .count(),
        cutOff(reasoning),
        view.incidents().stream()
            .filter(incident -> incident.begin().isAfter(Instant.EPOCH))
            .sorted(Comparator.comparing(SeenIncident::begin).reversed())
            .limit(NEWEST)
            .toList(),
        view.reports().stream()
            .map(report -> report.available().from())
            .min(Comparator.naturalOrder())
            .map(instant -> instant.atOffset(ZoneOffset.UTC).toLocalDate()),
        bySource,
        originals,
        WorldMap.Part.of(reasoning, decided.level()));
  }

  private static Optional<Figure> cutOff(Reasoning reasoning) {
    return reasoning.lifelines().cutOffs().stream()
        .filter(cut -> cut.still() == Truth.YES)
        .map(cut -> cut.settlement().people())
        .max(Comparator.comparing(figure -> figure.best().or(figure::low).orElse(BigDecimal.ZERO)));
  }
}
