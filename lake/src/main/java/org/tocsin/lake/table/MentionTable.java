package org.tocsin.lake.table;

import static org.tocsin.lake.table.Column.Type.DATE;
import static org.tocsin.lake.table.Column.Type.DOUBLE;
import static org.tocsin.lake.table.Column.Type.INT;
import static org.tocsin.lake.table.Column.Type.LONG;
import static org.tocsin.lake.table.Column.Type.TEXT;

/** Mentions of events in the news: GDELT 2.0. */
public final class MentionTable extends Table {

  public static final MentionTable MENTION = new MentionTable();

  public final Column source = add("import_id", INT, "the file it came in: see table import");
  public final Column offset =
      add("record_offset", LONG, "where the original record begins in the file, in bytes");
  public final Column length = add("record_length", INT, "its length in bytes");
  public final Column id = add("event_id", TEXT, "the event mentioned");
  public final Column eventOn = add("event_added", DATE, "day the provider first had the event");
  public final Column mentionOn = add("available_on", DATE, "day of the mention");
  public final Column kind = add("kind", TEXT, "web, citation, core, DTIC, JSTOR, non-text");
  public final Column outlet = add("outlet", TEXT, "as the provider names it");
  public final Column confidence = add("confidence", INT, "per cent, the provider's");
  public final Column tone = add("tone", DOUBLE, "average tone, the provider's");

  private MentionTable() {
    super("mention");
  }
}
