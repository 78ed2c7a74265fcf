package org.tocsin.desk.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Where;
import org.tocsin.core.problem.Wording;
import org.tocsin.desk.access.Credentials;
import org.tocsin.desk.access.PasswordStrength;
import org.tocsin.desk.page.StrengthPart;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** What holds for every password that is chosen. */
final class NewPassword {

  private NewPassword() {}

  /**
   * Why it cannot be this person's password; typed a second time, it has to be the same.
   *
   * @param person pseudonym
   */
  static Optional<String> problem(Call call, String person, String password) {
    if (password.length() < Credentials.SHORTEST || password.length() > Credentials.LONGEST) {
      return Optional.of(call.words().say("welcome.too-short", "shortest", Credentials.SHORTEST));
    }
    if (isWeak(call, person, password)) {
      Problem problem = Problem.error(Where.nowhere(), "desk.password-weak");
      String language = call.words().language();
      return Optional.of(
          Wording.message(problem, language)
              + " "
              + Wording.remedy(problem, language).orElseThrow());
    }
    if (!password.equals(call.field("again").orElse(""))) {
      return Optional.of(call.words().say("welcome.not-the-same"));
    }
    return Optional.empty();
  }

  static boolean isWeak(Call call, String person, String password) {
    return strength(call, person, password) < PasswordStrength.ENOUGH;
  }

  /** Tells how strong what is being typed is, and nothing of what it is. */
  static Answer measured(Call call, String person) {
    String password = call.field("password").orElse("");
    boolean tooShort = password.length() < Credentials.SHORTEST;
    int strength = password.isEmpty() ? 0 : strength(call, person, password);
    return new Answer.Part(
        "strength",
        new StrengthPart(
            strength,
            !tooShort && strength >= PasswordStrength.ENOUGH,
            password.isEmpty()
                ? ""
                : tooShort
                    ? call.words().say("welcome.too-short", "shortest", Credentials.SHORTEST)
                    : call.words().say("strength." + strength)));
  }

  private static int strength(Call call, String person, String password) {
    List<String> names = new ArrayList<>();
    names.add("Tocsin");
    names.add(call.room().name(person));
    call.room().state().desk().ifPresent(desk -> names.addAll(desk.name().byLanguage().values()));
    return PasswordStrength.of(password, names);
  }
}
