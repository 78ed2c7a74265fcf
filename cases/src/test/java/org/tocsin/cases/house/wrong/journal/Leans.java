package org.tocsin.cases.house.wrong.journal;

import org.tocsin.notice.Level;

/** A journal that knows what is written into it. */
class Leans {
  Level level = Level.NONE;
}
