package org.tocsin.vault;

/**
 * An item whose ciphertext is written but whose key is not yet kept: until {@link Vault#commit} it
 * is noise to everyone, this process excepted.
 */
public final class StagedItem {
  private final ItemId id;
  private final ItemKind kind;
  private final Commitment commitment;
  private final long size;
  private final SecretBytes secret;

  StagedItem(ItemId id, ItemKind kind, Commitment commitment, long size, SecretBytes secret) {
    this.id = id;
    this.kind = kind;
    this.commitment = commitment;
    this.size = size;
    this.secret = secret;
  }

  public ItemId id() {
    return id;
  }

  public ItemKind kind() {
    return kind;
  }

  public Commitment commitment() {
    return commitment;
  }

  /** Bytes of content. */
  public long size() {
    return size;
  }

  SecretBytes secret() {
    return secret;
  }

  @Override
  public String toString() {
    return "StagedItem[" + id + ", " + kind + ", " + size + " bytes]";
  }
}
