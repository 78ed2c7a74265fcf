package org.tocsin.lake.verb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.core.problem.Where;
import org.tocsin.lake.provider.Broken;
import org.tocsin.lake.provider.Form;
import org.tocsin.lake.provider.Head;
import org.tocsin.lake.provider.Recognising;
import org.tocsin.lake.record.Fields;
import org.tocsin.lake.table.Batch;
import org.tocsin.lake.table.Column;

/** What a mapping makes of the first records of a file. */
final class Preview {

  private static final int RECORDS = 5;

  private final Session session;

  Preview(Session session) {
    this.session = session;
  }

  void show(Path file, Recognising recognising) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(Head.LENGTH);
      Head beginning = new Head(head, head.length, String.valueOf(file.getFileName()));
      Form form =
          recognising
              .recognise(beginning)
              .orElseThrow(
                  () ->
                      new Refusal(
                          recognising.unknown(Where.file(file.toString()), List.of(beginning))));
      session.out().heading(file.getFileName() + " as " + form.provider());
      records(form, head);
    } catch (IOException e) {
      throw Refusal.at(
          Where.file(file.toString()), "events.unreadable", String.valueOf(e.getMessage()));
    }
  }

  private void records(Form form, byte[] head) {
    Fields fields = new Fields(form.dialect());
    Batch batch = new Batch(form.table());
    Form.RowReader reader = form.readers().reader(fields, batch);
    int at = org.tocsin.lake.record.ByteOrderMark.length(head, head.length);
    at = fields.read(head, at, head.length);
    for (int record = 1; record <= RECORDS && at < head.length; record++) {
      at = fields.read(head, at, head.length);
      batch.clear();
      batch.begin();
      session.out().line("record " + record);
      try {
        if (fields.count() != form.columns()) {
          throw new Broken(
              Broken.Reason.COLUMNS, fields.count() + " columns instead of " + form.columns());
        }
        reader.read();
        batch.end();
        for (Column column : batch.columns()) {
          if (batch.known(column, 0)) {
            session.out().line("  " + column.name() + " = " + value(batch, column));
          }
        }
      } catch (Broken e) {
        session.out().line("  broken: " + e.reason().words() + " (" + e.detail() + ")");
      }
    }
  }

  private static String value(Batch batch, Column column) {
    return switch (column.type()) {
      case TEXT -> new String(batch.texts(column)[0], StandardCharsets.UTF_8);
      case DOUBLE -> Double.toString(batch.decimalAt(column, 0));
      case DATE -> LocalDate.ofEpochDay(batch.numberAt(column, 0)).toString();
      case WORD -> column.words().get((int) batch.numberAt(column, 0));
      default -> Long.toString(batch.numberAt(column, 0));
    };
  }
}
