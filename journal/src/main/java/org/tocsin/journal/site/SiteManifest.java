package org.tocsin.journal.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.journal.note.Checkpoint;
import org.tocsin.journal.note.NoteFault;
import org.tocsin.journal.tree.Hash;

/**
 * Every file of a published site but the manifest itself, the text of a signed note:
 *
 * <pre>
 * tocsin site manifest v1
 * &lt;origin&gt;
 * &lt;checkpoint size&gt;
 * sha256:&lt;64 hexadecimal digits&gt; &lt;size in bytes&gt; &lt;path&gt;
 * </pre>
 *
 * with one such last line per file, sorted by the bytes of the path.
 *
 * @param origin the desk's name, as in its checkpoints
 * @param checkpointSize size of the checkpoint published along
 * @param files sorted by path, none twice, not even in other letter case
 */
public record SiteManifest(String origin, long checkpointSize, List<Line> files) {
  private static final String TITLE = "tocsin site manifest v1";
  private static final String DIGEST = "sha256:";
  private static final int DIGEST_LENGTH = DIGEST.length() + 2 * Hash.LENGTH;

  /** The order of files: by the bytes of the path, which for these paths are its characters. */
  private static final Comparator<Line> ORDER = Comparator.comparing(Line::path);

  /**
   * One file.
   *
   * @param path relative to the site, see {@link SitePath#isValid}
   * @param size in bytes
   * @param sha256 of its bytes
   */
  public record Line(String path, long size, Hash sha256) {
    public Line {
      if (!SitePath.isValid(path)) {
        throw new SiteFault("not a path a site may have: " + Plain.text(path));
      }
      if (size < 0) {
        throw new SiteFault("negative size for " + path);
      }
    }
  }

  public SiteManifest {
    files = List.copyOf(files);
    if (origin.isEmpty() || origin.indexOf('\n') >= 0 || checkpointSize < 0) {
      throw new SiteFault("the manifest's origin or checkpoint size cannot be");
    }
    requireOrder(files);
  }

  /** A manifest of files in any order. */
  public static SiteManifest of(String origin, long checkpointSize, List<Line> files) {
    return new SiteManifest(origin, checkpointSize, files.stream().sorted(ORDER).toList());
  }

  /**
   * Reads a manifest from the text of its note.
   *
   * @throws SiteFault if malformed, with the line
   */
  public static SiteManifest parse(String text) {
    if (!text.endsWith("\n")) {
      throw new SiteFault("the manifest does not end in a newline");
    }
    List<String> lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < 3 || !lines.get(0).equals(TITLE)) {
      throw new SiteFault("not a manifest: expected \"" + TITLE + "\", origin and size");
    }
    List<Line> files = new ArrayList<>(lines.size() - 3);
    for (int i = 3; i < lines.size(); i++) {
      files.add(line(i + 1, lines.get(i)));
    }
    return new SiteManifest(lines.get(1), decimal(3, lines.get(2)), files);
  }

  /** The text to sign. */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(TITLE).append('\n').append(origin).append('\n').append(checkpointSize).append('\n');
    for (Line file : files) {
      out.append(DIGEST).append(file.sha256().hex()).append(' ');
      out.append(file.size()).append(' ').append(file.path()).append('\n');
    }
    return out.toString();
  }

  /** The UTF-8 bytes of {@link #text}. */
  public byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  private static Line line(int number, String line) {
    int second = line.indexOf(' ', DIGEST_LENGTH + 1);
    boolean shaped =
        line.startsWith(DIGEST)
            && line.length() > DIGEST_LENGTH
            && line.charAt(DIGEST_LENGTH) == ' '
            && second > 0;
    if (!shaped) {
      throw new SiteFault("line " + number + ": expected digest, size and path");
    }
    Hash sha256;
    try {
      sha256 = Hash.ofHex(line.substring(DIGEST.length(), DIGEST_LENGTH));
    } catch (IllegalArgumentException e) {
      throw new SiteFault("line " + number + ": " + e.getMessage());
    }
    long size = decimal(number, line.substring(DIGEST_LENGTH + 1, second));
    return new Line(line.substring(second + 1), size, sha256);
  }

  private static long decimal(int number, String text) {
    try {
      return Checkpoint.decimal(text);
    } catch (NoteFault e) {
      throw new SiteFault("line " + number + ": " + e.getMessage());
    }
  }

  private static void requireOrder(List<Line> files) {
    Set<String> folded = new HashSet<>();
    String before = "";
    for (Line file : files) {
      if (file.path().equals(SitePath.MANIFEST)) {
        throw new SiteFault("the manifest lists itself");
      }
      if (file.path().compareTo(before) <= 0) {
        throw new SiteFault("the manifest is not sorted, or lists twice: " + file.path());
      }
      if (!folded.add(file.path().toLowerCase(Locale.ROOT))) {
        throw new SiteFault("two paths differ in letter case only: " + file.path());
      }
      before = file.path();
    }
  }
}
