package org.tocsin.intake.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Report;
import org.tocsin.core.time.Truth;

/**
 * Accounts that are judged to be of one event and hardly can be. Accounts may disagree: all of this
 * only warns.
 */
final class IncidentChecks {
  /** Accounts of one event seldom lie further apart; a year mistyped always does. */
  private static final Duration APART = Duration.ofDays(31);

  private final Map<String, DraftReport> reports = new HashMap<>();
  private final CaseNotes notes;

  private IncidentChecks(List<DraftReport> reports, CaseNotes notes) {
    reports.forEach(report -> this.reports.putIfAbsent(report.id(), report));
    this.notes = notes;
  }

  static void check(List<DraftIncident> incidents, List<DraftReport> reports, CaseNotes notes) {
    IncidentChecks checks = new IncidentChecks(reports, notes);
    for (DraftIncident incident : incidents) {
      checks.farApart(incident);
      checks.reopenedFirst(incident);
    }
  }

  private void farApart(DraftIncident incident) {
    List<DraftIncident.Account> accounts = incident.accounts();
    if (accounts.isEmpty()) {
      return;
    }
    Optional<DraftReport> first = report(accounts.get(0));
    for (int i = 1; i < accounts.size(); i++) {
      Optional<DraftReport> other = report(accounts.get(i));
      if (first.isPresent() && other.isPresent() && apart(first.get(), other.get())) {
        notes.warn(
            incident.origin().where("accounts", i),
            "case.accounts-apart",
            other.get().id(),
            other.get().happened().toString(),
            first.get().id(),
            first.get().happened().toString());
      }
    }
  }

  private static boolean apart(DraftReport one, DraftReport other) {
    return gap(one, other)
        .or(() -> gap(other, one))
        .filter(gap -> gap.compareTo(APART) > 0)
        .isPresent();
  }

  /** From the end of the one to the beginning of the other, where it ended before. */
  private static Optional<Duration> gap(DraftReport one, DraftReport other) {
    Optional<Instant> end = one.happened().bounds().to().known();
    Optional<Instant> start = other.happened().bounds().from().known();
    return end.isPresent() && start.isPresent() && end.get().isBefore(start.get())
        ? Optional.of(Duration.between(end.get(), start.get()))
        : Optional.empty();
  }

  private void reopenedFirst(DraftIncident incident) {
    List<DraftReport> closings = of(incident, LifelineEffect.CLOSES);
    for (int i = 0; i < incident.accounts().size(); i++) {
      Optional<DraftReport> reopening =
          report(incident.accounts().get(i)).filter(it -> has(it, LifelineEffect.REOPENS));
      if (reopening.isEmpty()) {
        continue;
      }
      List<DraftReport> same =
          closings.stream().filter(closing -> sameLifeline(closing, reopening.get())).toList();
      boolean allLater =
          same.stream()
              .allMatch(
                  closing -> reopening.get().happened().before(closing.happened()) == Truth.YES);
      if (!same.isEmpty() && allLater) {
        notes.warn(
            incident.origin().where("accounts", i),
            "case.reopened-before-closed",
            reopening.get().id(),
            reopening.get().happened().toString(),
            same.get(0).id(),
            same.get(0).happened().toString());
      }
    }
  }

  private List<DraftReport> of(DraftIncident incident, LifelineEffect effect) {
    List<DraftReport> found = new ArrayList<>();
    for (DraftIncident.Account account : incident.accounts()) {
      report(account).filter(it -> has(it, effect)).ifPresent(found::add);
    }
    return found;
  }

  private Optional<DraftReport> report(DraftIncident.Account account) {
    return Optional.ofNullable(reports.get(account.report()));
  }

  private static boolean has(DraftReport report, LifelineEffect effect) {
    return report.lifelines().stream().anyMatch(change -> change.effect() == effect);
  }

  private static boolean sameLifeline(DraftReport one, DraftReport other) {
    return one.lifelines().stream()
        .map(Report.LifelineChange::lifeline)
        .anyMatch(
            lifeline ->
                other.lifelines().stream().anyMatch(change -> change.lifeline().equals(lifeline)));
  }
}
