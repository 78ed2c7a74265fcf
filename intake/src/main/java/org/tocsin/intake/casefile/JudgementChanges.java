package org.tocsin.intake.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.desk.AdoptedReading;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Link;
import org.tocsin.core.desk.ReadingField;
import org.tocsin.core.desk.Version;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.problem.Where;

/**
 * Links and readings that the files have and the desk has not. People judge at the desk too, and
 * later than the files were written: what the desk once held and has since moved on from is not put
 * back by an import, but reported.
 */
final class JudgementChanges {
  private final DeskState state;
  private final SealedTexts sealed;
  private final Reasons reasons;
  private final Missing missing;
  private final Set<String> reportsInFiles;
  private final List<Fact> facts = new ArrayList<>();

  JudgementChanges(
      DeskState state,
      SealedTexts sealed,
      Reasons reasons,
      Missing missing,
      Set<String> reportsInFiles) {
    this.state = state;
    this.sealed = sealed;
    this.reasons = reasons;
    this.missing = missing;
    this.reportsInFiles = reportsInFiles;
  }

  List<Fact> of(List<DraftIncident> incidents) {
    for (DraftIncident incident : incidents) {
      for (int i = 0; i < incident.accounts().size(); i++) {
        link(incident, incident.accounts().get(i), incident.origin().where("accounts", i));
      }
      for (int i = 0; i < incident.readings().size(); i++) {
        reading(incident, incident.readings().get(i), incident.origin().where("readings", i));
      }
      vanishedReadings(incident);
      vanishedLinks(incident);
    }
    return facts;
  }

  private void link(DraftIncident incident, DraftIncident.Account account, Where where) {
    List<Version<Link>> history = state.linkHistory(incident.id(), account.report());
    Optional<Link> standing = last(history);
    if (standing.isEmpty()) {
      addLink(incident, account, where);
    } else if (standing.get().linked()) {
      boolean known =
          account.reason().isEmpty()
              || history.stream()
                  .flatMap(version -> version.value().stream())
                  .flatMap(link -> link.reason().stream())
                  .anyMatch(reason -> sealed.same(reason, account.reason().get()));
      if (!known) {
        facts.add(
            new JudgementFact.ReportUnlinked(
                incident.id(), account.report(), Optional.of(reasons.edited())));
        addLink(incident, account, where);
      }
    } else if (standing.get().reason().filter(reasons::isOurs).isPresent()) {
      addLink(incident, account, where);
    } else {
      sealed.problems().warning(where, "import.unlinked-at-desk", account.report(), incident.id());
    }
  }

  private void addLink(DraftIncident incident, DraftIncident.Account account, Where where) {
    Optional<SealedText> reason =
        account.reason().map(text -> sealed.text(Optional.empty(), text, where));
    facts.add(new JudgementFact.ReportLinked(incident.id(), account.report(), reason));
  }

  private void reading(DraftIncident incident, DraftIncident.Reading reading, Where where) {
    List<Version<AdoptedReading>> history = state.readingHistory(incident.id(), reading.field());
    if (last(history).filter(standing -> same(standing, reading)).isPresent()) {
      return;
    }
    boolean had =
        history.stream()
            .flatMap(version -> version.value().stream())
            .anyMatch(earlier -> same(earlier, reading));
    if (had) {
      sealed.problems().warning(where, "import.judged-since", reading.field(), incident.id());
      return;
    }
    facts.add(
        new JudgementFact.ReadingAdopted(
            incident.id(),
            reading.field(),
            reading.report(),
            sealed.text(Optional.empty(), reading.reason(), where)));
  }

  private boolean same(AdoptedReading earlier, DraftIncident.Reading reading) {
    return earlier.report().equals(reading.report())
        && sealed.same(earlier.reason(), reading.reason());
  }

  private void vanishedReadings(DraftIncident incident) {
    List<String> kept = incident.readings().stream().map(DraftIncident.Reading::field).toList();
    for (String field : ReadingField.words()) {
      if (kept.contains(field) || last(state.readingHistory(incident.id(), field)).isEmpty()) {
        continue;
      }
      if (missing == Missing.WITHDRAW) {
        facts.add(
            new JudgementFact.ReadingReleased(
                incident.id(), field, Optional.of(reasons.vanished())));
      } else {
        sealed
            .problems()
            .warning(
                incident.origin().where("readings"),
                "import.reading-missing",
                field,
                incident.id());
      }
    }
  }

  /**
   * Accounts that never were in the files, such as typed-in reports, are linked at the desk alone.
   */
  private void vanishedLinks(DraftIncident incident) {
    List<String> kept = incident.accounts().stream().map(DraftIncident.Account::report).toList();
    for (Version<Link> version : state.links(incident.id())) {
      Optional<Link> link = version.value().filter(Link::linked);
      if (link.isEmpty()
          || kept.contains(link.get().report())
          || !reportsInFiles.contains(link.get().report())) {
        continue;
      }
      if (missing == Missing.WITHDRAW) {
        facts.add(
            new JudgementFact.ReportUnlinked(
                incident.id(), link.get().report(), Optional.of(reasons.vanished())));
      } else {
        sealed
            .problems()
            .warning(
                incident.origin().where("accounts"),
                "import.link-missing",
                link.get().report(),
                incident.id());
      }
    }
  }

  private static <V> Optional<V> last(List<Version<V>> history) {
    return history.isEmpty() ? Optional.empty() : history.get(history.size() - 1).value();
  }
}
