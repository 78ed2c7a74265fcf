package org.tocsin.desk.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.draw.chart.GapPicture;
import org.tocsin.desk.draw.chart.LadderPicture;
import org.tocsin.desk.draw.lifeline.Graph;
import org.tocsin.desk.draw.map.SituationMap;
import org.tocsin.desk.draw.tie.Ties;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.room.Look;
import org.tocsin.desk.room.Part;
import org.tocsin.desk.words.Words;

/**
 * Everything worked out of one situation, as known on a day.
 *
 * @param incidents the last of them; all of them are at an address of their own
 * @param series empty where there are many incidents: working them out then takes long, and they
 *     are at an address of their own
 * @param later judgements the desk made after that day and applied all the same, by kind
 * @param seenAt the journal's position; a form made here says so, that later changes are noticed
 */
public record SituationPage(
    String id,
    String name,
    boolean fictional,
    String asOf,
    long position,
    List<String> later,
    Standing standing,
    String population,
    List<Claim> people,
    LevelPart level,
    LifelinePart lifelines,
    List<IncidentRow> incidents,
    Pager incidentsShown,
    int loose,
    Optional<List<SeriesPart>> series,
    String ladder,
    GapPart gap,
    FindingPart findings,
    FactorPart factors,
    List<Heard> ties,
    List<String> signals,
    List<AlertRow> alerts,
    long seenAt,
    @JsonIgnore Pictures pictures) {

  /**
   * @param around the neighbourhood with its lifelines
   * @param network who depends on what
   * @param series by their keys
   * @param ties empty where none holds
   */
  public record Pictures(
      Drawn around,
      Drawn network,
      Drawn ladder,
      Drawn gap,
      Map<String, Drawn> series,
      Optional<Drawn> ties) {

    static Pictures of(Sight sight, Assessment assessment, Optional<SeriesPage> series) {
      Reasoning reasoning = assessment.reasoning();
      SituationView view = assessment.view();
      Ties ties = Ties.of(reasoning);
      return new Pictures(
          Drawn.of(sight, "around", SituationMap.of(reasoning), sight.link("/tiles/{z}/{x}/{y}")),
          Drawn.of(sight, "network", Graph.of(reasoning)),
          Drawn.of(sight, "ladder", LadderPicture.of(view, reasoning.overallLadder())),
          Drawn.of(sight, "gap", GapPicture.of(view, reasoning.gap())),
          series.map(SeriesPage::pictures).orElse(Map.of()),
          ties.bonds().isEmpty() ? Optional.empty() : Optional.of(Drawn.of(sight, "tied", ties)));
    }
  }

  /** How many people, as one source says it. */
  public record Claim(String people, String source) {}

  public record IncidentRow(
      String id,
      String name,
      String address,
      String when,
      String what,
      String place,
      Optional<Integer> rung,
      int accounts,
      boolean contested) {}

  /**
   * Who can make themselves heard by whom.
   *
   * @param all how many records it rests on
   */
  public record Heard(String says, List<Resting> evidence, int all) {}

  public record AlertRow(String revision, String step, String at, String address) {}

  /**
   * Worked out once for all who look.
   *
   * @param day that links lead to; empty for today
   */
  public record Worked(String language, Optional<LocalDate> day) implements Part<SituationPage> {
    @Override
    public Class<SituationPage> type() {
      return SituationPage.class;
    }

    @Override
    public Optional<SituationPage> of(DeskRoom room, Look look) {
      // Before anything is read: a change that this page does not show yet is then noticed.
      long seenAt = room.state().position();
      Sight sight = Sight.of(room, language, look, day);
      return room.assessment(look.situation(), look.asOf(), look.insider())
          .map(assessment -> SituationPage.of(sight, assessment, seenAt));
    }
  }

  private static SituationPage of(Sight sight, Assessment assessment, long seenAt) {
    SituationView view = assessment.view();
    boolean whole = view.incidents().size() <= DeskRoom.AT_ONCE;
    Optional<SeriesPage> series =
        whole
            ? Optional.of(SeriesPage.of(sight, assessment.reasoning(), 0, seenAt))
            : Optional.empty();
    Words words = sight.words();
    String language = words.language();
    return new SituationPage(
        view.situation().id(),
        view.situation().name().in(language),
        view.situation().fictional(),
        view.asOf().cutoffText(),
        view.position(),
        view.laterJudgementCounts().entrySet().stream()
            .map(
                count ->
                    words.has("later." + count.getKey())
                        ? words.say("later." + count.getKey(), "count", count.getValue())
                        : count.getValue() + " " + count.getKey())
            .toList(),
        Standing.of(words, assessment.level()),
        view.situation().population().in(language),
        view.situation().people().stream()
            .map(
                claim ->
                    new Claim(
                        words.catalogue().figure(claim.people()),
                        Said.source(words, view, claim.source())))
            .toList(),
        LevelPart.of(words, assessment, whole),
        LifelinePart.of(words, assessment),
        IncidentsPage.rows(sight, view, 0),
        Pager.of(
            view.incidents().size(), 0, sight.link(IncidentsPage.address(view.situation().id()))),
        view.loose().size(),
        series.map(SeriesPage::series),
        words.say(assessment.reasoning().overallLadder().statement()),
        GapPart.of(words, assessment),
        FindingPart.of(sight, assessment),
        FactorPart.of(words, assessment),
        assessment.reasoning().leverage().stream()
            .filter(reach -> !reach.paths().isEmpty())
            .map(
                reach ->
                    new Heard(
                        words.say(reach.says()),
                        Resting.first(words, view, reach.evidence()),
                        reach.evidence().size()))
            .toList(),
        view.signals().stream()
            .map(signal -> words.say(org.tocsin.core.signal.SignalWords.of(signal)))
            .toList(),
        sight.room().state().alerts(view.situation().id()).stream()
            .map(
                file ->
                    new AlertRow(
                        file.revision(),
                        words.of("step", file.step()),
                        words.moment(file.draftedAt()),
                        "/alerts/" + file.revision()))
            .toList(),
        seenAt,
        Pictures.of(sight, assessment, series));
  }

  static IncidentRow row(Sight sight, SituationView view, SeenIncident incident) {
    Words words = sight.words();
    return new IncidentRow(
        incident.id(),
        incident.incident().name().in(words.language()),
        sight.link("/incidents/" + incident.id()),
        Said.when(words, incident),
        Said.what(words, incident),
        Said.place(words, view, incident),
        incident.rung(),
        incident.accounts().size(),
        Said.contested(incident));
  }
}
