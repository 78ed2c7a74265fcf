package org.tocsin.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whatever bytes come: read whole and written back the same, or refused as a VaultFault. */
class ParserFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void keyringHeader(byte[] data) {
    try {
      KeyringHeader header = KeyringHeader.parse(data, "fuzz");
      assertThat(header.bytes()).isEqualTo(data);
    } catch (VaultFault fault) {
      assertThat(fault.code()).isEqualTo(VaultFault.Code.KEYRING_DAMAGED);
    }
  }

  /** Past the digest, which a fuzzer does not find by itself. */
  @FuzzTest(maxDuration = "30s")
  void keyringHeaderWithItsDigest(byte[] data) {
    byte[] file = Arrays.copyOf(data, data.length + 32);
    System.arraycopy(Derivation.sha256().digest(data), 0, file, data.length, 32);
    keyringHeader(file);
  }

  @FuzzTest(maxDuration = "30s")
  void keyringBody(byte[] data) {
    try {
      KeyringBody body = KeyringBody.parse(data, 1, "fuzz");
      assertThat(body.bytes().length).isLessThanOrEqualTo(data.length);
    } catch (VaultFault fault) {
      assertThat(fault.code()).isEqualTo(VaultFault.Code.KEYRING_DAMAGED);
    }
  }

  @FuzzTest(maxDuration = "30s")
  void recoveryCode(byte[] data) {
    char[] typed = new String(data, StandardCharsets.UTF_8).toCharArray();
    try {
      char[] printed = RecoveryCode.parse(typed).printed();
      assertThat(RecoveryCode.parse(printed).printed()).isEqualTo(printed);
    } catch (VaultFault fault) {
      assertThat(fault.code()).isEqualTo(VaultFault.Code.RECOVERY_CODE_INVALID);
    }
  }

  @FuzzTest(maxDuration = "30s")
  void backup(byte[] data) throws IOException {
    try {
      BackupInfo info =
          new BackupReader("fuzz")
              .read(new ByteArrayInputStream(data), part -> OutputStream.nullOutputStream());
      assertThat(info.size()).isEqualTo(data.length);
    } catch (VaultFault fault) {
      assertThat(fault.code()).isEqualTo(VaultFault.Code.BACKUP_DAMAGED);
    }
  }
}
