package org.tocsin.cases.house.wrong.core.series;

import org.tocsin.core.model.Response;

/** A detector that looks at what was answered. */
class Echoes {
  boolean answered(Response response) {
    return response.incidents().isEmpty();
  }
}
