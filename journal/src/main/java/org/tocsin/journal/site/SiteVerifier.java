package org.tocsin.journal.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.journal.note.Checkpoint;
import org.tocsin.journal.note.NoteFault;
import org.tocsin.journal.note.NoteVerifier;
import org.tocsin.journal.note.SignedNote;

/**
 * Verifies a published site from its files alone: every file against the signed manifest, the key
 * against what is known of the desk, every notice against the log, and the log against its past.
 *
 * <p>The site is a stranger's: whatever is in it leads to a refusal by name, never to an exception,
 * and nothing outside it is read.
 */
public final class SiteVerifier {
  private final Expectation expected;

  /** A verifier for someone who knows this much of the desk. */
  public SiteVerifier(Expectation expected) {
    this.expected = expected;
  }

  /**
   * Verifies the site in a directory.
   *
   * @param site an existing directory
   */
  public Verification verify(Path site) {
    SiteFiles files = new SiteFiles(site);
    Optional<NoteVerifier> key = files.read(SitePath.DESK_KEY, SiteVerifier::deskKey);
    Optional<SignedNote> note = files.read(SitePath.MANIFEST, SignedNote::parse);
    Optional<SiteManifest> manifest =
        note.flatMap(
            signed -> files.read(SitePath.MANIFEST, bytes -> SiteManifest.parse(signed.text())));
    // Even of a manifest nobody vouches for, the comparison names the file that was changed.
    manifest.ifPresent(listed -> compare(files, listed));
    if (key.isEmpty() || note.isEmpty() || manifest.isEmpty()) {
      return refused(files, key);
    }
    if (!isSigned(files, note.get(), manifest.get(), key.get())) {
      return refused(files, key);
    }
    files.expect(manifest.get());
    Optional<KeyHistory> history = files.read(SitePath.KEYS, KeyHistory::parse);
    return history.isEmpty()
        ? refused(files, key)
        : signed(files, manifest.get(), key.get(), history.get());
  }

  private Verification signed(
      SiteFiles files, SiteManifest manifest, NoteVerifier key, KeyHistory history) {
    Verification.Trust trust = new DeskTrust(files, key, history).decide(expected);
    LogCheck log = new LogCheck(files, key, history);
    Optional<Checkpoint> newest = log.check(manifest.checkpointSize());
    List<String> notices = newest.isPresent() ? new NoticeCheck(files, log).check() : List.of();
    Optional<Long> since = expected.since().flatMap(log::since);
    return new Verification(
        Optional.of(key), trust, newest, since, count(files), bytes(files), notices, sorted(files));
  }

  private static Verification refused(SiteFiles files, Optional<NoteVerifier> key) {
    return new Verification(
        key,
        Verification.Trust.NONE,
        Optional.empty(),
        Optional.empty(),
        count(files),
        bytes(files),
        List.of(),
        sorted(files));
  }

  private static boolean isSigned(
      SiteFiles files, SignedNote note, SiteManifest manifest, NoteVerifier key) {
    try {
      if (note.verify(List.of(key)).isEmpty()) {
        files.refuse(
            Refusal.Code.SIGNATURE,
            SitePath.MANIFEST,
            "not signed by the key in " + SitePath.DESK_KEY);
        return false;
      }
    } catch (NoteFault e) {
      files.refuse(Refusal.Code.SIGNATURE, SitePath.MANIFEST, String.valueOf(e.getMessage()));
      return false;
    }
    if (!manifest.origin().equals(key.name())) {
      files.refuse(
          Refusal.Code.SIGNATURE,
          SitePath.MANIFEST,
          "a manifest of " + manifest.origin() + ", signed by " + key.name());
      return false;
    }
    return true;
  }

  private static void compare(SiteFiles files, SiteManifest manifest) {
    Map<String, Long> sizes = files.sizes();
    List<SiteManifest.Line> toHash = new ArrayList<>();
    Set<String> listed = new HashSet<>(Set.of(SitePath.MANIFEST));
    for (SiteManifest.Line file : manifest.files()) {
      listed.add(file.path());
      Long size = sizes.get(file.path());
      if (size == null) {
        files.refuse(
            Refusal.Code.MISSING, file.path(), "the manifest lists it, and it is not here");
      } else if (size != file.size()) {
        files.refuse(
            Refusal.Code.CHANGED,
            file.path(),
            "it has " + size + " bytes, the manifest lists " + file.size());
      } else {
        toHash.add(file);
      }
    }
    for (String path : sizes.keySet()) {
      if (!listed.contains(path)) {
        files.refuse(Refusal.Code.UNLISTED, path, "the manifest does not list it");
      }
    }
    FileDigests.compare(files.site(), toHash).forEach(files::refuse);
  }

  private static NoteVerifier deskKey(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    NoteVerifier key = NoteVerifier.parse(text.strip());
    if (!text.equals(key.vkey() + "\n")) {
      throw new SiteFault("expected a verifier key, a newline, and nothing else");
    }
    return key;
  }

  private static int count(SiteFiles files) {
    return files.sizes().size();
  }

  private static long bytes(SiteFiles files) {
    return files.sizes().values().stream().mapToLong(Long::longValue).sum();
  }

  /** By path; of two refusals of one file for one reason the first, which says more. */
  private static List<Refusal> sorted(SiteFiles files) {
    Set<String> seen = new HashSet<>();
    return files.refusals().stream()
        .filter(refusal -> seen.add(refusal.code() + " " + refusal.path()))
        .sorted(Comparator.comparing(Refusal::path).thenComparing(Refusal::code))
        .toList();
  }
}
