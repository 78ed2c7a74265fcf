package org.tocsin.lake.provider;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.tocsin.core.ladder.EventCodes;
import org.tocsin.core.ladder.Rung;
import org.tocsin.core.ladder.ViolenceTypes;
import org.tocsin.lake.code.Plover;
import org.tocsin.lake.code.Territory;
import org.tocsin.lake.record.Numbers;
import org.tocsin.lake.table.Batch;
import org.tocsin.lake.table.EventTable;

/** One record of an ACLED export (codebook of October 2024). */
final class AcledRow implements Form.RowReader {

  private static final EventTable EVENT = EventTable.EVENT;
  private static final int WEEK = 6;
  private static final long SECONDS_OF_A_DAY = 86_400;

  /** Of the year 9999; milliseconds would be beyond it. */
  private static final long MOST_SECONDS = 253_402_300_799L;

  private final Cells cells;
  private final Map<String, Integer> at = new HashMap<>();

  AcledRow(Head.Named named, Cells cells) {
    this.cells = cells;
    for (int column = 0; column < named.columns().size(); column++) {
      at.putIfAbsent(named.columns().get(column), column);
    }
  }

  private int column(String name) {
    return at.getOrDefault(name, -1);
  }

  private Optional<String> text(String name) throws Broken {
    int field = column(name);
    return field < 0 || cells.fields().empty(field)
        ? Optional.empty()
        : Optional.of(cells.string(field));
  }

  @Override
  public void read() throws Broken {
    if (text("event_id_cnty").isEmpty()) {
      throw new Broken(Broken.Reason.ID, "");
    }
    cells.text(EVENT.id, column("event_id_cnty"));
    long day = day();
    time(day);
    type();
    cells.text(EVENT.actor1, column("actor1"));
    cells.text(EVENT.actor1Code, column("inter1"));
    cells.text(EVENT.actor2, column("actor2"));
    cells.text(EVENT.actor2Code, column("inter2"));
    place(day);
    cells.count(EVENT.deaths, column("fatalities"));
    added();
  }

  /** Old exports write words, newer ones words or ISO. Slashes mean the day first. */
  private long day() throws Broken {
    String written = text("event_date").orElse("");
    OptionalLong day =
        Stream.of(Days.ISO, Days.WORDS, Days.DAY_MONTH_YEAR)
            .map(form -> form.read(written))
            .filter(OptionalLong::isPresent)
            .findFirst()
            .orElse(OptionalLong.empty());
    if (day.isEmpty()) {
      throw new Broken(Broken.Reason.DATE, "event_date: " + written);
    }
    return day.getAsLong();
  }

  /** 1: the day; 2: within the week; 3: within the month, of which some day is written. */
  private void time(long day) throws Broken {
    Batch batch = cells.batch();
    String precision = text("time_precision").orElse("1");
    LocalDate date = LocalDate.ofEpochDay(day);
    switch (precision) {
      case "1" -> {
        batch.number(EVENT.start, day);
        batch.number(EVENT.end, day);
        cells.word(EVENT.datePrecision, "day");
      }
      case "2" -> {
        batch.number(EVENT.start, day - WEEK);
        batch.number(EVENT.end, day + WEEK);
        cells.word(EVENT.datePrecision, "week");
      }
      case "3" -> {
        batch.number(EVENT.start, date.withDayOfMonth(1).toEpochDay());
        batch.number(EVENT.end, date.withDayOfMonth(date.lengthOfMonth()).toEpochDay());
        cells.word(EVENT.datePrecision, "month");
      }
      default -> throw new Broken(Broken.Reason.CODE, "time_precision: " + precision);
    }
  }

  private void type() throws Broken {
    String type = text("event_type").orElse("");
    String subType = text("sub_event_type").orElse("");
    String code = subType.isEmpty() ? type : type + "/" + subType;
    cells.word(EVENT.type, code);
    Optional<Plover> plover = Plover.acled(type, subType);
    if (plover.isPresent()) {
      cells.word(EVENT.plover, plover.get().event());
      if (plover.get().mode().isPresent()) {
        cells.word(EVENT.mode, plover.get().mode().get());
      }
    }
    int fatalities = column("fatalities");
    long deaths = cells.fields().empty(fatalities) ? 0 : Math.max(0, cells.whole(fatalities));
    String known = EventCodes.acled().line(code).isPresent() ? code : type;
    if (EventCodes.acled().line(known).isPresent()) {
      Optional<Rung> rung = ViolenceTypes.ucdp().acled(known, deaths);
      if (rung.isPresent()) {
        cells.batch().number(EVENT.rung, rung.get().number());
      }
    }
  }

  private void place(long day) throws Broken {
    cells.text(EVENT.place, column("location"));
    cells.text(EVENT.admin1, column("admin1"));
    Placing.point(cells, column("latitude"), column("longitude"));
    switch (text("geo_precision").orElse("")) {
      case "" -> {}
      case "1" -> cells.word(EVENT.placePrecision, "point");
      case "2" -> cells.word(EVENT.placePrecision, "near");
      case "3" -> cells.word(EVENT.placePrecision, "admin1");
      default -> throw new Broken(Broken.Reason.CODE, "geo_precision");
    }
    cells.text(EVENT.country, column("country"));
    Optional<Territory> territory = text("iso").flatMap(Territory::isoNumber);
    if (territory.isEmpty()) {
      territory = text("country").flatMap(Territory::named);
    }
    if (territory.isPresent()) {
      Placing.state(cells, territory.get(), day);
    }
  }

  /** Seconds since 1970 of the last change to the row. */
  private void added() throws Broken {
    int field = column("timestamp");
    if (field >= 0 && !cells.fields().empty(field)) {
      long seconds =
          Numbers.whole(
              cells.fields().bytes(), cells.fields().start(field), cells.fields().end(field));
      if (seconds == Numbers.NONE || seconds < 0 || seconds > MOST_SECONDS) {
        throw new Broken(Broken.Reason.NUMBER, "timestamp: " + cells.shown(field));
      }
      cells.batch().number(EVENT.available, seconds / SECONDS_OF_A_DAY);
    }
  }
}
