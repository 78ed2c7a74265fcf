package org.tocsin.cases.house.wrong.core.assess;

import org.tocsin.core.desk.DeskState;

/** An assessor that looks at what was already warned of. */
class Peeks {
  int alerts(DeskState state) {
    return state.alerts().size();
  }
}
