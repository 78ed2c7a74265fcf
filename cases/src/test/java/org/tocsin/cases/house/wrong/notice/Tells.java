package org.tocsin.cases.house.wrong.notice;

import org.tocsin.core.model.Source;

/** A writer that can name a source. */
class Tells {
  String name(Source source) {
    return source.id();
  }
}
