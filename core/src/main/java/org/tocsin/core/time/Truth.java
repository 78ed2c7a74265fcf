package org.tocsin.core.time;

/** An answer that may be left open by what is known: Kleene's strong logic of three values. */
public enum Truth {
  /** True however the unknown parts turn out. */
  YES,
  /** False however the unknown parts turn out. */
  NO,
  /** True or false, depending on what is not known. */
  UNKNOWN;

  /** The certain answer for a plain boolean. */
  public static Truth of(boolean holds) {
    return holds ? YES : NO;
  }

  /**
   * The answer from the two things that settle it.
   *
   * @param always whether it holds in every case the knowledge leaves possible
   * @param sometimes whether it holds in at least one of them
   */
  public static Truth of(boolean always, boolean sometimes) {
    if (always) {
      return YES;
    }
    return sometimes ? UNKNOWN : NO;
  }

  /** NO if either is NO, YES if both are YES. */
  public Truth and(Truth other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : UNKNOWN;
  }

  /** YES if either is YES, NO if both are NO. */
  public Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  /** YES becomes NO and NO becomes YES; UNKNOWN stays. */
  public Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
