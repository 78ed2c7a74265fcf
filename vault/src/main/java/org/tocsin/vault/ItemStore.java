package org.tocsin.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import javax.crypto.Mac;

/** The items' files. One without a key in the keyring is noise, whoever holds it. */
final class ItemStore {
  private static final String SUFFIX = ".sealed";
  private static final int BUFFER = 1 << 16;

  private final VaultFiles files;
  private final Path folder;

  ItemStore(VaultFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  Path file(ItemId id) {
    return folder.resolve(id + SUFFIX);
  }

  static Optional<ItemId> idOf(String fileName) {
    return fileName.endsWith(SUFFIX)
        ? ItemId.parse(fileName.substring(0, fileName.length() - SUFFIX.length()))
        : Optional.empty();
  }

  StagedItem write(ItemId id, InputStream content, ItemKind kind, SecureRandom random) {
    SecretBytes secret = SecretBytes.draw(random);
    ItemKey key = new ItemKey(kind, secret);
    SecretBytes commitmentKey = key.commitmentKey();
    Mac mac = Derivation.hmac(commitmentKey);
    commitmentKey.wipe();
    try {
      long size;
      try (OutputStream out = SealedContent.encrypting(files.create(file(id)), id, key)) {
        size = pour(content, out, mac);
      }
      return new StagedItem(id, kind, Commitment.of(mac.doFinal()), size, secret);
    } catch (IOException e) {
      secret.wipe();
      throw discarding(id, VaultFault.storage(file(id), e));
    } catch (RuntimeException e) {
      secret.wipe();
      throw discarding(id, e);
    }
  }

  private static long pour(InputStream content, OutputStream out, Mac mac) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try {
      long size = 0;
      for (int n = readFrom(content, buffer); n >= 0; n = readFrom(content, buffer)) {
        mac.update(buffer, 0, n);
        out.write(buffer, 0, n);
        size += n;
        if (size >= Rehearsal.WORTH && size - n < Rehearsal.WORTH) {
          Rehearsal.done();
        }
      }
      return size;
    } finally {
      Arrays.fill(buffer, (byte) 0);
    }
  }

  private static int readFrom(InputStream content, byte[] buffer) {
    try {
      return content.read(buffer);
    } catch (IOException e) {
      throw new VaultFault(
          VaultFault.Code.SOURCE_UNREADABLE,
          "content to be sealed",
          "It could not be read to its end (" + e.getClass().getSimpleName() + ").",
          "Check the file or medium it comes from; nothing was stored.");
    }
  }

  private RuntimeException discarding(ItemId id, RuntimeException fault) {
    try {
      files.delete(file(id));
    } catch (IOException e) {
      // What stays is a part of a file whose key is already gone; a sweep removes it.
      fault.addSuppressed(e);
    }
    return fault;
  }

  /** Returns once the items' files and names are on the medium. */
  void force(Collection<ItemId> ids) throws IOException {
    for (ItemId id : ids) {
      files.force(file(id));
    }
    files.forceFolder(folder);
  }

  InputStream open(ItemId id, ItemKey key) {
    Path file = file(id);
    try {
      return ItemStream.over(files.read(file), file, id, key);
    } catch (NoSuchFileException e) {
      throw missing(file);
    } catch (IOException e) {
      throw VaultFault.storage(file, e);
    }
  }

  /** Bytes of ciphertext; throws VaultFault ITEM_MISSING. */
  long size(ItemId id) throws IOException {
    try {
      return Files.size(file(id));
    } catch (NoSuchFileException e) {
      throw missing(file(id));
    }
  }

  private static VaultFault missing(Path file) {
    return new VaultFault(
        VaultFault.Code.ITEM_MISSING,
        file,
        "The item's key is here but its file is gone.",
        "Put back this file from a backup.");
  }

  byte[] bytes(ItemId id, ItemKey key) {
    try (InputStream in = open(id, key)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw VaultFault.storage(file(id), e);
    }
  }

  String text(ItemId id, ItemKey key) {
    byte[] bytes = bytes(id, key);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new VaultFault(
          VaultFault.Code.NOT_TEXT, id, "The item is not text in UTF-8.", "Read it as bytes.");
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  Commitment commit(ItemId id, ItemKey key) {
    SecretBytes commitmentKey = key.commitmentKey();
    Mac mac = Derivation.hmac(commitmentKey);
    commitmentKey.wipe();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = open(id, key)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        mac.update(buffer, 0, n);
      }
      return Commitment.of(mac.doFinal());
    } catch (IOException e) {
      throw VaultFault.storage(file(id), e);
    } finally {
      Arrays.fill(buffer, (byte) 0);
    }
  }

  /** What the commitment of some content would be under an item's key. */
  static Commitment commit(ItemKey key, InputStream content) {
    SecretBytes commitmentKey = key.commitmentKey();
    Mac mac = Derivation.hmac(commitmentKey);
    commitmentKey.wipe();
    byte[] buffer = new byte[BUFFER];
    for (int n = readFrom(content, buffer); n >= 0; n = readFrom(content, buffer)) {
      mac.update(buffer, 0, n);
    }
    return Commitment.of(mac.doFinal());
  }

  /** Files of items, with or without a key in the keyring. */
  NavigableSet<ItemId> onDisk() throws IOException {
    NavigableSet<ItemId> ids = new TreeSet<>();
    files.list(folder).forEach(name -> idOf(name).ifPresent(ids::add));
    return ids;
  }

  void remove(Collection<ItemId> ids) throws IOException {
    if (ids.isEmpty()) {
      return;
    }
    for (ItemId id : ids) {
      files.delete(file(id));
    }
    files.forceFolder(folder);
  }
}
