package org.tocsin.cases.house.wrong.round;

import org.tocsin.cases.house.wrong.round.about.Other;

/** Needs the other, which needs this one. */
public class One {
  Other other = new Other();
}
