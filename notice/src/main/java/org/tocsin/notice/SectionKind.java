package org.tocsin.notice;

/**
 * The sections of a notice, in the order in which they stand. The accused party's position comes
 * straight after what happened, and weighs as much.
 */
public enum SectionKind {
  SUMMARY(false),
  /** What differs from the earlier revision, or why the alert is withdrawn. */
  CHANGES(true),
  WHAT_HAPPENED(false),
  /** What the accused party says, or that it was asked in vain. */
  POSITION(true),
  /** The people at risk, what they live by, what was cut. */
  POPULATION(false),
  /** The series the event belongs to, and whether steps grow. */
  PATTERN(false),
  /** Agreements and law engaged, with the counter-argument. */
  STANDARDS(false),
  /** What others have done about it, and not done. */
  RESPONSE(false),
  /** Why the level is what it is. */
  LEVEL(false),
  /** What would raise or lower the level. */
  WOULD_CHANGE(true),
  /** What the desk does not know. */
  UNKNOWN(true),
  /** How the notice came about. */
  METHOD(true);

  private final boolean procedural;

  SectionKind(boolean procedural) {
    this.procedural = procedural;
  }

  /** Whether its sentences may speak of the desk's own doing, and so rest on no evidence. */
  public boolean procedural() {
    return procedural;
  }
}
