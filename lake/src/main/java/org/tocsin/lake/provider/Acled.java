package org.tocsin.lake.provider;

import java.util.Optional;
import org.tocsin.lake.table.EventTable;

/**
 * ACLED exports: CSV with a header. The column set of before 2023 has {@code event_id_no_cnty} or
 * {@code data_id}, names in either case; that since has {@code disorder_type}. Later exports
 * supersede earlier ones, since ACLED corrects its events.
 */
final class Acled implements Provider {

  @Override
  public String id() {
    return "acled";
  }

  @Override
  public String title() {
    return "ACLED";
  }

  @Override
  public Optional<Form> recognise(Head head) {
    return head.named()
        .filter(
            named ->
                named.has(
                    "event_id_cnty", "event_date", "event_type", "actor1", "country", "fatalities"))
        .map(
            named ->
                new Form(
                    id(),
                    Optional.of("acled"),
                    false,
                    "",
                    named.dialect(),
                    named.columns().size(),
                    EventTable.EVENT,
                    (fields, batch) -> new AcledRow(named, new Cells(fields, batch))));
  }
}
