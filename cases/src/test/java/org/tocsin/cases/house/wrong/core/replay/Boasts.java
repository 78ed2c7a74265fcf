package org.tocsin.cases.house.wrong.core.replay;

import org.tocsin.cases.house.wrong.core.score.Score;

/** A replay that draws only what came true. */
class Boasts {
  boolean shows(Score score) {
    return score.right();
  }
}
