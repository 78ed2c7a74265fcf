package org.tocsin.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and opens keyring files. Every file made has a data key of its own, drawn anew: an older
 * file's header opens nothing newer, and what an older file held goes with it.
 */
final class KeyringSeal {
  /**
   * An opened keyring.
   *
   * @param slotKeys every way in, also those not used to open
   */
  record Opened(long generation, List<SlotKey> slotKeys, KeyringContents contents) {}

  private KeyringSeal() {}

  static byte[] seal(
      long generation, List<SlotKey> slotKeys, KeyringContents contents, SecureRandom random) {
    SecretBytes dataKey = SecretBytes.draw(random);
    List<KeySlot> slots = slotKeys.stream().map(SlotKey::slot).toList();
    List<SecretBytes> keys = slotKeys.stream().map(SlotKey::key).toList();
    byte[] plain = new KeyringBody(keys, contents).bytes();
    try {
      List<byte[]> wrapped = new ArrayList<>();
      for (SlotKey each : slotKeys) {
        wrapped.add(wrap(generation, each, dataKey, random));
      }
      byte[] nonce = nonce(random);
      byte[] head =
          KeyringHeader.head(
              generation, slots, wrapped, nonce, plain.length + KeyringHeader.TAG_LENGTH);
      byte[] body = cipher(Cipher.ENCRYPT_MODE, dataKey, nonce, head).doFinal(plain);
      return new KeyringHeader(generation, slots, wrapped, nonce, body).bytes();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks AES-GCM", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
      dataKey.wipe();
    }
  }

  private static byte[] wrap(
      long generation, SlotKey slotKey, SecretBytes dataKey, SecureRandom random)
      throws GeneralSecurityException {
    byte[] nonce = nonce(random);
    byte[] binding = KeyringHeader.bindingOf(generation, slotKey.slot());
    byte[] sealed =
        cipher(Cipher.ENCRYPT_MODE, slotKey.key(), nonce, binding).doFinal(dataKey.reveal());
    byte[] out = Arrays.copyOf(nonce, nonce.length + sealed.length);
    System.arraycopy(sealed, 0, out, nonce.length, sealed.length);
    return out;
  }

  /** Throws VaultFault WRONG_KEY, NO_SUCH_KEY, KEYRING_DAMAGED, KEY_FILE_*. */
  static Opened open(KeyringHeader header, String where, VaultKey key) {
    int index = slotFor(header, where, key);
    KeySlot slot = header.slots().get(index);
    SecretBytes slotKey = slot.derive(key);
    byte[] wrapped = header.wrapped().get(index);
    byte[] binding = KeyringHeader.bindingOf(header.generation(), slot);
    SecretBytes dataKey =
        decrypt(
                slotKey,
                Arrays.copyOf(wrapped, KeyringHeader.NONCE_LENGTH),
                binding,
                Arrays.copyOfRange(wrapped, KeyringHeader.NONCE_LENGTH, wrapped.length))
            .map(SecretBytes::owning)
            .orElseThrow(() -> wrongKey(where, slot.way()));
    slotKey.wipe();
    byte[] plain =
        decrypt(dataKey, header.nonce(), header.head(), header.body())
            .orElseThrow(
                () -> KeyringHeader.damaged(where, "The key is right, but it was tampered with."));
    dataKey.wipe();
    try {
      KeyringBody body = KeyringBody.parse(plain, header.slots().size(), where);
      List<SlotKey> slotKeys = new ArrayList<>();
      for (int i = 0; i < header.slots().size(); i++) {
        slotKeys.add(new SlotKey(header.slots().get(i), body.slotKeys().get(i)));
      }
      return new Opened(header.generation(), List.copyOf(slotKeys), body.contents());
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static int slotFor(KeyringHeader header, String where, VaultKey key) {
    KeySlot.Way way = KeySlot.wayOf(key);
    for (int i = 0; i < header.slots().size(); i++) {
      if (header.slots().get(i).way() == way) {
        return i;
      }
    }
    throw new VaultFault(
        VaultFault.Code.NO_SUCH_KEY,
        where,
        "It does not open by " + spoken(way) + ".",
        "It opens by " + spoken(header.slots().get(0).way()) + ".");
  }

  private static String spoken(KeySlot.Way way) {
    return switch (way) {
      case PASSPHRASE -> "a passphrase";
      case KEY_FILE -> "a key file";
      case RECOVERY -> "a recovery code";
    };
  }

  private static VaultFault wrongKey(String where, KeySlot.Way way) {
    return new VaultFault(
        VaultFault.Code.WRONG_KEY,
        where,
        "It does not open by the one given: not " + spoken(way) + " of this vault.",
        "Check keyboard layout and capitals, the file named, or use the recovery code.");
  }

  private static byte[] nonce(SecureRandom random) {
    byte[] nonce = new byte[KeyringHeader.NONCE_LENGTH];
    random.nextBytes(nonce);
    return nonce;
  }

  private static Optional<byte[]> decrypt(
      SecretBytes key, byte[] nonce, byte[] associated, byte[] sealed) {
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(sealed));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks AES-GCM", e);
    }
  }

  private static Cipher cipher(int mode, SecretBytes key, byte[] nonce, byte[] associated)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(key.reveal(), "AES"),
        new GCMParameterSpec(KeyringHeader.TAG_LENGTH * 8, nonce));
    cipher.updateAAD(associated);
    return cipher;
  }
}
