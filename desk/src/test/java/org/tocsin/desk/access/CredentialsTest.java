package org.tocsin.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
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

  @Test
  void changesAreKeptSealedBesideThePasswordAndAreMissingFromOlderFiles(@TempDir Path folder) {
    SecureRandom random = new SecureRandom();
    try (DeskFixture desk = DeskFixture.serve(folder)) {
      SealedFiles files =
          SealedFiles.in(folder.resolve("sealed"), desk.workspace().vault().secrets(), random);
      files.write(
          "credential/p-old",
          "{\"hash\":\"$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA\",\"step\":\"7\"}"
              .getBytes(StandardCharsets.UTF_8));
      Instant at = Instant.parse("2026-11-23T09:00:00Z");
      Credentials credentials = new Credentials(files, random, 8);
      assertThat(credentials.changes("p-old")).isEmpty();

      CredentialChange change =
          CredentialChange.of(CredentialChange.What.LINK, at, Optional.of("p-other"));
      credentials.tell("p-old", change);
      credentials.tell("p-nobody", change);

      Credentials anew = new Credentials(files, random, 8);
      assertThat(anew.changes("p-old")).containsExactly(change);
      assertThat(anew.has("p-nobody")).isFalse();
      for (int i = 0; i < 30; i++) {
        anew.tell("p-old", change);
      }
      assertThat(anew.changes("p-old")).hasSize(20);
    }
  }

  @Test
  void whatOneDidOneselfIsToldFromTheNextVisitOnAndWhatOthersDidAtOnce(@TempDir Path folder) {
    try (DeskFixture desk = DeskFixture.serve(folder)) {
      Credentials credentials = desk.desk().credentials();
      String reader = desk.workspace().state().people().get(4).pseudonym();
      Instant began = Instant.parse("2026-11-23T09:00:00Z");
      Instant at = began.plusSeconds(60);
      credentials.tell(
          reader, CredentialChange.of(CredentialChange.What.PASSWORD, at, Optional.of(reader)));
      assertThat(credentials.toTell(reader, began)).isZero();
      credentials.tell(
          reader, CredentialChange.of(CredentialChange.What.LINK, at, Optional.of("p-other")));
      assertThat(credentials.toTell(reader, began)).isEqualTo(1);
      credentials.saySeen(reader, began);
      assertThat(credentials.toTell(reader, began)).isZero();
      assertThat(credentials.toTell(reader, at.plusSeconds(60))).isEqualTo(1);
      credentials.saySeen(reader, at.plusSeconds(60));
      assertThat(credentials.toTell(reader, at.plusSeconds(60))).isZero();
      assertThat(credentials.changes(reader)).hasSize(2);
    }
  }
}
