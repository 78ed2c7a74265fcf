package org.tocsin.desk.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How hard a password is to guess, by zxcvbn: it looks for common passwords, words, names, dates,
 * repetitions and rows of keys, and reckons how many guesses lead through them. Its lists are in
 * the program; nothing is fetched.
 */
public final class PasswordStrength {

  /** The best there is, from 0. */
  public static final int MOST = 4;

  /** From 10^8 guesses on, which a slow hash makes long. */
  public static final int ENOUGH = 3;

  /**
   * So many characters are looked at: made for the purpose, a text of 256 takes half a minute, and
   * one of 40 a quarter of a second. What follows makes no password weaker.
   */
  private static final int LOOKED_AT = 40;

  /** What stands between words is counted as chance by zxcvbn; whoever guesses tries it first. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s._-]+");

  private PasswordStrength() {}

  /** Its lists take a fifth of a second to read, so once. */
  private static final class Lists {
    static final Zxcvbn ZXCVBN = new Zxcvbn();
  }

  /**
   * From 0 to {@link #MOST}. One at a time: whoever types occupies one processor at most.
   *
   * @param names that whoever guesses would try first, each also by its words
   */
  public static synchronized int of(String password, List<String> names) {
    List<String> known = new ArrayList<>();
    for (String name : names) {
      String lower = name.toLowerCase(Locale.ROOT);
      known.add(lower);
      known.add(BETWEEN_WORDS.matcher(lower).replaceAll(""));
      known.addAll(BETWEEN_WORDS.splitAsStream(lower).toList());
    }
    String together = BETWEEN_WORDS.matcher(password).replaceAll("");
    return Math.min(score(password, known), score(together, known));
  }

  private static int score(String text, List<String> known) {
    String beginning = text.substring(0, Math.min(LOOKED_AT, text.length()));
    return Lists.ZXCVBN.measure(beginning, known).getScore();
  }
}
