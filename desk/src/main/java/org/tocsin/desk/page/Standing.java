package org.tocsin.desk.page;

import java.util.List;
import org.tocsin.desk.words.Words;
import org.tocsin.notice.Level;

/** A level, as a word for people, a word for the style, and a number for order. */
public record Standing(String level, String word, int rank) {

  /** From least to most. */
  private static final List<Level> LEVELS = List.of(Level.values());

  public static Standing of(Words words, Level level) {
    String name = level.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return new Standing(name, words.catalogue().say("level." + name), LEVELS.indexOf(level));
  }
}
