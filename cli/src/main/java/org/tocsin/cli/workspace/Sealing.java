package org.tocsin.cli.workspace;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.SealedText;
import org.tocsin.vault.ItemKind;
import org.tocsin.vault.StagedItem;
import org.tocsin.vault.Vault;

/** Seals what a command will refer to, and keeps it back until the desk has said yes. */
public final class Sealing {

  private final Vault vault;
  private final List<StagedItem> staged = new ArrayList<>();

  Sealing(Vault vault) {
    this.vault = vault;
  }

  public Sealed seal(byte[] content, String kind) {
    return seal(new ByteArrayInputStream(content), kind);
  }

  /** Streams: memory does not grow with the content. */
  public Sealed seal(InputStream content, String kind) {
    StagedItem item = vault.stage(content, new ItemKind(kind));
    staged.add(item);
    return new Sealed(item.id().text(), item.commitment().text());
  }

  public SealedText text(String language, String text) {
    return new SealedText(language, seal(text.getBytes(StandardCharsets.UTF_8), "text"));
  }

  void commit() {
    vault.commit(staged);
    staged.clear();
  }

  /** What is not asked for after all leaves nothing behind. */
  public void discard() {
    staged.forEach(vault::discard);
    staged.clear();
  }
}
