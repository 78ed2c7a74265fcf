package org.tocsin.bench.events;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tocsin.lake.code.PrioGrid;
import org.tocsin.lake.record.Dialect;
import org.tocsin.lake.record.Fields;

/**
 * A file as GED of the whole world from 1989 to 2024 might be. How many events of which kind a
 * country had in a month is as the real panel of countries and months counts them ({@link
 * WorldMonths}); how they fall on the country's first-level areas, their texts, actors, sources and
 * deaths are drawn from the real records of one country, as {@link ShapedFile} does it.
 */
final class WorldGed {

  private static final long SEED = 20_261_122L;

  /** Where GED has the kind of violence, the first-level area. */
  private static final int KIND = 5;

  private static final int AREA = 27;

  private WorldGed() {}

  static void write(Path ged, Path panel, int rows, Path to) throws IOException {
    List<byte[]> heads = new ArrayList<>();
    List<List<byte[]>> drawn = ShapedFile.groups(false, ged, ShapedFile.GED, heads);
    List<List<byte[]>> conflicts = byKind(drawn.get(0));
    List<String> areas = areas(drawn.get(2));
    WorldMonths months = WorldMonths.read(panel);
    Random random = new Random(SEED);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 20)) {
      out.write(heads.get(0));
      for (int row = 0; row < rows; row++) {
        WorldMonths.Cell cell = months.draw(random);
        LocalDate date = cell.month().atDay(1 + random.nextInt(cell.month().lengthOfMonth()));
        String day = date + " 00:00:00.000";
        out.write(text("\n" + (500_000 + row) + ","));
        out.write(pick(conflicts.get(cell.kind() - 1), random));
        out.write(',');
        out.write(pick(drawn.get(1), random));
        out.write(text(place(cell, areas.get(random.nextInt(areas.size())), random)));
        out.write(text(",1,1," + day + "," + day + ","));
        out.write(pick(drawn.get(5), random));
      }
      out.write('\n');
    }
  }

  private static List<List<byte[]>> byKind(List<byte[]> conflicts) {
    List<List<byte[]>> byKind = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (byte[] conflict : conflicts) {
      byKind.get(Integer.parseInt(field(conflict, KIND - ShapedFile.GED[0])) - 1).add(conflict);
    }
    return byKind;
  }

  private static List<String> areas(List<byte[]> places) {
    return places.stream().map(place -> field(place, AREA - ShapedFile.GED[2])).toList();
  }

  private static String field(byte[] record, int index) {
    Fields fields = new Fields(Dialect.COMMA);
    fields.read(record, 0, record.length);
    return fields.text(index);
  }

  /** Columns from {@code where_prec} to {@code region}. */
  private static String place(WorldMonths.Cell cell, String area, Random random) {
    int shift = Math.floorMod(area.hashCode(), 20);
    int row = cell.gw() % 10;
    int column = cell.gw() / 10;
    double latitude = -50 + row * 10 + shift * 0.4 + random.nextInt(100) / 1000.0;
    double longitude = -170 + column * 3.4 + shift * 0.1 + random.nextInt(100) / 1000.0;
    return String.format(
        Locale.ROOT,
        ",1,Town %d,near Town %d,%s,,%.3f,%.3f,POINT (%.3f %.3f),%d,\"%s\",%d,World",
        random.nextInt(50),
        shift,
        area,
        latitude,
        longitude,
        longitude,
        latitude,
        PrioGrid.cell(latitude, longitude),
        cell.country(),
        cell.gw());
  }

  private static byte[] pick(List<byte[]> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
