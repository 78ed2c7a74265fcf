package org.tocsin.desk.search;

import java.util.List;

/**
 * Who finds an item. What rests on protected and on named accounts is indexed twice, once as each
 * reader may know it; nobody finds both.
 */
enum Audience {
  EVERYBODY(Clearance.NAMED_SOURCES, Clearance.EVERYTHING),
  CLEARED(Clearance.EVERYTHING),
  OTHERS(Clearance.NAMED_SOURCES);

  private final List<Clearance> clearances;

  Audience(Clearance... clearances) {
    this.clearances = List.of(clearances);
  }

  List<Clearance> clearances() {
    return clearances;
  }

  static Audience named(boolean byNamedSource) {
    return byNamedSource ? EVERYBODY : CLEARED;
  }
}
