package org.tocsin.notice;

/** Whether a notice is meant. */
public enum Status {
  ACTUAL,
  EXERCISE,
  TEST
}
