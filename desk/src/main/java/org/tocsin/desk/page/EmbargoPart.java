package org.tocsin.desk.page;

import java.util.Optional;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.AlertStep;
import org.tocsin.core.desk.Outgoing;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.words.Words;

/**
 * How long an alert stays out of what is published, and what this person may do about it.
 *
 * @param waits what to say where it waits, by its own embargo or behind an earlier notice
 * @param said who set, moved or lifted its own, when
 * @param reason for those inside
 * @param standing whether its own embargo holds
 */
public record EmbargoPart(
    Optional<String> waits,
    Optional<String> said,
    Optional<String> reason,
    boolean standing,
    boolean maySet,
    boolean mayLift) {

  static EmbargoPart of(Sight sight, AlertFile file, Outgoing outgoing, AlertPage.Person person) {
    Words words = sight.words();
    boolean open =
        file.step().open().contains(AlertStep.Act.EMBARGO)
            && !Outgoing.published(sight.room().state(), file.revision());
    boolean standing =
        file.embargo().filter(embargo -> embargo.holds(sight.room().now())).isPresent();
    boolean settled = file.embargo().isPresent() || file.issue().isPresent();
    return new EmbargoPart(
        waits(sight, file, outgoing),
        file.embargo()
            .map(
                embargo ->
                    words.say(
                        embargo.lifted() ? "embargo.lifted-by" : "embargo.set-by",
                        "who",
                        sight.room().name(embargo.person()),
                        "when",
                        words.moment(embargo.at()))),
        sight.insider()
            ? file.embargo().flatMap(it -> sight.room().texts().text(it.reason().text()))
            : Optional.empty(),
        standing,
        open && person.may(settled ? Needs.PUBLISHER : Needs.PREPARER),
        open && standing && person.may(Needs.PUBLISHER));
  }

  static Optional<String> waits(Sight sight, AlertFile file, Outgoing outgoing) {
    return outgoing
        .waitsUntil(file)
        .filter(until -> file.step() != AlertStep.ABANDONED)
        .map(until -> sight.words().say("owed.waits", "until", sight.words().moment(until)));
  }
}
