package org.tocsin.notice;

/** Why a place is named. */
public enum PlaceRole {
  /** Where something happened. */
  INCIDENT,
  /** Where the people at risk are. */
  POPULATION,
  /** Part of what they live by: a road, a pipe, a line. */
  LIFELINE,
  /** Named to find one's way. */
  CONTEXT
}
