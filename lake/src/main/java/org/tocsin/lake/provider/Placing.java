package org.tocsin.lake.provider;

import org.tocsin.lake.code.PrioGrid;
import org.tocsin.lake.code.Territory;
import org.tocsin.lake.table.Batch;
import org.tocsin.lake.table.EventTable;

/** Where an event was, as the lake keeps it. */
final class Placing {

  private static final EventTable EVENT = EventTable.EVENT;

  private Placing() {}

  /**
   * A point. That of 0, 0, in the sea off Africa, is what programs write for none: it stays
   * unknown.
   */
  static void point(Cells cells, int latitudeField, int longitudeField) throws Broken {
    if (latitudeField < 0
        || longitudeField < 0
        || cells.fields().empty(latitudeField)
        || cells.fields().empty(longitudeField)) {
      return;
    }
    double latitude = cells.decimal(latitudeField);
    double longitude = cells.decimal(longitudeField);
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      throw new Broken(
          Broken.Reason.COORDINATES,
          cells.shown(latitudeField) + ", " + cells.shown(longitudeField));
    }
    if (latitude == 0 && longitude == 0) {
      cells.batch().nowhere();
      return;
    }
    Batch batch = cells.batch();
    batch.decimal(EVENT.latitude, latitude);
    batch.decimal(EVENT.longitude, longitude);
    batch.number(EVENT.cell, PrioGrid.cell(latitude, longitude));
  }

  /** Which state it was of, on a day. */
  static void state(Cells cells, Territory territory, long day) throws Broken {
    Territory.State state = territory.on(day);
    if (state.gw() > 0) {
      cells.batch().number(EVENT.gw, state.gw());
    }
    cells.word(EVENT.iso, state.iso3());
  }
}
