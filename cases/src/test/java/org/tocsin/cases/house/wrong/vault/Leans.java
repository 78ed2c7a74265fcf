package org.tocsin.cases.house.wrong.vault;

import org.tocsin.core.model.Sealed;

/** A vault that knows what it seals for. */
abstract class Leans {
  abstract Sealed sealed();
}
