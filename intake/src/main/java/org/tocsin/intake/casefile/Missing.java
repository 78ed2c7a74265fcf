package org.tocsin.intake.casefile;

/** What becomes of that which the desk has and the files no longer have. */
public enum Missing {
  /** It stays, with a warning. */
  KEEP,
  /** It is withdrawn, with a reason. */
  WITHDRAW
}
