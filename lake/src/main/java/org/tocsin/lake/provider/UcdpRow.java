package org.tocsin.lake.provider;

import java.util.Optional;
import org.tocsin.core.ladder.Rung;
import org.tocsin.core.ladder.ViolenceTypes;
import org.tocsin.lake.code.Plover;
import org.tocsin.lake.code.Territory;
import org.tocsin.lake.table.Batch;
import org.tocsin.lake.table.EventTable;

/** One record of GED. */
final class UcdpRow implements Form.RowReader {

  private static final EventTable EVENT = EventTable.EVENT;

  /** By {@code date_prec}, from 1. */
  private static final String[] DATES = {"day", "days", "week", "month", "longer"};

  /** By {@code where_prec}, from 1. */
  private static final String[] PLACES = {
    "point", "near", "admin2", "admin1", "linear", "country", "region"
  };

  /** Gleditsch-Ward numbers have three digits; a column of the lake holds no more than five. */
  private static final int MOST_COUNTRY = 9_999;

  private final Cells cells;
  private final int id;
  private final int type;
  private final int sideA;
  private final int sideACode;
  private final int sideB;
  private final int sideBCode;
  private final int sources;
  private final int wherePrecision;
  private final int where;
  private final int admin1;
  private final int latitude;
  private final int longitude;
  private final int country;
  private final int countryId;
  private final int datePrecision;
  private final int start;
  private final int end;
  private final int civilians;
  private final int best;
  private final int high;
  private final int low;

  UcdpRow(Head.Named named, Cells cells) {
    this.cells = cells;
    id = named.column("id");
    type = named.column("type_of_violence");
    sideA = named.column("side_a");
    sideACode = named.column("side_a_new_id");
    sideB = named.column("side_b");
    sideBCode = named.column("side_b_new_id");
    sources = named.column("number_of_sources");
    wherePrecision = named.column("where_prec");
    where = named.column("where_coordinates");
    admin1 = named.column("adm_1");
    latitude = named.column("latitude");
    longitude = named.column("longitude");
    country = named.column("country");
    countryId = named.column("country_id");
    datePrecision = named.column("date_prec");
    start = named.column("date_start");
    end = named.column("date_end");
    civilians = named.column("deaths_civilians");
    best = named.column("best");
    high = named.column("high");
    low = named.column("low");
  }

  @Override
  public void read() throws Broken {
    Batch batch = cells.batch();
    if (cells.fields().empty(id)) {
      throw new Broken(Broken.Reason.ID, "");
    }
    cells.unlike(EVENT.id, id);
    long first = cells.dashedDay(start);
    long last = cells.dashedDay(end);
    if (last < first) {
      throw new Broken(Broken.Reason.DATE, "ends before it starts: " + cells.shown(end));
    }
    batch.number(EVENT.start, first);
    batch.number(EVENT.end, last);
    word(EVENT.datePrecision, datePrecision, DATES);
    violence();
    cells.text(EVENT.actor1, sideA);
    cells.text(EVENT.actor1Code, sideACode);
    cells.text(EVENT.actor2, sideB);
    cells.text(EVENT.actor2Code, sideBCode);
    cells.count(EVENT.sources, sources);
    place(first);
    cells.count(EVENT.deathsLow, low);
    cells.count(EVENT.deaths, best);
    cells.count(EVENT.deathsHigh, high);
    cells.count(EVENT.deathsCivilians, civilians);
  }

  private void violence() throws Broken {
    long kind = cells.whole(type);
    if (kind < 1 || kind > 3) {
      throw new Broken(Broken.Reason.CODE, "type_of_violence: " + kind);
    }
    cells.text(EVENT.type, type);
    cells.word(EVENT.plover, Plover.ucdp().event());
    long deaths = cells.fields().empty(best) ? 0 : Math.max(0, cells.whole(best));
    Optional<Rung> rung = ViolenceTypes.ucdp().rung((int) kind, deaths);
    if (rung.isPresent()) {
      cells.batch().number(EVENT.rung, rung.get().number());
    }
  }

  private void place(long day) throws Broken {
    cells.text(EVENT.place, where);
    cells.text(EVENT.admin1, admin1);
    Placing.point(cells, latitude, longitude);
    word(EVENT.placePrecision, wherePrecision, PLACES);
    cells.text(EVENT.country, country);
    Optional<Territory> territory = Optional.empty();
    if (countryId >= 0 && !cells.fields().empty(countryId)) {
      long number = cells.whole(countryId);
      if (number < 1 || number > MOST_COUNTRY) {
        throw new Broken(Broken.Reason.CODE, "country_id: " + number);
      }
      cells.batch().number(EVENT.gw, number);
      territory = Territory.gw((int) number);
    } else if (country >= 0 && !cells.fields().empty(country)) {
      territory = Territory.named(cells.string(country));
    }
    if (territory.isPresent()) {
      Placing.state(cells, territory.get(), day);
    }
  }

  private void word(org.tocsin.lake.table.Column column, int field, String[] words) throws Broken {
    if (!cells.fields().empty(field)) {
      long code = cells.whole(field);
      if (code < 1 || code > words.length) {
        throw new Broken(Broken.Reason.CODE, column.name() + ": " + code);
      }
      cells.word(column, words[(int) code - 1]);
    }
  }
}
