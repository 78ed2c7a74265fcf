package org.tocsin.journal.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.journal.note.NoteFault;
import org.tocsin.journal.note.NoteVerifier;

/**
 * The key under which each desk was first met, kept by whoever verifies. A text file: a title line,
 * then one verifier key a line, sorted by the desk's origin, which is the key's name.
 */
public final class Pins {
  /** No desk met yet. */
  public static final Pins NONE = new Pins(Map.of());

  private static final String TITLE = "tocsin pins v1";
  private static final long LARGEST_FILE = 16 << 20;

  private final Map<String, NoteVerifier> byOrigin;

  private Pins(Map<String, NoteVerifier> byOrigin) {
    this.byOrigin = byOrigin;
  }

  /**
   * Reads pins.
   *
   * @throws SiteFault if malformed, with the line
   */
  public static Pins parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> lines = Arrays.asList(text.split("\n", -1));
    if (!text.endsWith("\n") || !lines.get(0).equals(TITLE)) {
      throw new SiteFault("not a file of pinned keys: expected \"" + TITLE + "\"");
    }
    Map<String, NoteVerifier> byOrigin = new TreeMap<>();
    for (int i = 1; i < lines.size() - 1; i++) {
      try {
        NoteVerifier key = NoteVerifier.parse(lines.get(i));
        if (byOrigin.put(key.name(), key) != null) {
          throw new SiteFault("line " + (i + 1) + ": second key for " + key.name());
        }
      } catch (NoteFault e) {
        throw new SiteFault("line " + (i + 1) + ": " + e.getMessage());
      }
    }
    return new Pins(byOrigin);
  }

  /**
   * Reads the pins in a file; none if there is no such file.
   *
   * @throws SiteFault if malformed
   * @throws IOException if it cannot be read
   */
  public static Pins load(Path file) throws IOException {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new SiteFault("larger than a file of pinned keys may be");
      }
      return parse(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return NONE;
    }
  }

  /**
   * Writes the pins to a file, whole or not at all.
   *
   * @throws IOException if that failed; the file is as it was
   */
  public void store(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path directory = target.getParent();
    if (directory == null) {
      throw new IOException("not a file: " + file);
    }
    Files.createDirectories(directory);
    Path part = Files.createTempFile(directory, "pins", ".part");
    try {
      Files.write(part, bytes());
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The key pinned for a desk, if it was met before. */
  public Optional<NoteVerifier> find(String origin) {
    return Optional.ofNullable(byOrigin.get(origin));
  }

  /** These pins, with this key for the desk it names. */
  public Pins with(NoteVerifier key) {
    Map<String, NoteVerifier> more = new TreeMap<>(byOrigin);
    more.put(key.name(), key);
    return new Pins(more);
  }

  /** The file's bytes. */
  public byte[] bytes() {
    StringBuilder out = new StringBuilder(TITLE).append('\n');
    byOrigin.values().forEach(key -> out.append(key.vkey()).append('\n'));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
