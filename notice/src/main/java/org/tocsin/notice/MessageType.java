package org.tocsin.notice;

/** What a notice does to the one before it. The first revision of an alert is always ALERT. */
public enum MessageType {
  ALERT,
  /** Things have moved on. */
  UPDATE,
  /** The earlier revision was wrong. */
  CORRECTION,
  /** The alert is withdrawn. */
  CANCEL
}
