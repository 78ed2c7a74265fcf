package org.tocsin.desk.search;

import java.util.List;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.Coverage;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Outcome;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.model.Texts;
import org.tocsin.core.standard.Standards;

/** Everything that can be found, by what it belongs to. */
final class Items {

  private final Known known;
  private final Standards standards;
  private final SituationItems situations;
  private final AccountItems accounts;
  private final AnswerItems answers;
  private final AlertItems alerts;

  Items(DeskState state, Texts texts, Standards standards) {
    this.known = new Known(state, texts);
    this.standards = standards;
    this.situations = new SituationItems(known);
    this.accounts = new AccountItems(known);
    this.answers = new AnswerItems(known);
    this.alerts = new AlertItems(known);
  }

  /** As the owner stands now; none where it was withdrawn. */
  List<Item> of(Owner owner) {
    return switch (owner.kind()) {
      case Owner.ALERT -> known.state().alert(owner.id()).map(alerts::of).orElse(List.of());
      case Owner.JUDGED -> new JudgedItems(known, standards).of(owner.id());
      case Owner.STANDARDS -> StandardItems.of(standards);
      default -> known.state().record(kind(owner), owner.id()).map(this::of).orElse(List.of());
    };
  }

  private static RecordKind kind(Owner owner) {
    for (RecordKind kind : RecordKind.values()) {
      if (kind.word().equals(owner.kind())) {
        return kind;
      }
    }
    throw new IllegalArgumentException("nothing is found of " + owner);
  }

  private List<Item> of(CaseRecord record) {
    if (record instanceof Situation situation) {
      return situations.of(situation);
    } else if (record instanceof Source source) {
      return List.of(AccountItems.source(source));
    } else if (record instanceof Report report) {
      return List.of(accounts.report(report));
    } else if (record instanceof Incident incident) {
      return accounts.incident(incident);
    } else if (record instanceof Agreement agreement) {
      return answers.agreement(agreement);
    } else if (record instanceof Response response) {
      return List.of(answers.response(response));
    } else if (record instanceof Outcome outcome) {
      return List.of(answers.outcome(outcome));
    } else if (record instanceof Coverage count) {
      return List.of(answers.coverage(count));
    }
    throw new IllegalArgumentException("no items for " + record.getClass());
  }
}
