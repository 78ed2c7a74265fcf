package org.tocsin.lake.desk;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.conscrypt.Conscrypt;

/**
 * BoringSSL's AES-GCM and HMAC-SHA256 (through Conscrypt) before Java's, for all of this process,
 * once a large file is to be sealed, or the desk is served. The same bytes come out. Java's are as
 * fast only once the thorough compiler has been at them: a process that takes in one file waits for
 * that longer than it seals, and can do without that compiler with these; a desk that has just been
 * opened takes a hundred times as long for the draft of an alert without them. Java's stay where
 * the library does not load (another processor, a folder for temporary files that may hold no
 * programs) or does not give the bytes that Java gives.
 */
public final class NativeCiphers {

  /**
   * Bytes of a file from which unpacking and loading the library, a tenth of a second, is worth it.
   */
  static final long WORTH = 16L << 20;

  static final String NAME = "Conscrypt";

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String MAC = "HmacSHA256";

  /** Nothing else: Java's small digests are quicker without a call into C, its keys of one kind. */
  private static final Set<String> TAKEN = Set.of("Cipher." + CIPHER, "Mac." + MAC);

  private NativeCiphers() {}

  /** Uses them from now on, where they can be had; once they are in use nothing changes. */
  public static synchronized void prefer() {
    if (Security.getProvider(NAME) == null) {
      use(Conscrypt::newProvider);
    }
  }

  /** The same where a file of so many bytes is worth it. */
  static void preferFor(long bytes) {
    if (bytes >= WORTH) {
      prefer();
    }
  }

  /** The provider that comes first from now on; empty where Java's stay. */
  static Optional<Provider> use(Supplier<Provider> library) {
    try {
      Provider provider = cut(library.get());
      if (!agrees(provider)) {
        return Optional.empty();
      }
      Security.insertProviderAt(provider, 1);
      return Optional.of(provider);
    } catch (LinkageError | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Leaves what is taken, with what the provider says of it. */
  private static Provider cut(Provider provider) {
    for (Object key : List.copyOf(provider.keySet())) {
      String name = key.toString();
      String service = name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
      if (!service.startsWith("Provider.") && !TAKEN.contains(service)) {
        provider.remove(key);
      }
    }
    return provider;
  }

  private static boolean agrees(Provider provider) throws GeneralSecurityException {
    byte[] content = new byte[3 * 1024 + 5];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * 31);
    }
    return Arrays.equals(
            sealed(Cipher.getInstance(CIPHER, provider), content),
            sealed(Cipher.getInstance(CIPHER), content))
        && Arrays.equals(
            digest(Mac.getInstance(MAC, provider), content), digest(Mac.getInstance(MAC), content));
  }

  private static byte[] sealed(Cipher cipher, byte[] content) throws GeneralSecurityException {
    byte[] key = Arrays.copyOf(content, 32);
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(128, content, 40, 12));
    return cipher.doFinal(content);
  }

  private static byte[] digest(Mac mac, byte[] content) throws GeneralSecurityException {
    mac.init(new SecretKeySpec(content, 7, 32, MAC));
    return mac.doFinal(content);
  }
}
