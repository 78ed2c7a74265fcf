package org.tocsin.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.desk.DeskFixture;

class PasswordStrengthTest {

  private static final List<String> KNOWN = List.of("Tocsin", "Amina Diallo", "Test desk");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "123456789012345",
        "qwertyuiopasdfgh",
        "password12345678",
        "iloveyouiloveyou",
        "aaaaaaaaaaaaaaaaaaaa",
        "amina diallo 1987",
        "Test Desk Test Desk"
      })
  void whatIsCommonOrRepeatedOrANameIsNotEnough(String password) {
    assertThat(PasswordStrength.of(password, KNOWN)).isLessThan(PasswordStrength.ENOUGH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DeskFixture.PASSWORD,
        "kestrel dusty onward pillow",
        "quatre chaises sous la pluie",
        "سبع نوافذ فوق البحر"
      })
  void severalWordsThatMeanNothingTogetherAre(String password) {
    assertThat(PasswordStrength.of(password, KNOWN))
        .isGreaterThanOrEqualTo(PasswordStrength.ENOUGH);
  }

  @Test
  void aNameIsLessWhereItIsKnown() {
    String password = "zkwmb vrtplx";
    assertThat(PasswordStrength.of(password, List.of("zkwmb", "vrtplx")))
        .isLessThan(PasswordStrength.of(password, KNOWN));
  }

  @Test
  void whatFollowsFortyCharactersIsNotLookedAt() {
    String forty = "ab".repeat(20);
    assertThat(PasswordStrength.of(forty + "kestrel dusty onward pillow", KNOWN))
        .isEqualTo(PasswordStrength.of(forty, KNOWN));
  }
}
