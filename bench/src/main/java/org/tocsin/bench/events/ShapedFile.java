package org.tocsin.bench.events;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tocsin.lake.record.Dialect;
import org.tocsin.lake.record.Fields;

/**
 * Writes files of any size in a provider's form, with the marginals of real ones: the columns of a
 * record are drawn in groups (an actor, an action, its counts, a place, ...), each from some real
 * record. Ids count up. One record in 100,000 is broken. A fixed seed gives the same bytes.
 */
public final class ShapedFile {

  private static final long SEED = 20_260_122L;
  private static final int BROKEN_EVERY = 100_000;

  /** First columns of the groups of GDELT 2.0: dates, actors, action, counts, places, source. */
  private static final int[] GDELT = {1, 5, 15, 25, 31, 35, 43, 51, 59};

  /** Of GED: kind and conflict, sources, place, country, dates, deaths. */
  static final int[] GED = {1, 18, 24, 33, 36, 40};

  private ShapedFile() {}

  /** Arguments: {@code gdelt} or {@code ged}, a folder of real files, rows, the file to write. */
  public static void main(String[] arguments) throws IOException {
    write(
        arguments[0].equals("gdelt"),
        Path.of(arguments[1]),
        Long.parseLong(arguments[2]),
        Path.of(arguments[3]));
  }

  static void write(boolean gdelt, Path real, long rows, Path to) throws IOException {
    byte[] delimiter = {(byte) (gdelt ? '\t' : ',')};
    int[] firsts = gdelt ? GDELT : GED;
    List<byte[]> heads = new ArrayList<>();
    List<List<byte[]>> groups = groups(gdelt, real, firsts, heads);
    Random random = new Random(SEED);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 20)) {
      for (byte[] head : heads) {
        out.write(head);
        out.write('\n');
      }
      for (long row = 0; row < rows; row++) {
        out.write(Long.toString(900_000_000L + row).getBytes(StandardCharsets.US_ASCII));
        int last = groups.size() - (row % BROKEN_EVERY == BROKEN_EVERY / 2 ? 1 : 0);
        for (int group = 0; group < last; group++) {
          List<byte[]> drawn = groups.get(group);
          out.write(delimiter);
          out.write(drawn.get(random.nextInt(drawn.size())));
        }
        out.write('\n');
      }
    }
  }

  static List<List<byte[]>> groups(boolean gdelt, Path real, int[] firsts, List<byte[]> heads)
      throws IOException {
    List<List<byte[]>> groups = new ArrayList<>();
    for (int i = 0; i < firsts.length; i++) {
      groups.add(new ArrayList<>());
    }
    Dialect dialect = gdelt ? Dialect.BARE_TABS : Dialect.COMMA;
    try (var files = Files.list(real)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (gdelt ? name.endsWith(".export.CSV") : name.startsWith("ged231")) {
          read(Files.readAllBytes(file), dialect, firsts, groups, heads);
        }
      }
    }
    return groups;
  }

  private static void read(
      byte[] bytes, Dialect dialect, int[] firsts, List<List<byte[]>> groups, List<byte[]> heads) {
    Fields fields = new Fields(dialect);
    boolean heading = dialect.header();
    for (int at = 0; at < bytes.length; ) {
      int next = fields.read(bytes, at, bytes.length);
      if (heading) {
        heads.add(java.util.Arrays.copyOfRange(bytes, at, at + fields.recordLength()));
        heading = false;
      } else {
        for (int group = 0; group < firsts.length; group++) {
          int from = begin(fields, firsts[group]);
          int to =
              group + 1 < firsts.length
                  ? begin(fields, firsts[group + 1]) - 1
                  : fields.recordStart() + fields.recordLength();
          groups.get(group).add(java.util.Arrays.copyOfRange(bytes, from, to));
        }
      }
      at = next;
    }
  }

  /** Where a field begins, its opening quote included. */
  private static int begin(Fields fields, int field) {
    int start = fields.start(field);
    return fields.bytes()[start - 1] == '"' && start - 1 > fields.end(field - 1) - 1
        ? start - 1
        : start;
  }
}
