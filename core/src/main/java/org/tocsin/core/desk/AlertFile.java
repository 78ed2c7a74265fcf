package org.tocsin.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.SealedText;

/**
 * One revision of an alert and how far its procedure has come.
 *
 * @param revision {@code corridor-001}, later revisions {@code corridor-001-r2}
 * @param alert the id its revisions share
 * @param drafters everybody who wrote at it: none of them may approve it
 * @param approvals those that hold for the present draft
 * @param digest of the published notice, once issued
 * @param embargo the last that was set, moved or lifted, where one ever was
 */
public record AlertFile(
    String revision,
    String alert,
    String situation,
    int number,
    AlertFact.Purpose purpose,
    AlertStep step,
    Sealed draft,
    Instant availableTo,
    long position,
    List<String> drafters,
    Instant draftedAt,
    List<Approval> approvals,
    List<SealedText> comments,
    List<PositionRequest> positions,
    Optional<Issue> issue,
    Optional<String> digest,
    Optional<Embargo> embargo) {

  /**
   * @param languages the translations this person stands by
   */
  public record Approval(String person, List<String> languages, Instant at) {}

  /**
   * A party was asked for its position.
   *
   * @param report the account that came back, where one did
   */
  public record PositionRequest(
      String party, Instant askedAt, Instant deadline, Optional<String> report) {}

  public record Issue(String signer, Instant at, Sealed notice, boolean soleDesk) {}

  /**
   * How long it stays out of what is published.
   *
   * @param until where it was lifted, the instant at which that was recorded
   * @param person who set, moved or lifted it last
   */
  public record Embargo(
      Instant until, boolean lifted, String person, Instant at, SealedText reason) {

    /** Whether it holds at an instant; from {@code until} on it does not. */
    public boolean holds(Instant when) {
      return when.isBefore(until);
    }
  }

  public AlertFile {
    drafters = List.copyOf(drafters);
    approvals = List.copyOf(approvals);
    comments = List.copyOf(comments);
    positions = List.copyOf(positions);
  }

  /** Revision 1 is the alert as first issued. */
  public static String revisionId(String alert, int revision) {
    return revision == 1 ? alert : alert + "-r" + revision;
  }

  public int revisionNumber() {
    return revision.equals(alert)
        ? 1
        : Integer.parseInt(revision.substring(alert.length() + "-r".length()));
  }

  public boolean approvedBy(String person) {
    return approvals.stream().anyMatch(approval -> approval.person().equals(person));
  }

  /** Approved by nobody but its own drafters, since nobody else was there. */
  public boolean selfApproved() {
    return !approvals.isEmpty()
        && approvals.stream().allMatch(approval -> drafters.contains(approval.person()));
  }

  /** When an issued one may first be seen by anyone outside: its embargo counts. */
  public Optional<Instant> publicFrom() {
    return issue.map(
        issued ->
            embargo
                .map(Embargo::until)
                .filter(until -> until.isAfter(issued.at()))
                .orElse(issued.at()));
  }

  static AlertFile drafted(
      AlertFact.Drafted drafted, Recorded recorded, List<PositionRequest> positions) {
    return new AlertFile(
        drafted.revision(),
        drafted.alert(),
        drafted.situation(),
        drafted.number(),
        drafted.purpose(),
        AlertStep.DRAFTED,
        drafted.draft(),
        drafted.availableTo(),
        drafted.position(),
        List.of(recorded.actor()),
        recorded.recordedAt(),
        List.of(),
        List.of(),
        positions,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  AlertFile with(AlertFact fact, Recorded recorded) {
    if (fact instanceof AlertFact.Redrafted redrafted) {
      return redrafted(redrafted, recorded);
    } else if (fact instanceof AlertFact.Returned returned) {
      return stepped(AlertStep.RETURNED, List.of(), plus(comments, returned.comment()));
    } else if (fact instanceof AlertFact.Approved approved) {
      List<SealedText> said =
          approved.comment().map(comment -> plus(comments, comment)).orElse(comments);
      Approval approval =
          new Approval(recorded.actor(), approved.languages(), recorded.recordedAt());
      return stepped(AlertStep.APPROVED, plus(approvals, approval), said);
    } else if (fact instanceof AlertFact.PositionAsked asked) {
      PositionRequest request =
          new PositionRequest(
              asked.party(), recorded.recordedAt(), asked.deadline(), Optional.empty());
      return with(step, plus(without(asked.party()), request), issue, digest);
    } else if (fact instanceof AlertFact.PositionReceived received) {
      return with(step, answered(received), issue, digest);
    } else if (fact instanceof AlertFact.Issued issued) {
      Issue issuedNow =
          new Issue(recorded.actor(), recorded.recordedAt(), issued.notice(), issued.soleDesk());
      return with(AlertStep.ISSUED, positions, Optional.of(issuedNow), digest);
    } else if (fact instanceof AlertFact.NoticeIssued notice) {
      return with(step, positions, issue, Optional.of(notice.digest()));
    } else if (fact instanceof AlertFact.Abandoned) {
      return with(AlertStep.ABANDONED, positions, issue, digest);
    } else if (fact instanceof AlertFact.Embargoed embargoed) {
      return embargoed(embargoed, recorded);
    }
    throw new IllegalStateException("a draft begins a revision, it does not go on: " + fact);
  }

  private AlertFile redrafted(AlertFact.Redrafted redrafted, Recorded recorded) {
    List<String> writers =
        drafters.contains(recorded.actor()) ? drafters : plus(drafters, recorded.actor());
    return new AlertFile(
        revision,
        alert,
        situation,
        number,
        purpose,
        AlertStep.DRAFTED,
        redrafted.draft(),
        redrafted.availableTo(),
        redrafted.position(),
        writers,
        recorded.recordedAt(),
        List.of(),
        comments,
        positions,
        issue,
        digest,
        embargo);
  }

  private AlertFile stepped(
      AlertStep next, List<Approval> nextApprovals, List<SealedText> nextComments) {
    return new AlertFile(
        revision,
        alert,
        situation,
        number,
        purpose,
        next,
        draft,
        availableTo,
        position,
        drafters,
        draftedAt,
        nextApprovals,
        nextComments,
        positions,
        issue,
        digest,
        embargo);
  }

  private AlertFile with(
      AlertStep nextStep,
      List<PositionRequest> nextPositions,
      Optional<Issue> nextIssue,
      Optional<String> nextDigest) {
    return new AlertFile(
        revision,
        alert,
        situation,
        number,
        purpose,
        nextStep,
        draft,
        availableTo,
        position,
        drafters,
        draftedAt,
        approvals,
        comments,
        nextPositions,
        nextIssue,
        nextDigest,
        embargo);
  }

  private AlertFile embargoed(AlertFact.Embargoed fact, Recorded recorded) {
    return new AlertFile(
        revision,
        alert,
        situation,
        number,
        purpose,
        step,
        draft,
        availableTo,
        position,
        drafters,
        draftedAt,
        approvals,
        comments,
        positions,
        issue,
        digest,
        Optional.of(
            new Embargo(
                fact.until().orElse(recorded.recordedAt()),
                fact.until().isEmpty(),
                recorded.actor(),
                recorded.recordedAt(),
                fact.reason())));
  }

  private List<PositionRequest> without(String party) {
    return positions.stream().filter(request -> !request.party().equals(party)).toList();
  }

  private List<PositionRequest> answered(AlertFact.PositionReceived received) {
    return positions.stream()
        .map(
            request ->
                request.party().equals(received.party())
                    ? new PositionRequest(
                        request.party(),
                        request.askedAt(),
                        request.deadline(),
                        Optional.of(received.report()))
                    : request)
        .toList();
  }

  private static <T> List<T> plus(List<T> some, T one) {
    List<T> more = new ArrayList<>(some);
    more.add(one);
    return more;
  }
}
