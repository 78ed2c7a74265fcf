package org.tocsin.lake.provider;

import java.util.Optional;
import org.tocsin.lake.record.Dialect;
import org.tocsin.lake.record.Numbers;
import org.tocsin.lake.table.Batch;
import org.tocsin.lake.table.Column;
import org.tocsin.lake.table.MentionTable;

/** GDELT 2.0 mentions: 16 columns, tabs, no header, no quoting (event codebook 2.0). */
final class GdeltMentions implements Provider {

  private static final int COLUMNS = 16;
  private static final MentionTable MENTION = MentionTable.MENTION;

  /** By MentionType, from 1. */
  private static final String[] KINDS = {"web", "citation", "core", "DTIC", "JSTOR", "non-text"};

  @Override
  public String id() {
    return "gdelt-2-mentions";
  }

  @Override
  public String title() {
    return "GDELT 2.0 Mentions";
  }

  @Override
  public Optional<Form> recognise(Head head) {
    boolean found =
        head.records(Dialect.BARE_TABS).stream()
            .anyMatch(
                record ->
                    record.size() == COLUMNS
                        && record.get(0).matches("[0-9]{1,12}")
                        && record.get(1).matches("[0-9]{14}")
                        && record.get(2).matches("[0-9]{14}"));
    return found
        ? Optional.of(
            new Form(
                id(),
                Optional.empty(),
                false,
                "",
                Dialect.BARE_TABS,
                COLUMNS,
                MENTION,
                (fields, batch) -> new Row(new Cells(fields, batch))))
        : Optional.empty();
  }

  private record Row(Cells cells) implements Form.RowReader {

    @Override
    public void read() throws Broken {
      Batch batch = cells.batch();
      if (cells.fields().empty(0)) {
        throw new Broken(Broken.Reason.ID, "");
      }
      cells.text(MENTION.id, 0);
      day(MENTION.eventOn, 1);
      day(MENTION.mentionOn, 2);
      long kind = cells.whole(3);
      if (kind < 1 || kind > KINDS.length) {
        throw new Broken(Broken.Reason.CODE, "MentionType: " + kind);
      }
      cells.word(MENTION.kind, KINDS[(int) kind - 1]);
      cells.text(MENTION.outlet, 4);
      cells.count(MENTION.confidence, 11);
      if (!cells.fields().empty(13)) {
        batch.decimal(MENTION.tone, cells.decimal(13));
      }
    }

    private void day(Column column, int field) throws Broken {
      int from = cells.fields().start(field);
      long day =
          cells.fields().end(field) - from == 14
              ? Numbers.compactDay(cells.fields().bytes(), from, from + 8)
              : Numbers.NONE;
      if (day == Numbers.NONE) {
        throw new Broken(Broken.Reason.DATE, "column " + (field + 1) + ": " + cells.shown(field));
      }
      cells.batch().number(column, day);
    }
  }
}
