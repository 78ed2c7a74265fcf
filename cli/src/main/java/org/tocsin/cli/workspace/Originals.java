package org.tocsin.cli.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.core.model.Evidence;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.problem.Where;
import org.tocsin.intake.casefile.Seals;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.vault.ItemId;

/** Originals on their way into the vault and out of it, in constant memory whatever their size. */
public final class Originals {

  private final Workspace workspace;

  public Originals(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Seals a file's bytes, and beside them its name, media type, size, digest and whence.
   *
   * @param id of the evidence, unique within its account
   */
  public Evidence keep(String id, Path file, Optional<String> whence, Instant at) {
    Where where = Where.file(file.toString());
    if (!Files.exists(file)) {
      throw Refusal.at(where, "evidence.none-there");
    } else if (!Files.isRegularFile(file)) {
      throw Refusal.at(where, "evidence.not-a-file");
    }
    try {
      String mediaType = mediaType(file);
      MessageDigest digest = sha256();
      Sealed content;
      long size = Files.size(file);
      if (size == 0) {
        throw Refusal.at(where, "evidence.empty");
      }
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        content = workspace.sealing().seal(in, Seals.EVIDENCE);
      }
      if (Files.size(file) != size) {
        throw Refusal.at(where, "evidence.changed");
      }
      JsonObject.Builder description =
          JsonObject.builder()
              .put("mediaType", mediaType)
              .put("name", name(file))
              .put("sha256", HexFormat.of().formatHex(digest.digest()))
              .put("size", size);
      whence.ifPresent(text -> description.put("whence", text));
      byte[] described = CanonicalJson.bytes(description.build());
      return new Evidence(
          id, content, workspace.sealing().seal(described, Seals.EVIDENCE_DESCRIPTION), at);
    } catch (IOException e) {
      throw Refusal.at(where, "evidence.unreadable", e.toString());
    }
  }

  /**
   * The same of bytes that lie in memory.
   *
   * @param at when the desk took them in
   */
  public Evidence keep(
      String id, String name, String mediaType, byte[] bytes, Optional<String> whence, Instant at) {
    JsonObject.Builder description =
        JsonObject.builder()
            .put("mediaType", mediaType)
            .put("name", name)
            .put("sha256", HexFormat.of().formatHex(sha256().digest(bytes)))
            .put("size", bytes.length);
    whence.ifPresent(text -> description.put("whence", text));
    return new Evidence(
        id,
        workspace.sealing().seal(bytes, Seals.EVIDENCE),
        workspace
            .sealing()
            .seal(CanonicalJson.bytes(description.build()), Seals.EVIDENCE_DESCRIPTION),
        at);
  }

  /** Writes an original out again, byte for byte; never over a file. */
  public void write(Evidence evidence, Path to) {
    ItemId item =
        ItemId.parse(evidence.content().item())
            .filter(workspace.vault()::contains)
            .orElseThrow(() -> Refusal.of("evidence.destroyed", evidence.id()));
    try (InputStream in = workspace.vault().open(item);
        OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
      in.transferTo(out);
    } catch (FileAlreadyExistsException e) {
      throw Refusal.at(Where.file(to.toString()), "evidence.file-there");
    } catch (IOException e) {
      throw Refusal.at(Where.file(to.toString()), "evidence.not-written", e.toString());
    }
  }

  /** What it is: the sealed description's text; empty where it was destroyed. */
  public Optional<String> description(Evidence evidence) {
    return workspace.texts().text(evidence.description());
  }

  private static String mediaType(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return MediaTypes.of(in.readNBytes(MediaTypes.HEAD), name(file));
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
