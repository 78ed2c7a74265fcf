package org.tocsin.journal.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonFault;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;
import org.tocsin.journal.json.JsonValue;
import org.tocsin.journal.note.Checkpoint;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.TreeHasher;

/** Checks that each notice was recorded in the log: its entry names the digest of its bytes. */
final class NoticeCheck {
  private static final String KIND = "notice.issued/1";

  private final SiteFiles files;
  private final LogCheck log;
  private final TreeHasher hasher = new TreeHasher();

  NoticeCheck(SiteFiles files, LogCheck log) {
    this.files = files;
    this.log = log;
  }

  /** The ids of the notices found in the log, sorted. */
  List<String> check() {
    List<String> proven = new ArrayList<>();
    for (String path : files.sizes().keySet()) {
      if (SitePath.isNoticeProof(path)) {
        String id = SitePath.noticeOfProof(path);
        if (!SitePath.isNoticeId(id) || !files.sizes().containsKey(SitePath.notice(id))) {
          refuse(path, "it is the proof of no notice on this site");
        }
      } else if (SitePath.isNotice(path)) {
        String id = SitePath.noticeOf(path);
        if (!SitePath.isNoticeId(id)) {
          refuse(path, "its directory's name is no notice's id");
        } else if (notice(id)) {
          proven.add(id);
        }
      }
    }
    return proven;
  }

  private boolean notice(String id) {
    String path = SitePath.noticeProof(id);
    if (!files.sizes().containsKey(path)) {
      files.refuse(
          Refusal.Code.MISSING, path, "nothing proves that notice " + id + " is in the log");
      return false;
    }
    Optional<TlogProof> proof = files.read(path, TlogProof::parse);
    return proof.isPresent() && included(path, proof.get()) && isOf(id, path, proof.get());
  }

  private boolean included(String path, TlogProof proof) {
    Optional<Checkpoint> checkpoint = log.published(proof.checkpoint());
    if (checkpoint.isEmpty()) {
      refuse(path, "its checkpoint is none of those published");
      return false;
    }
    Optional<byte[]> entry = proof.extra();
    if (entry.isEmpty()) {
      refuse(path, "it does not carry the entry");
      return false;
    }
    Hash leaf = hasher.leaf(entry.get());
    if (!proof.inclusion(checkpoint.get().size()).verify(leaf, checkpoint.get().root())) {
      refuse(path, "its entry is not in the log");
      return false;
    }
    return true;
  }

  private boolean isOf(String id, String path, TlogProof proof) {
    Optional<JsonObject> body = proof.extra().flatMap(bytes -> body(path, bytes));
    if (body.isEmpty()) {
      return false;
    }
    if (!body.get().findText("notice").equals(Optional.of(id))) {
      refuse(path, "its entry is of another notice");
      return false;
    }
    Optional<String> digest =
        files.listedDigest(SitePath.notice(id)).map(hash -> "sha256:" + hash.hex());
    if (digest.isEmpty() || !body.get().findText("digest").equals(digest)) {
      refuse(SitePath.notice(id), "its digest is not the one recorded in the log");
      return false;
    }
    return true;
  }

  private Optional<JsonObject> body(String path, byte[] bytes) {
    try {
      JsonValue value = JsonReader.read(bytes);
      if (value instanceof JsonObject entry
          && Arrays.equals(CanonicalJson.bytes(entry), bytes)
          && entry.findText("kind").equals(Optional.of(KIND))
          && entry.find("body").orElse(entry) instanceof JsonObject body) {
        return Optional.of(body);
      }
      refuse(path, "its entry does not record a notice");
    } catch (JsonFault e) {
      refuse(path, "its entry is no entry: " + e.getMessage());
    }
    return Optional.empty();
  }

  private void refuse(String path, String detail) {
    files.refuse(Refusal.Code.INCLUSION, path, detail);
  }
}
