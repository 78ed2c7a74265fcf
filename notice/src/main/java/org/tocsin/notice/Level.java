package org.tocsin.notice;

/** How grave the desk judges the situation, from least to most. */
public enum Level {
  NONE,
  WATCH,
  WARNING,
  RED_FLAG,
  EMERGENCY
}
