package org.tocsin.desk.draw.map;

import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Picture;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Table;
import org.tocsin.desk.draw.Words;

/** What stands below a map of the world. */
record WorldBelow(WorldMap map) implements Picture {

  @Override
  public String name() {
    return "world-below";
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
    new WorldDrawing(map, sheet, words, links).drawBelow();
  }

  @Override
  public Table table(Words words, Links links) {
    return map.table(words, links);
  }
}
