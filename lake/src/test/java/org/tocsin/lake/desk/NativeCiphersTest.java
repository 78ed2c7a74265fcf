package org.tocsin.lake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import org.conscrypt.Conscrypt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other ciphers for large files, the same bytes. */
class NativeCiphersTest {

  private Optional<Provider> put = Optional.empty();

  /** Another test may have taken in a large file before. */
  @BeforeEach
  void beginWithJavas() {
    Security.removeProvider(NativeCiphers.NAME);
  }

  @AfterEach
  void takeAway() {
    put.ifPresent(provider -> Security.removeProvider(provider.getName()));
  }

  @Test
  void theCipherAndTheKeyedDigestAreTakenAndNothingElse() throws Exception {
    put = NativeCiphers.use(Conscrypt::newProvider);
    if (put.isEmpty()) {
      System.out.println("SKIPPED: Conscrypt's library does not load on this machine");
      return;
    }
    String ours = put.get().getName();
    assertThat(Cipher.getInstance("AES/GCM/NoPadding").getProvider().getName()).isEqualTo(ours);
    assertThat(Mac.getInstance("HmacSHA256").getProvider().getName()).isEqualTo(ours);
    assertThat(MessageDigest.getInstance("SHA-256").getProvider().getName()).isEqualTo("SUN");
    assertThat(Signature.getInstance("Ed25519").getProvider().getName()).isEqualTo("SunEC");
    assertThat(KeyFactory.getInstance("Ed25519").getProvider().getName()).isEqualTo("SunEC");
    assertThat(put.get().getServices()).hasSize(2);
  }

  @Test
  void whatTheySealJavasOpen() throws Exception {
    put = NativeCiphers.use(Conscrypt::newProvider);
    byte[] content = new byte[300_000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i % 251);
    }
    byte[] about = {1, 2, 3};
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream out = cipher().newEncryptingStream(sealed, about)) {
      out.write(content);
    }
    takeAway();
    try (InputStream in =
        cipher().newDecryptingStream(new ByteArrayInputStream(sealed.toByteArray()), about)) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
  }

  /** As the vault's. */
  private static AesGcmHkdfStreaming cipher() throws GeneralSecurityException {
    return new AesGcmHkdfStreaming(new byte[32], "HmacSha256", 32, 1 << 16, 0);
  }

  @Test
  void whereTheLibraryDoesNotLoadJavasStay() throws Exception {
    put =
        NativeCiphers.use(
            () -> {
              throw new UnsatisfiedLinkError("no room for programs here");
            });
    assertThat(put).isEmpty();
    assertThat(Cipher.getInstance("AES/GCM/NoPadding").getProvider().getName()).isEqualTo("SunJCE");
  }

  @Test
  void whatGivesOtherBytesIsNotUsed() throws Exception {
    put = NativeCiphers.use(Deaf::new);
    assertThat(put).isEmpty();
    assertThat(Mac.getInstance("HmacSHA256").getProvider().getName()).isEqualTo("SunJCE");
  }

  /** Whose keyed digest is another. */
  private static final class Deaf extends Provider {
    private static final long serialVersionUID = 1L;

    Deaf() {
      super("Deaf", "1", "for a test");
      Provider java = Security.getProvider("SunJCE");
      put("Cipher.AES/GCM/NoPadding", java.get("Cipher.AES/GCM/NoPadding"));
      put("Mac.HmacSHA256", java.get("Mac.HmacSHA512/256"));
    }
  }

  @Test
  void aSmallFileIsNotWorthIt() {
    NativeCiphers.preferFor(NativeCiphers.WORTH - 1);
    assertThat(Security.getProvider(NativeCiphers.NAME)).isNull();
  }

  @Test
  void aLargeOneIsAndOnceIsEnough() throws Exception {
    NativeCiphers.preferFor(NativeCiphers.WORTH);
    put = Optional.ofNullable(Security.getProvider(NativeCiphers.NAME));
    if (put.isEmpty()) {
      System.out.println("SKIPPED: Conscrypt's library does not load on this machine");
      return;
    }
    NativeCiphers.prefer();
    assertThat(Security.getProvider(NativeCiphers.NAME)).isSameAs(put.get());
    assertThat(Cipher.getInstance("AES/GCM/NoPadding").getProvider()).isSameAs(put.get());
  }
}
