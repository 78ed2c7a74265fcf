package org.tocsin.core.model;

/** What an event does to a lifeline. */
public enum LifelineEffect {
  CLOSES,
  NARROWS,
  REOPENS
}
