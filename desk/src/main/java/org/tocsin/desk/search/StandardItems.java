package org.tocsin.desk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.standard.LawClause;
import org.tocsin.core.standard.Standards;

/** Provisions of law, the same for every desk until it corrects them. */
final class StandardItems {

  private StandardItems() {}

  static List<Item> of(Standards standards) {
    List<Item> items = new ArrayList<>();
    for (LawClause clause : standards.clauses()) {
      items.add(
          Item.named(
                  Kind.STANDARD,
                  clause.key(),
                  Optional.empty(),
                  Spoken.of(clause.subject()),
                  Spoken.of(clause.says()))
              .about(Set.copyOf(clause.instrument().name().byLanguage().values())));
    }
    return items;
  }
}
