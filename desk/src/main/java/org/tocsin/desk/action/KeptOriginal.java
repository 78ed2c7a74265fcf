package org.tocsin.desk.action;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.cli.workspace.Originals;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.model.Evidence;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;
import org.tocsin.vault.Commitment;
import org.tocsin.vault.ItemId;
import org.tocsin.vault.Verification;

/**
 * An original of an account.
 *
 * @param fromProtected whether who gave it must not become known
 */
record KeptOriginal(Report report, Evidence evidence, boolean fromProtected) {

  /** That of the address. Readers are told of those of named sources alone. */
  static KeptOriginal of(Call call, boolean insider) {
    Report report =
        call.room()
            .state()
            .record(Report.class, RecordKind.REPORT, call.part("report"))
            .orElseThrow(() -> new NotThere("report"));
    boolean hidden =
        call.room()
            .state()
            .record(Source.class, RecordKind.SOURCE, report.source())
            .map(Source::isProtected)
            .orElse(true);
    Evidence evidence =
        report.evidence().stream()
            .filter(each -> each.id().equals(call.part("evidence")))
            .filter(each -> insider || !hidden)
            .findFirst()
            .orElseThrow(() -> new NotThere("evidence"));
    return new KeptOriginal(report, evidence, hidden);
  }

  /** What was sealed beside it; empty where it was destroyed. */
  JsonObject description(Workspace open) {
    return new Originals(open)
        .description(evidence)
        .map(JsonReader::read)
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .orElseGet(() -> JsonObject.builder().build());
  }

  /** Reads it whole and holds it against its commitment and its digest. */
  Verification check(Workspace open) {
    Optional<ItemId> item = ItemId.parse(evidence.content().item());
    Optional<Commitment> commitment = Commitment.parse(evidence.content().commitment());
    if (item.isEmpty() || commitment.isEmpty()) {
      return Verification.UNKNOWN;
    }
    Verification committed = open.vault().verify(item.get(), commitment.get());
    if (committed != Verification.MATCHES) {
      return committed;
    }
    Optional<String> told = description(open).findText("sha256");
    return told.isEmpty() || told.get().toLowerCase(Locale.ROOT).equals(digest(open, item.get()))
        ? Verification.MATCHES
        : Verification.DIFFERS;
  }

  private static String digest(Workspace open, ItemId item) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(open.vault().open(item), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
