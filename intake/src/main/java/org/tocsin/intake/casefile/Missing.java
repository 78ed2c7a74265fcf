package org.tocsin.intake.casefile;

/**
 * What becomes of that which case files brought and no longer have. What was typed in at the desk
 * stays in any case.
 */
public enum Missing {
  /** It stays, with a warning. */
  KEEP,
  /** It is withdrawn, with a reason. */
  WITHDRAW
}
