package org.tocsin.desk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tocsin.vault.Secrets;

/**
 * Small files that are neither facts nor evidence: credentials and unfinished forms. Each is
 * AES-256-GCM under a key from the keyring, with the file's own name bound in, so that one cannot
 * be put in another's place; names on disk are keyed digests and tell nothing. Who holds the disk
 * sees how many there are, how long, and when each was last written.
 *
 * <p>A file is replaced whole: synced, then moved over the old one. An older copy of the same file
 * put back by whoever holds the disk is not noticed (nothing here says which is the newest).
 */
public final class SealedFiles {

  private static final String SECRET = "desk";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Path folder;
  private final byte[] key;
  private final byte[] naming;
  private final SecureRandom random;

  private SealedFiles(Path folder, byte[] key, byte[] naming, SecureRandom random) {
    this.folder = folder;
    this.key = key;
    this.naming = naming;
    this.random = random;
  }

  /** Opens the folder, making it and its key where there is none. */
  public static SealedFiles in(Path folder, Secrets secrets, SecureRandom random) {
    byte[] secret =
        secrets
            .find(SECRET)
            .orElseGet(
                () -> {
                  byte[] fresh = new byte[KEY_BYTES];
                  random.nextBytes(fresh);
                  secrets.put(SECRET, fresh);
                  return fresh;
                });
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SealedFiles(folder, mac(secret, "contents"), mac(secret, "names"), random);
  }

  /** What was last written under this name; empty where nothing was. */
  public synchronized Optional<byte[]> read(String name) {
    Path file = file(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      byte[] sealed = Files.readAllBytes(file);
      Cipher cipher =
          cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, Math.min(NONCE_BYTES, sealed.length)));
      cipher.updateAAD(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new DamagedFile(file, e);
    }
  }

  public synchronized void write(String name, byte[] contents) {
    Path file = file(name);
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
      cipher.updateAAD(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      byte[] sealed = cipher.doFinal(contents);
      Path fresh = folder.resolve(file.getFileName() + ".new");
      try (FileChannel out =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
        all.flip();
        while (all.hasRemaining()) {
          out.write(all);
        }
        out.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  public synchronized void remove(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return folder.resolve(HexFormat.of().formatHex(mac(naming, name), 0, 16));
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }
}
