package org.tocsin.lake.provider;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.core.ladder.EventCodes;
import org.tocsin.core.ladder.Rung;
import org.tocsin.lake.code.Plover;
import org.tocsin.lake.code.Territory;
import org.tocsin.lake.record.Numbers;
import org.tocsin.lake.table.Batch;
import org.tocsin.lake.table.Column;
import org.tocsin.lake.table.EventTable;

/** One record of a GDELT event table. Columns are counted from 0, as the codebooks list them. */
final class GdeltRow implements Form.RowReader {

  private static final EventTable EVENT = EventTable.EVENT;

  private static final int ID = 0;
  private static final int DAY = 1;
  private static final int ACTOR1_CODE = 5;
  private static final int ACTOR1 = 6;
  private static final int ACTOR2_CODE = 15;
  private static final int ACTOR2 = 16;
  private static final int CODE = 26;
  private static final int GOLDSTEIN = 30;
  private static final int MENTIONS = 31;
  private static final int SOURCES = 32;
  private static final int ARTICLES = 33;

  private static final int NONE = -1;

  /** By the type of the place, from 1: country, US state, US city, city, state. */
  private static final String[] PLACES = {"country", "admin1", "near", "near", "admin1"};

  /** What a code comes to, words by their place; below nought where there is none. */
  private record Coding(int event, int mode, int rung) {}

  private record Found(Optional<Territory> territory) {}

  private final Cells cells;
  private final IdentityHashMap<byte[], Coding> codings = new IdentityHashMap<>();
  private final IdentityHashMap<byte[], Found> territories = new IdentityHashMap<>();
  private final int geo;
  private final int latitude;
  private final int added;

  GdeltRow(Cells cells, int columns) {
    this.cells = cells;
    boolean second = columns == 61;
    geo = second ? 51 : 49;
    latitude = geo + (second ? 5 : 4);
    added = second ? 59 : 56;
  }

  @Override
  public void read() throws Broken {
    Batch batch = cells.batch();
    if (cells.fields().empty(ID)) {
      throw new Broken(Broken.Reason.ID, "");
    }
    cells.unlike(EVENT.id, ID);
    long day = cells.compactDay(DAY);
    batch.number(EVENT.start, day);
    batch.number(EVENT.end, day);
    cells.word(EVENT.datePrecision, "day");
    batch.number(EVENT.available, added());
    coding();
    cells.text(EVENT.actor1Code, ACTOR1_CODE);
    cells.text(EVENT.actor1, ACTOR1);
    cells.text(EVENT.actor2Code, ACTOR2_CODE);
    cells.text(EVENT.actor2, ACTOR2);
    cells.count(EVENT.mentions, MENTIONS);
    cells.count(EVENT.sources, SOURCES);
    cells.count(EVENT.articles, ARTICLES);
    cells.decimal(EVENT.goldstein, GOLDSTEIN);
    place(day);
  }

  /** The day, of eight digits or of fourteen with the time. */
  private long added() throws Broken {
    int from = cells.fields().start(added);
    int length = cells.fields().end(added) - from;
    long day =
        length == 8 || length == 14
            ? Numbers.compactDay(cells.fields().bytes(), from, from + 8)
            : Numbers.NONE;
    if (day == Numbers.NONE) {
      throw new Broken(Broken.Reason.DATE, "DATEADDED: " + cells.shown(added));
    }
    return day;
  }

  private void coding() throws Broken {
    if (cells.fields().empty(CODE)) {
      return;
    }
    byte[] code = cells.utf8(CODE);
    cells.batch().text(EVENT.type, code);
    @Nullable Coding coding = codings.get(code);
    if (coding == null) {
      coding = coded(cells.string(CODE));
      remember(codings, code, coding);
    }
    put(EVENT.plover, coding.event());
    put(EVENT.mode, coding.mode());
    put(EVENT.rung, coding.rung());
  }

  private void put(Column column, int value) {
    if (value >= 0) {
      cells.batch().number(column, value);
    }
  }

  private Coding coded(String code) throws Broken {
    Optional<Plover> plover = Plover.cameo(code);
    Optional<String> mode = plover.flatMap(Plover::mode);
    return new Coding(
        plover.isPresent() ? cells.place(EVENT.plover, plover.get().event()) : NONE,
        mode.isPresent() ? cells.place(EVENT.mode, mode.get()) : NONE,
        EventCodes.cameo()
            .line(code)
            .flatMap(EventCodes.Line::rung)
            .map(Rung::number)
            .orElse(NONE));
  }

  /** By the array itself: the cells hand out one array for what comes again. */
  private static <V> void remember(IdentityHashMap<byte[], V> map, byte[] key, V value) {
    if (map.size() > 20_000) {
      map.clear();
    }
    map.put(key, value);
  }

  private void place(long day) throws Broken {
    cells.text(EVENT.place, geo + 1);
    cells.text(EVENT.country, geo + 2);
    cells.text(EVENT.admin1, geo + 3);
    Placing.point(cells, latitude, latitude + 1);
    if (!cells.fields().empty(geo)) {
      long type = cells.whole(geo);
      if (type > PLACES.length || type < 0) {
        throw new Broken(Broken.Reason.CODE, "ActionGeo_Type: " + type);
      }
      if (type > 0) {
        cells.word(EVENT.placePrecision, PLACES[(int) type - 1]);
      }
    }
    if (!cells.fields().empty(geo + 2)) {
      byte[] fips = cells.utf8(geo + 2);
      @Nullable Found found = territories.get(fips);
      if (found == null) {
        found = new Found(Territory.fips(cells.string(geo + 2)));
        remember(territories, fips, found);
      }
      if (found.territory().isPresent()) {
        Placing.state(cells, found.territory().get(), day);
      }
    }
  }
}
