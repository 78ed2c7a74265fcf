package org.tocsin.desk.draw.map;

import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Picture;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Table;
import org.tocsin.desk.draw.Words;

/** What stands below a map: signs explained, and what is not on it. */
record Below(Picture map, Part part) implements Picture {

  /** Draws it. */
  @FunctionalInterface
  interface Part {
    void draw(Sheet sheet, Words words, Links links);
  }

  @Override
  public String name() {
    return map.name() + "-below";
  }

  @Override
  public String title(Words words) {
    return words.say("map.below");
  }

  @Override
  public String description(Words words) {
    return map.description(words);
  }

  @Override
  public void draw(Sheet sheet, Words words, Links links) {
    part.draw(sheet, words, links);
  }

  @Override
  public Table table(Words words, Links links) {
    return map.table(words, links);
  }
}
