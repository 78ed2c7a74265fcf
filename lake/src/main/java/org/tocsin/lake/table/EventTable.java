package org.tocsin.lake.table;

import static org.tocsin.lake.table.Column.Type.DATE;
import static org.tocsin.lake.table.Column.Type.DOUBLE;
import static org.tocsin.lake.table.Column.Type.INT;
import static org.tocsin.lake.table.Column.Type.LONG;
import static org.tocsin.lake.table.Column.Type.SMALL;
import static org.tocsin.lake.table.Column.Type.TEXT;

import java.util.List;
import org.tocsin.lake.code.Plover;
import org.tocsin.lake.code.Territory;

/** Events of all providers. What a provider does not say, or what cannot be told, is NULL. */
public final class EventTable extends Table {

  public static final EventTable EVENT = new EventTable();

  public final Column source = add("import_id", INT, "the file it came in: see table import");
  public final Column offset =
      add("record_offset", LONG, "where the original record begins in the file, in bytes");
  public final Column length = add("record_length", INT, "its length in bytes");
  public final Column id = add("event_id", TEXT, "the provider's");
  public final Column start = add("date_start", DATE, "first day it can have been");
  public final Column end = add("date_end", DATE, "last day it can have been");
  public final Column datePrecision =
      words(
          "date_precision",
          List.of("day", "days", "week", "month", "year", "longer"),
          "day, days, week, month, year, longer");
  public final Column available =
      add("available_on", DATE, "when the provider added this row, where the row says so");
  public final Column type = add("type_code", TEXT, "the provider's code, as given");
  public final Column plover = words("plover_event", Plover.events(), "PLOVER event type");
  public final Column mode = words("plover_mode", Plover.modes(), "PLOVER mode");
  public final Column rung = add("rung", SMALL, "severity, 1 to 7; NULL: on no rung, or unknown");
  public final Column actor1 = add("actor1", TEXT, "as the provider names it");
  public final Column actor1Code = add("actor1_code", TEXT, "the provider's");
  public final Column actor2 = add("actor2", TEXT, "as the provider names it");
  public final Column actor2Code = add("actor2_code", TEXT, "the provider's");
  public final Column place = add("place", TEXT, "as the provider names it");
  public final Column admin1 = add("admin1", TEXT, "first-level area, the provider's name or code");
  public final Column latitude = add("latitude", DOUBLE, "degrees north, WGS 84");
  public final Column longitude = add("longitude", DOUBLE, "degrees east, WGS 84");
  public final Column placePrecision =
      words(
          "place_precision",
          List.of("point", "near", "admin2", "admin1", "country", "region", "linear"),
          "point, near, admin2, admin1, country, region, linear");
  public final Column cell = add("cell", INT, "PRIO-GRID cell, half a degree");
  public final Column country = add("country", TEXT, "the provider's name or code");
  public final Column gw = add("gw", SMALL, "Gleditsch-Ward number valid on date_start");
  public final Column iso =
      words("iso3", Territory.codes(), "ISO 3166-1 alpha-3 valid on date_start");
  public final Column deathsLow = add("deaths_low", INT, "lowest estimate");
  public final Column deaths = add("deaths", INT, "best estimate");
  public final Column deathsHigh = add("deaths_high", INT, "highest estimate");
  public final Column deathsCivilians = add("deaths_civilians", INT, "of the best estimate");
  public final Column sources = add("sources", INT, "number of sources");
  public final Column mentions = add("mentions", INT, "number of mentions");
  public final Column articles = add("articles", INT, "number of articles");
  public final Column goldstein = add("goldstein", DOUBLE, "Goldstein scale, -10 to 10");

  private EventTable() {
    super("event");
  }
}
