package org.tocsin.desk.search;

import java.util.List;

/**
 * Who finds an item. What rests on protected and on named accounts is indexed twice, once as each
 * reader may know it; nobody finds both.
 */
enum Audience {
  EVERYBODY,
  CLEARED,
  OTHERS;

  List<Clearance> clearances() {
    return switch (this) {
      case EVERYBODY -> List.of(Clearance.NAMED_SOURCES, Clearance.EVERYTHING);
      case CLEARED -> List.of(Clearance.EVERYTHING);
      case OTHERS -> List.of(Clearance.NAMED_SOURCES);
    };
  }

  static Audience named(boolean byNamedSource) {
    return byNamedSource ? EVERYBODY : CLEARED;
  }
}
