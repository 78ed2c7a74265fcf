package org.tocsin.desk.page;

import java.util.List;

/** What lies in a tile of the map: incidents, those near each other drawn together. */
public record TilePage(int z, int x, int y, List<Mark> marks) {

  /**
   * @param x across the whole map, 0 to 1
   * @param y down the whole map, 0 to 1
   * @param gravest rung of the gravest, 0 where none has one
   * @param address of the incident, where it is one alone
   */
  public record Mark(double x, double y, int count, int gravest, String address) {}
}
