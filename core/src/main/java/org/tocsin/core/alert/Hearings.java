package org.tocsin.core.alert;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.model.Actor;
import org.tocsin.notice.Hearing;

/**
 * Whether each accused party was asked for its position, and how that stands when the notice is
 * sent.
 */
final class Hearings {

  private final NoticeBuilder.Setting setting;

  Hearings(NoticeBuilder.Setting setting) {
    this.setting = setting;
  }

  List<Hearing> all(List<String> accused) {
    return accused.stream().flatMap(party -> of(party).stream()).toList();
  }

  private Optional<Hearing> of(String party) {
    Optional<Actor> actor = setting.view().situation().actor(party);
    Optional<AlertFile.PositionRequest> request = request(party);
    return actor.map(
        known ->
            new Hearing(
                PublicNames.text(known.name()),
                request.map(this::outcome).orElse(Hearing.Outcome.NOT_ASKED),
                request.map(asked -> asked.askedAt().truncatedTo(ChronoUnit.SECONDS)),
                request.map(asked -> asked.deadline().truncatedTo(ChronoUnit.SECONDS))));
  }

  Optional<AlertFile.PositionRequest> request(String party) {
    return setting.file().positions().stream()
        .filter(asked -> asked.party().equals(party))
        .findFirst();
  }

  private Hearing.Outcome outcome(AlertFile.PositionRequest request) {
    if (request.report().isPresent()) {
      return Hearing.Outcome.ANSWERED;
    }
    return setting.sent().isBefore(request.deadline())
        ? Hearing.Outcome.AWAITED
        : Hearing.Outcome.NO_ANSWER;
  }
}
