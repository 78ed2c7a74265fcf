package org.tocsin.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

/** The derivations against the vectors of their own standards. */
class ReferenceVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @Test
  void argon2id_is_that_of_rfc_9106_section_5_3() {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .withSalt(filled(16, 2))
            .withSecret(filled(8, 3))
            .withAdditional(filled(12, 4))
            .build();
    assertThat(HEX.formatHex(Derivation.argon2(parameters, filled(32, 1))))
        .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
  }

  @Test
  void the_passphrase_derivation_is_argon2id_version_13_of_the_given_cost() {
    byte[] salt = filled(16, 7);
    byte[] passphrase = "phrase".getBytes(StandardCharsets.US_ASCII);
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(64)
            .withIterations(2)
            .withParallelism(2)
            .withSalt(salt)
            .build();
    assertThat(Derivation.argon2id(passphrase, salt, new Argon2Cost(64, 2, 2)).reveal())
        .isEqualTo(Derivation.argon2(parameters, passphrase));
    assertThat(Argon2Cost.STANDARD).isEqualTo(new Argon2Cost(65_536, 3, 1));
  }

  @Test
  void hkdf_is_that_of_rfc_5869_cases_1_and_3() {
    assertThat(
            HEX.formatHex(
                Derivation.hkdf(
                    filled(22, 0x0b),
                    HEX.parseHex("000102030405060708090a0b0c"),
                    HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"),
                    42)))
        .isEqualTo(
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                + "34007208d5b887185865");
    assertThat(HEX.formatHex(Derivation.hkdf(filled(22, 0x0b), new byte[0], new byte[0], 42)))
        .isEqualTo(
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
                + "9d201395faa4b61a96c8");
  }

  @Test
  void hmac_is_that_of_rfc_4231_cases_1_and_2() {
    assertThat(hmac(filled(20, 0x0b), "Hi There"))
        .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    assertThat(hmac("Jefe".getBytes(StandardCharsets.US_ASCII), "what do ya want for nothing?"))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  private static String hmac(byte[] key, String data) {
    return HEX.formatHex(
        Derivation.hmac(SecretBytes.owning(key)).doFinal(data.getBytes(StandardCharsets.US_ASCII)));
  }
}
