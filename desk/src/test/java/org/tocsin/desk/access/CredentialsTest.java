package org.tocsin.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.store.SealedFiles;

/** Passwords as a desk keeps them, at the full cost of a guess. */
class CredentialsTest {

  @Test
  void aPasswordIsKeptAsItsArgon2idHashOfOwaspsFirstChoice(@TempDir Path folder) {
    SecureRandom random = new SecureRandom();
    try (DeskFixture desk = DeskFixture.serve(folder)) {
      SealedFiles files =
          SealedFiles.in(folder.resolve("sealed"), desk.workspace().vault().secrets(), random);
      Credentials credentials = new Credentials(files, random, Credentials.MEMORY_KIB);

      credentials.set("p-somebody", DeskFixture.PASSWORD);

      byte[] kept = files.read("credential/p-somebody").orElseThrow();
      assertThat(new String(kept, StandardCharsets.UTF_8))
          .contains("$argon2id$v=19$m=47104,t=1,p=1$")
          .doesNotContain(DeskFixture.PASSWORD);
      assertThat(credentials.check(Optional.of("p-somebody"), DeskFixture.PASSWORD)).isTrue();
      assertThat(credentials.check(Optional.of("p-somebody"), "another password")).isFalse();
      assertThat(credentials.check(Optional.of("p-nobody"), DeskFixture.PASSWORD)).isFalse();
      assertThat(credentials.check(Optional.empty(), DeskFixture.PASSWORD)).isFalse();
    }
  }
}
