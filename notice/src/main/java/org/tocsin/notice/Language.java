package org.tocsin.notice;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/**
 * A language a notice speaks, as a well-formed BCP 47 tag ("en", "fr", "ar", "pt-BR").
 *
 * @param tag the tag in its canonical case
 */
public record Language(String tag) implements Comparable<Language> {
  public static final Language ENGLISH = new Language("en");
  public static final Language FRENCH = new Language("fr");
  public static final Language ARABIC = new Language("ar");

  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");
  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Arab", "Hebr");

  public Language {
    Locale locale = locale(tag);
    if (locale.getLanguage().isEmpty()) {
      throw new IllegalArgumentException("not a language tag: " + tag);
    }
    tag = locale.toLanguageTag();
  }

  public static Language of(String tag) {
    return new Language(tag);
  }

  /**
   * Which way text in this language runs; a script named in the tag decides before the language.
   */
  public Direction direction() {
    Locale locale = locale(tag);
    boolean rightToLeft =
        locale.getScript().isEmpty()
            ? RIGHT_TO_LEFT.contains(locale.getLanguage())
            : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
    return rightToLeft ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
  }

  /** The tag's language alone: "pt" of "pt-BR". */
  public String primary() {
    return locale(tag).getLanguage();
  }

  @Override
  public int compareTo(Language other) {
    return tag.compareTo(other.tag);
  }

  @Override
  public String toString() {
    return tag;
  }

  private static Locale locale(String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException("not a language tag: " + tag, e);
    }
  }

  /** Writing direction, with its name in HTML. */
  public enum Direction {
    LEFT_TO_RIGHT("ltr"),
    RIGHT_TO_LEFT("rtl");

    private final String html;

    Direction(String html) {
      this.html = html;
    }

    /** The value of HTML's {@code dir} attribute. */
    public String html() {
      return html;
    }
  }
}
