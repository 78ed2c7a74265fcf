package org.tocsin.lake.provider;

import java.util.List;
import java.util.Optional;
import org.tocsin.lake.record.Dialect;
import org.tocsin.lake.table.EventTable;

/**
 * GDELT event tables: tabs, no header, no quoting. 1.0 has 57 columns, 58 from April 2013 on; 2.0
 * has 61, with a second-level area and the time added to the quarter of an hour (GDELT event
 * codebooks 1.03 and 2.0).
 */
final class Gdelt implements Provider {

  private final String id;
  private final String title;
  private final List<Integer> columns;

  private Gdelt(String id, String title, List<Integer> columns) {
    this.id = id;
    this.title = title;
    this.columns = columns;
  }

  static Gdelt first() {
    return new Gdelt("gdelt-1-events", "GDELT 1.0 Events", List.of(57, 58));
  }

  static Gdelt second() {
    return new Gdelt("gdelt-2-events", "GDELT 2.0 Events", List.of(61));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Optional<Form> recognise(Head head) {
    return head.records(Dialect.BARE_TABS).stream()
        .filter(record -> columns.contains(record.size()))
        .filter(record -> record.get(0).matches("[0-9]{1,12}") && record.get(1).matches("[0-9]{8}"))
        .findFirst()
        .map(List::size)
        .map(
            size ->
                new Form(
                    id,
                    Optional.empty(),
                    true,
                    "",
                    Dialect.BARE_TABS,
                    size,
                    EventTable.EVENT,
                    (fields, batch) -> new GdeltRow(new Cells(fields, batch), size)));
  }
}
