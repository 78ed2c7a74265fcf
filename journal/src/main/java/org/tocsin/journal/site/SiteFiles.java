package org.tocsin.journal.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.journal.json.JsonFault;
import org.tocsin.journal.note.NoteFault;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.TreeHasher;

/** The files of the site being verified, read with a limit, and the refusals so far. */
final class SiteFiles {
  private static final int LARGEST_PROOF = 8 << 20;
  private static final int LARGEST_MANIFEST = 32 << 20;

  /** Beyond this many, more refusals tell nothing new. */
  private static final int MOST_REFUSALS = 10_000;

  private final Path site;
  private final List<Refusal> refusals = new ArrayList<>();
  private final Map<String, Long> sizes;
  private final Map<String, Hash> listed = new HashMap<>();

  SiteFiles(Path site) {
    this.site = site;
    this.sizes = SiteListing.of(site, this::refuse);
  }

  Path site() {
    return site;
  }

  /** Size of every regular file by path, sorted. */
  Map<String, Long> sizes() {
    return sizes;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  void refuse(Refusal refusal) {
    if (refusals.size() < MOST_REFUSALS) {
      refusals.add(refusal);
    }
  }

  void refuse(Refusal.Code code, String path, String detail) {
    refuse(new Refusal(code, path, detail));
  }

  /** From here on, what is read must have the digest the manifest lists. */
  void expect(SiteManifest manifest) {
    manifest.files().forEach(file -> listed.put(file.path(), file.sha256()));
  }

  Optional<Hash> listedDigest(String path) {
    return Optional.ofNullable(listed.get(path));
  }

  /** Reads and parses a file; empty, and refused by name, if that cannot be done. */
  <T> Optional<T> read(String path, Function<byte[], T> parser) {
    Optional<byte[]> bytes = bytes(path);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(bytes.get()));
    } catch (SiteFault | NoteFault | JsonFault e) {
      refuse(Refusal.Code.MALFORMED, path, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<byte[]> bytes(String path) {
    int limit = path.equals(SitePath.MANIFEST) ? LARGEST_MANIFEST : LARGEST_PROOF;
    Long size = sizes.get(path);
    if (size == null) {
      refuse(Refusal.Code.MISSING, path, "every site has this file, and it is not here");
      return Optional.empty();
    }
    if (size > limit) {
      refuse(Refusal.Code.TOO_LARGE, path, size + " bytes, at most " + limit + " are read");
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(site.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(limit);
      Optional<Hash> digest = listedDigest(path);
      if (digest.isPresent() && !digest.get().matches(TreeHasher.sha256().digest(bytes), 0)) {
        // Comparing all files with the manifest has named it, or it changed while we read.
        refuse(Refusal.Code.CHANGED, path, "its bytes are not those the manifest lists");
        return Optional.empty();
      }
      return Optional.of(bytes);
    } catch (IOException e) {
      refuse(Refusal.Code.NOT_A_FILE, path, "cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }
}
