package org.tocsin.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** An item's content; what the cipher refuses becomes a fault that names the file. */
final class ItemStream extends FilterInputStream {
  private final Path file;

  private ItemStream(InputStream decrypting, Path file) {
    super(decrypting);
    this.file = file;
  }

  /** Opens the decryption over a raw file stream. */
  static InputStream over(InputStream raw, Path file, ItemId id, ItemKey key) {
    try {
      return new ItemStream(SealedContent.decrypting(new Raw(raw, file), id, key), file);
    } catch (IOException e) {
      throw damaged(file);
    }
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    try {
      return super.read(into, offset, length);
    } catch (IOException e) {
      throw damaged(file);
    }
  }

  @Override
  public long skip(long count) {
    try {
      return super.skip(count);
    } catch (IOException e) {
      throw damaged(file);
    }
  }

  // The cipher's own words are dropped: they describe its inner state and help nobody.
  private static VaultFault damaged(Path file) {
    return new VaultFault(
        VaultFault.Code.ITEM_DAMAGED,
        file,
        "Its bytes are not those that were sealed: cut, changed or exchanged.",
        "Put back this file from a backup.");
  }

  /** Tells a failing disk from a changed file before the cipher mixes the two. */
  private static final class Raw extends FilterInputStream {
    private final Path file;

    Raw(InputStream in, Path file) {
      super(in);
      this.file = file;
    }

    @Override
    public int read() {
      try {
        return super.read();
      } catch (IOException e) {
        throw VaultFault.storage(file, e);
      }
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      try {
        return super.read(into, offset, length);
      } catch (IOException e) {
        throw VaultFault.storage(file, e);
      }
    }
  }
}
