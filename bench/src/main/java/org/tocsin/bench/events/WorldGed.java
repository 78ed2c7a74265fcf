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
import java.util.stream.IntStream;
import org.tocsin.lake.code.CountryName;
import org.tocsin.lake.code.PrioGrid;
import org.tocsin.lake.code.Territory;

/**
 * A file as GED of the whole world from 1989 to 2024 might be: texts, kinds, sources and deaths
 * from real records of one country, as {@link ShapedFile} has them, but places in every country,
 * ten areas each, and days anywhere in the 36 years. A few countries have most of the events.
 */
final class WorldGed {

  private static final long SEED = 20_261_122L;
  private static final LocalDate FIRST = LocalDate.of(1989, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
  private static final int AREAS = 10;

  private WorldGed() {}

  static void write(Path real, int rows, Path to) throws IOException {
    List<byte[]> heads = new ArrayList<>();
    List<List<byte[]>> drawn = ShapedFile.groups(false, real, ShapedFile.GED, heads);
    int[] states =
        IntStream.range(2, 1000)
            .filter(gw -> Territory.gw(gw).isPresent() && CountryName.of(gw).isPresent())
            .toArray();
    Random random = new Random(SEED);
    int days = Math.toIntExact(LAST.toEpochDay() - FIRST.toEpochDay() + 1);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 20)) {
      out.write(heads.get(0));
      for (int row = 0; row < rows; row++) {
        // The square of a number between 0 and 1 makes the first states the most violent ones.
        double share = random.nextDouble();
        int state = (int) (share * share * states.length);
        String day = FIRST.plusDays(random.nextInt(days)) + " 00:00:00.000";
        out.write(text("\n" + (500_000 + row) + ","));
        out.write(pick(drawn.get(0), random));
        out.write(',');
        out.write(pick(drawn.get(1), random));
        out.write(text(place(state, states[state], random)));
        out.write(text(",1,1," + day + "," + day + ","));
        out.write(pick(drawn.get(5), random));
      }
      out.write('\n');
    }
  }

  /** Columns from {@code where_prec} to {@code region}. */
  private static String place(int index, int state, Random random) {
    int area = random.nextInt(AREAS);
    double latitude = -50 + index % 10 * 10 + area * 0.5 + random.nextInt(100) / 1000.0;
    double longitude = -170 + index / 10 * 15 + area * 0.5 + random.nextInt(100) / 1000.0;
    return String.format(
        Locale.ROOT,
        ",1,Town %d,near Town %d,Area %d,,%.3f,%.3f,POINT (%.3f %.3f),%d,\"%s\",%d,World",
        random.nextInt(50),
        area,
        area,
        latitude,
        longitude,
        longitude,
        latitude,
        PrioGrid.cell(latitude, longitude),
        CountryName.of(state).orElseThrow(),
        state);
  }

  private static byte[] pick(List<byte[]> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
