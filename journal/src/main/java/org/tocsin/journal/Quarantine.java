package org.tocsin.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonObject;

/** Puts entries aside that were never acknowledged: kept, but no part of the journal. */
final class Quarantine {
  private Quarantine() {}

  /**
   * Writes the entries from one position up to another to a file of their own, durably.
   *
   * @return the file: one JSON object a line, with position and bytes in base64
   */
  static Path keep(Path directory, EntryStore store, long from, long to) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    store.scan(
        from,
        to,
        (position, bytes) -> {
          JsonObject line =
              JsonObject.builder()
                  .put("bytes", Base64.getEncoder().encodeToString(bytes))
                  .put("position", position)
                  .build();
          lines.writeBytes(CanonicalJson.bytes(line));
          lines.write('\n');
        });
    byte[] content = lines.toByteArray();
    return keep(directory, from, ".jsonl", content);
  }

  /** Writes a batch that was torn on its way to the disk to a file of its own, as it is. */
  static Path keepTorn(Path directory, long from, byte[] batch) {
    return keep(directory, from, ".torn", batch);
  }

  private static Path keep(Path directory, long from, String suffix, byte[] content) {
    String name = freeName(directory, from, suffix, content);
    DurableFiles.replace(directory, name, content);
    return directory.resolve(name);
  }

  /** Never overwrites an older quarantine, unless it holds the same (a crash after keeping). */
  private static String freeName(Path directory, long from, String suffix, byte[] content) {
    for (int number = 1; ; number++) {
      String name = "quarantine-" + from + "-" + number + suffix;
      Path file = directory.resolve(name);
      try {
        if (!Files.exists(file) || Arrays.equals(Files.readAllBytes(file), content)) {
          return name;
        }
      } catch (IOException e) {
        throw StorageFaults.of(file, e);
      }
    }
  }
}
