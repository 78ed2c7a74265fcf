package org.tocsin.intake.casefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Evidence;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.problem.Where;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonFault;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;

/**
 * Originals on their way into the vault: the bytes as one item, what they are as another. The
 * description's digest tells whether the vault has these bytes already, so they are not opened to
 * compare them.
 */
final class EvidenceSealing {
  private final SealedTexts sealed;
  private final Instant at;

  EvidenceSealing(SealedTexts sealed, Instant at) {
    this.sealed = sealed;
    this.at = at;
  }

  List<Evidence> all(List<Evidence> before, List<DraftEvidence> now) {
    List<Evidence> all = new ArrayList<>();
    for (DraftEvidence draft : now) {
      Optional<Evidence> former =
          before.stream().filter(evidence -> evidence.id().equals(draft.id())).findFirst();
      one(former, draft).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Evidence> one(Optional<Evidence> former, DraftEvidence draft) {
    String description = description(draft);
    if (former.isEmpty()) {
      return bytes(draft)
          .map(
              bytes ->
                  new Evidence(
                      draft.id(),
                      sealed.seal(bytes, Seals.EVIDENCE),
                      sealed.seal(description, Seals.EVIDENCE_DESCRIPTION),
                      at));
    }
    Evidence kept = former.get();
    Where where = draft.origin().where();
    if (sealed.isDestroyed(kept.content())) {
      sealed.problems().warning(where, "import.evidence-destroyed", draft.id());
      return former;
    }
    Sealed described =
        sealed.item(
            Optional.of(kept.description()), description, Seals.EVIDENCE_DESCRIPTION, where);
    if (described.equals(kept.description())) {
      return former;
    }
    if (digest(kept).filter(draft.sha256()::equals).isPresent()) {
      return Optional.of(new Evidence(kept.id(), kept.content(), described, kept.keptAt()));
    }
    return bytes(draft)
        .map(bytes -> new Evidence(kept.id(), sealed.seal(bytes, Seals.EVIDENCE), described, at));
  }

  /** Canonical JSON, so that the same description is the same text. */
  static String description(DraftEvidence draft) {
    JsonObject.Builder description =
        JsonObject.builder()
            .put("mediaType", draft.mediaType())
            .put("name", draft.name())
            .put("sha256", draft.sha256())
            .put("size", draft.size());
    draft.whence().ifPresent(whence -> description.put("whence", whence));
    return CanonicalJson.text(description.build());
  }

  private Optional<String> digest(Evidence kept) {
    try {
      return sealed
          .open(kept.description())
          .map(text -> JsonReader.read(text.getBytes(StandardCharsets.UTF_8)))
          .filter(JsonObject.class::isInstance)
          .map(JsonObject.class::cast)
          .flatMap(object -> object.findText("sha256"));
    } catch (JsonFault e) {
      // Described by other means than this: then the bytes are taken for new.
      return Optional.empty();
    }
  }

  private Optional<byte[]> bytes(DraftEvidence draft) {
    Where where = draft.origin().where("file");
    try {
      byte[] bytes = draft.content().read();
      if (EvidenceFiles.digest(bytes).equals(draft.sha256())) {
        return Optional.of(bytes);
      }
      sealed.problems().error(where, "case.evidence-changed", draft.name());
    } catch (IOException e) {
      sealed
          .problems()
          .error(where, "case.evidence-unreadable", draft.name(), String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }
}
