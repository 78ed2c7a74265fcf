package org.tocsin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RecoveryCodePropertiesTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Property(seed = "20261122", tries = 200)
  void what_is_printed_reads_back_however_a_person_types_it(@ForAll Random random) {
    RecoveryCode code = RecoveryCode.draw(Fixture.RANDOM);
    String printed = new String(code.printed());
    assertThat(printed).matches("([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}");
    String typed = random.nextBoolean() ? printed.toLowerCase(Locale.ROOT) : printed;
    typed = typed.replace("-", random.nextBoolean() ? "  " : "");
    typed = random.nextBoolean() ? typed.replace('0', 'o').replace('1', 'l') : typed;
    assertThat(RecoveryCode.parse(typed.toCharArray()).payload().reveal())
        .isEqualTo(code.payload().reveal());
  }

  // A 20-bit checksum misses one change in a million; the seed is fixed, so this one does not.
  @Property(seed = "20261123", tries = 500)
  void one_wrong_character_is_noticed(@ForAll Random random) {
    byte[] payload = new byte[20];
    random.nextBytes(payload);
    char[] printed = RecoveryCode.of(SecretBytes.owning(payload)).printed();
    int at = random.nextInt(printed.length);
    char wrong = ALPHABET.charAt(random.nextInt(32));
    if (printed[at] != '-' && printed[at] != wrong) {
      printed[at] = wrong;
      assertInvalid(printed, "checksum");
    }
  }

  @Example
  void too_short_too_long_and_foreign_characters_are_told_apart() {
    String printed = new String(RecoveryCode.draw(Fixture.RANDOM).printed());
    assertInvalid(printed.substring(1).toCharArray(), "35 of 36");
    assertInvalid((printed + "A").toCharArray(), "longer");
    assertInvalid(("U" + printed.substring(1)).toCharArray(), "Character 1 ");
    assertInvalid(("\u0660" + printed.substring(1)).toCharArray(), "Character 1 ");
    assertInvalid(new char[0], "0 of 36");
  }

  private static void assertInvalid(char[] typed, String reason) {
    assertThatThrownBy(() -> RecoveryCode.parse(typed))
        .isInstanceOfSatisfying(
            VaultFault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(VaultFault.Code.RECOVERY_CODE_INVALID);
              assertThat(fault.getMessage()).contains(reason);
            });
  }
}
