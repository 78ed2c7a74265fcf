package org.tocsin.notice.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.note.Checkpoint;
import org.tocsin.journal.note.NoteSigner;
import org.tocsin.journal.note.SignedNote;
import org.tocsin.journal.site.TlogProof;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.TreeHasher;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Notice;
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.json.NoticeJson;

/** A log of nothing but issued notices, its tree worked out straight from RFC 6962's definition. */
final class TestLog {
  private static final String ORIGIN = "desk.example.org";
  private static final NoteSigner SIGNER = NoteSigner.of(ORIGIN, seed());

  private TestLog() {}

  static Proofs proofs(Edition edition) {
    List<Notice> notices =
        edition.notices().stream().sorted(Comparator.comparing(Notice::sent)).toList();
    List<byte[]> entries = notices.stream().map(TestLog::entry).toList();
    List<Hash> leaves = entries.stream().map(entry -> new TreeHasher().leaf(entry)).toList();
    SignedNote checkpoint =
        SignedNote.sign(new Checkpoint(ORIGIN, leaves.size(), root(leaves)).text(), SIGNER);
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("proof/checkpoint", checkpoint.bytes());
    files.put(
        "proof/desk.vkey", (SIGNER.verifier().vkey() + "\n").getBytes(StandardCharsets.UTF_8));
    files.put("proof/keys", new byte[0]);
    for (int i = 0; i < leaves.size(); i++) {
      TlogProof proof = new TlogProof(Optional.of(entries.get(i)), i, path(i, leaves), checkpoint);
      files.put(SitePaths.proof(notices.get(i).id()), proof.bytes());
    }
    return new Proofs(ORIGIN, leaves.size(), files, text -> SignedNote.sign(text, SIGNER).bytes());
  }

  private static byte[] entry(Notice notice) {
    byte[] digest = TreeHasher.sha256().digest(NoticeJson.write(notice));
    JsonObject body =
        JsonObject.builder()
            .put("notice", notice.id().text())
            .put("digest", "sha256:" + HexFormat.of().formatHex(digest))
            .build();
    return CanonicalJson.bytes(
        JsonObject.builder()
            .put("actor", "desk")
            .put("body", body)
            .put("kind", "notice.issued/1")
            .put("recordedAt", notice.sent().toString())
            .put("salt", "00112233445566778899aabbccddeeff")
            .build());
  }

  private static Hash root(List<Hash> leaves) {
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return new TreeHasher()
        .node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }

  private static List<Hash> path(int index, List<Hash> leaves) {
    if (leaves.size() == 1) {
      return List.of();
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    List<Hash> left = leaves.subList(0, split);
    List<Hash> right = leaves.subList(split, leaves.size());
    List<Hash> path =
        new ArrayList<>(index < split ? path(index, left) : path(index - split, right));
    path.add(root(index < split ? right : left));
    return path;
  }

  private static byte[] seed() {
    byte[] seed = new byte[NoteSigner.SEED_LENGTH];
    Arrays.fill(seed, (byte) 7);
    return seed;
  }
}
