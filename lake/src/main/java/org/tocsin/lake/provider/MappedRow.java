package org.tocsin.lake.provider;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tocsin.core.ladder.EventCodes;
import org.tocsin.core.ladder.Rung;
import org.tocsin.core.ladder.ViolenceTypes;
import org.tocsin.lake.code.Plover;
import org.tocsin.lake.code.Territory;
import org.tocsin.lake.table.Column;
import org.tocsin.lake.table.EventTable;

/** One record of a CSV that a mapping file describes. */
final class MappedRow implements Form.RowReader {

  private static final EventTable EVENT = EventTable.EVENT;

  private final Mapping mapping;
  private final Cells cells;
  private final Map<Column, Integer> fields = new LinkedHashMap<>();

  MappedRow(Mapping mapping, Head.Named named, Cells cells) {
    this.mapping = mapping;
    this.cells = cells;
    for (Column column : EVENT.columns()) {
      String theirs = mapping.columns().get(column.name());
      if (theirs != null) {
        fields.put(column, named.column(theirs.toLowerCase(Locale.ROOT)));
      }
    }
  }

  private int field(Column column) {
    int field = fields.getOrDefault(column, -1);
    return field < 0 || cells.fields().empty(field) ? -1 : field;
  }

  @Override
  public void read() throws Broken {
    if (field(EVENT.id) < 0) {
      throw new Broken(Broken.Reason.ID, "");
    }
    for (Column column : fields.keySet()) {
      int field = field(column);
      if (field >= 0 && !column.equals(EVENT.latitude) && !column.equals(EVENT.longitude)) {
        switch (column.type()) {
          case TEXT -> cells.text(column, field);
          case WORD -> cells.word(column, cells.string(field));
          case DOUBLE -> cells.decimal(column, field);
          case DATE -> cells.batch().number(column, day(field));
          default -> cells.count(column, field);
        }
      }
    }
    if (field(EVENT.start) < 0) {
      throw new Broken(Broken.Reason.DATE, "none");
    }
    long start = day(field(EVENT.start));
    if (field(EVENT.end) < 0) {
      cells.batch().number(EVENT.end, start);
    } else if (day(field(EVENT.end)) < start) {
      throw new Broken(Broken.Reason.DATE, "ends before it starts");
    }
    Placing.point(cells, field(EVENT.latitude), field(EVENT.longitude));
    country(start);
    code();
  }

  private long day(int field) throws Broken {
    OptionalLong day = mapping.dates().read(cells.string(field));
    if (day.isEmpty()) {
      throw new Broken(Broken.Reason.DATE, "column " + (field + 1) + ": " + cells.shown(field));
    }
    return day.getAsLong();
  }

  private void country(long day) throws Broken {
    int field = field(EVENT.country);
    if (field < 0) {
      return;
    }
    String text = cells.string(field);
    Optional<Territory> territory =
        switch (mapping.countries()) {
          case NAME -> Territory.named(text);
          case ISO3 -> Territory.iso3(text);
          case ISO_NUMBER -> Territory.isoNumber(text);
          case FIPS -> Territory.fips(text);
          case GW -> Territory.gw((int) cells.whole(field));
        };
    if (territory.isPresent()) {
      Placing.state(cells, territory.get(), day);
    }
  }

  private void code() throws Broken {
    int field = field(EVENT.type);
    if (field < 0 || mapping.codes().isEmpty()) {
      return;
    }
    String code = cells.string(field);
    int best = field(EVENT.deaths);
    long deaths = best < 0 ? 0 : Math.max(0, cells.whole(best));
    Optional<Plover> plover;
    Optional<Rung> rung;
    switch (mapping.codes().get()) {
      case "ucdp" -> {
        plover = Optional.of(Plover.ucdp());
        rung = ViolenceTypes.ucdp().rung((int) cells.whole(field), deaths);
      }
      case "cameo" -> {
        plover = Plover.cameo(code);
        rung = EventCodes.cameo().line(code).flatMap(EventCodes.Line::rung);
      }
      default -> {
        int slash = code.indexOf('/');
        plover =
            slash < 0
                ? Plover.acled(code, "")
                : Plover.acled(code.substring(0, slash), code.substring(slash + 1));
        rung =
            EventCodes.acled().line(code).isPresent()
                ? ViolenceTypes.ucdp().acled(code, deaths)
                : Optional.empty();
      }
    }
    if (plover.isPresent()) {
      cells.word(EVENT.plover, plover.get().event());
      if (plover.get().mode().isPresent()) {
        cells.word(EVENT.mode, plover.get().mode().get());
      }
    }
    if (rung.isPresent()) {
      cells.batch().number(EVENT.rung, rung.get().number());
    }
  }
}
