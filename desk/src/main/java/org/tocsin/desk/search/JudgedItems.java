package org.tocsin.desk.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.desk.FindingJudgement;
import org.tocsin.core.desk.Version;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.standard.LawClause;
import org.tocsin.core.standard.Standards;
import org.tocsin.core.time.Edtf;

/**
 * What was judged of a situation: findings confirmed or rejected, signals taken to be of it. The
 * reasons of a finding are the desk's own words and may repeat what a protected account says: those
 * who are not cleared find the finding without them.
 */
final class JudgedItems {

  private final Known known;
  private final Standards standards;

  JudgedItems(Known known, Standards standards) {
    this.known = known;
    this.standards = standards;
  }

  List<Item> of(String situation) {
    List<Item> items = new ArrayList<>();
    for (List<Version<FindingJudgement>> history : known.state().findingHistories(situation)) {
      last(history).ifPresent(finding -> items.addAll(finding(situation, finding)));
    }
    for (List<Version<Signal>> history : known.state().signalHistories(situation)) {
      last(history).ifPresent(signal -> items.add(signal(situation, signal)));
    }
    return items;
  }

  private static <T> Optional<T> last(List<Version<T>> history) {
    return history.isEmpty() ? Optional.empty() : history.get(history.size() - 1).value();
  }

  private List<Item> finding(String situation, FindingJudgement finding) {
    Set<String> rests = new LinkedHashSet<>();
    rests.add(Known.item(finding.reason()));
    List<Spoken> names = clause(finding.finding(), rests);
    List<Item> items = new ArrayList<>();
    List<Spoken> reason = known.open(finding.reason()).stream().toList();
    Set<String> about = new LinkedHashSet<>();
    finding.verdict().map(Verdict::word).ifPresent(about::add);
    for (Audience audience : List.of(Audience.CLEARED, Audience.OTHERS)) {
      items.add(
          Item.named(
                  Kind.FINDING,
                  finding.finding(),
                  Optional.of(situation),
                  names,
                  audience == Audience.CLEARED ? reason : List.of())
              .seenBy(audience)
              .about(about)
              .restingOn(rests));
    }
    return items;
  }

  /** What the provision is called: that of an agreement, or of law. */
  private List<Spoken> clause(String key, Set<String> rests) {
    int slash = key.indexOf('/');
    String document = slash < 0 ? key : key.substring(0, slash);
    String number = key.substring(slash + 1);
    rests.add(Owner.of(RecordKind.AGREEMENT, document).key());
    Optional<Agreement> agreement =
        known
            .record(Agreement.class, RecordKind.AGREEMENT, document)
            .filter(open -> known.named(open.source()));
    if (agreement.isPresent()) {
      rests.add(Owner.of(RecordKind.SOURCE, agreement.get().source()).key());
      return agreement.get().clauses().stream()
          .filter(clause -> clause.number().equals(number))
          .findFirst()
          .map(clause -> Spoken.of(clause.subject().orElse(clause.provides())))
          .orElse(List.of());
    }
    return standards.clause(key).map(LawClause::subject).map(Spoken::of).orElse(List.of());
  }

  private static Item signal(String situation, Signal signal) {
    Set<String> about = new LinkedHashSet<>(signal.parties());
    about.add(signal.events().word().replace('-', ' '));
    about.add(signal.detector());
    about.add(signal.provider());
    return Item.named(
            Kind.SIGNAL,
            signal.id(),
            Optional.of(situation),
            List.of(new Spoken("en", signal.area().name())),
            List.of())
        .about(about)
        .marked(Marks.NONE.when(Edtf.parse(signal.from() + "/" + signal.to()).time()));
  }
}
