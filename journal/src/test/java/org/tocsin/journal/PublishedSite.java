package org.tocsin.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.note.NoteSigner;
import org.tocsin.journal.note.SignedNote;
import org.tocsin.journal.site.KeyHistory;
import org.tocsin.journal.site.SiteManifest;
import org.tocsin.journal.site.SitePath;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.TreeHasher;

/** A small site, published three times. */
final class PublishedSite {
  static final String ORIGIN = "desk.example/corridor";
  static final NoteSigner KEY = signer("01");
  static final NoteSigner NEXT_KEY = signer("02");

  private final Path site;
  private final Journal journal = Journal.inMemory(Drafts.salts());
  private final List<SignedNote> published = new ArrayList<>();
  private final Map<String, Long> notices = new TreeMap<>();
  private final Map<String, byte[]> pages = new TreeMap<>();

  private PublishedSite(Path site) {
    this.site = site;
  }

  static PublishedSite in(Path directory) throws IOException {
    PublishedSite made = new PublishedSite(directory);
    made.pages.put("index.html", "<p>Tocsin</p>".getBytes(StandardCharsets.UTF_8));
    for (int i = 1; i <= 3; i++) {
      made.journal.append(Drafts.NOON, Drafts.drafts(5));
      made.issue("n-" + i);
      made.publish(KEY, KeyHistory.EMPTY);
    }
    return made;
  }

  static NoteSigner signer(String octet) {
    return NoteSigner.of(ORIGIN, HexFormat.of().parseHex(octet.repeat(32)));
  }

  Path path() {
    return site;
  }

  /** Every checkpoint published, oldest first. */
  List<SignedNote> published() {
    return List.copyOf(published);
  }

  private void issue(String id) {
    byte[] notice = ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
    pages.put(SitePath.notice(id), notice);
    JsonObject body =
        JsonObject.builder().put("notice", id).put("digest", "sha256:" + sha256(notice)).build();
    EntryDraft draft = EntryDraft.of("desk", "notice.issued/1", body);
    notices.put(id, journal.append(Drafts.NOON, List.of(draft)).get(0).position());
  }

  void publish(NoteSigner key, KeyHistory keys) throws IOException {
    Map<String, byte[]> files = new HashMap<>(pages);
    files.putAll(new SiteProofs(journal, key, keys).files(published, notices));
    published.add(SignedNote.parse(files.get(SitePath.CHECKPOINT)));
    List<SiteManifest.Line> lines = new ArrayList<>();
    files.forEach(
        (path, bytes) -> lines.add(new SiteManifest.Line(path, bytes.length, sha256(bytes))));
    String manifest = SiteManifest.of(ORIGIN, journal.size(), lines).text();
    files.put(SitePath.MANIFEST, SignedNote.sign(manifest, key).bytes());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = site.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private static Hash sha256(byte[] bytes) {
    return Hash.of(TreeHasher.sha256().digest(bytes));
  }
}
