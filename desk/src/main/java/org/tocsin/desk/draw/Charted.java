package org.tocsin.desk.draw;

import java.util.Optional;

/** A picture of counts through time, in whose place a script can draw a chart. */
public interface Charted extends Picture {

  Chart chart(Words words);

  /** What the chart does not tell, drawn below it; empty where it tells everything. */
  default Optional<Picture> rest(Words words) {
    return Optional.empty();
  }
}
