package org.tocsin.desk.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.words.Words;

/**
 * How a party was heard: asked or not yet, by when, and what it answered.
 *
 * @param id of the actor
 * @param state whether it was asked, and whether it answered in time; its name is {@code
 *     hearing.<state>}
 * @param answer the account that came back, as far as this person may see it
 * @param stated accounts on file that state this party's position, to be taken as its answer
 */
public record HearingPart(
    String id,
    String name,
    String state,
    Optional<String> asked,
    Optional<String> deadline,
    Optional<AccountCard> answer,
    List<AlertsPage.Choice> stated) {

  public static List<HearingPart> of(Sight sight, AlertFile file, Draft draft) {
    Set<String> parties = new LinkedHashSet<>(draft.accused());
    file.positions().forEach(request -> parties.add(request.party()));
    Optional<SituationView> now =
        sight.room().view(file.situation(), sight.asOf(), sight.insider());
    return parties.stream().map(party -> party(sight, file, party, now)).toList();
  }

  private static HearingPart party(
      Sight sight, AlertFile file, String party, Optional<SituationView> now) {
    Words words = sight.words();
    Optional<AlertFile.PositionRequest> request =
        file.positions().stream().filter(asked -> asked.party().equals(party)).findFirst();
    return new HearingPart(
        party,
        Owed.actor(sight, file.situation(), party),
        state(request, sight.room().now()),
        request.map(asked -> words.moment(asked.askedAt())),
        request.map(asked -> words.moment(asked.deadline())),
        request
            .flatMap(AlertFile.PositionRequest::report)
            .flatMap(id -> now.flatMap(view -> view.report(id)))
            .map(report -> AccountCard.of(sight, now.orElseThrow(), report)),
        request.filter(asked -> asked.report().isEmpty()).isPresent()
            ? stated(sight, now, party)
            : List.of());
  }

  private static String state(Optional<AlertFile.PositionRequest> request, Instant now) {
    if (request.isEmpty()) {
      return "not-asked";
    } else if (request.get().report().isPresent()) {
      return "answered";
    }
    return now.isBefore(request.get().deadline()) ? "awaited" : "late";
  }

  private static List<AlertsPage.Choice> stated(
      Sight sight, Optional<SituationView> now, String party) {
    List<AlertsPage.Choice> stated = new ArrayList<>();
    now.ifPresent(
        view ->
            view.reports().stream()
                .filter(report -> report.positionOf().equals(Optional.of(party)))
                .forEach(report -> stated.add(0, choice(sight.words(), view, report))));
    return stated;
  }

  private static AlertsPage.Choice choice(Words words, SituationView view, Report report) {
    return new AlertsPage.Choice(
        report.id(),
        Said.when(words, report.happened())
            + " · "
            + Said.source(words, view, report.source())
            + " · "
            + report.id());
  }

  /** Every source on file, those that speak for a party first. */
  static List<AlertsPage.Choice> sources(Sight sight) {
    DeskState state = sight.room().state();
    List<AlertsPage.Choice> speaking = new ArrayList<>();
    List<AlertsPage.Choice> others = new ArrayList<>();
    for (Source source : state.records(Source.class, RecordKind.SOURCE)) {
      (source.speaksFor().isPresent() ? speaking : others)
          .add(new AlertsPage.Choice(source.id(), name(sight.words(), source)));
    }
    speaking.addAll(others);
    return speaking;
  }

  static String name(Words words, Source source) {
    return source.identity() instanceof Source.Identity.Public open
        ? open.name().in(words.language())
        : words.say("account.protected") + " " + source.id();
  }
}
