package org.tocsin.desk.draw;

/**
 * Something that can be shown: the record of it says what there is, {@link #draw} says where it
 * stands on the sheet, {@link #table} says the same in words.
 *
 * <p>Where the language is written from the right, pictures are turned round: time and order run
 * the way that the page is read, so that "from" and "to" of the sentences beside them point the
 * same way. A map does not turn: east stays where it is.
 */
public interface Picture {

  /** Of letters and hyphens: its part of class names and ids. */
  String name();

  String title(Words words);

  /** What one sees at a glance, in a sentence or two. */
  String description(Words words);

  /** Draws onto the sheet, whose width is given, and tells it the height. */
  void draw(Sheet sheet, Words words, Links links);

  Table table(Words words, Links links);
}
