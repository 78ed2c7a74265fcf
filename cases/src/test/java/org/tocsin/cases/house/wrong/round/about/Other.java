package org.tocsin.cases.house.wrong.round.about;

import org.tocsin.cases.house.wrong.round.One;

/** Needs the one. */
public class Other {
  Class<?> one = One.class;
}
