package org.tocsin.core.desk;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The procedure of an alert, in its own words. A draft is returned or approved by another person,
 * and issued; what was issued is never changed, only followed by a revision of its own that
 * updates, corrects or cancels it.
 */
public enum AlertStep {
  DRAFTED,
  RETURNED,
  APPROVED,
  ISSUED,
  ABANDONED;

  public enum Act {
    REDRAFT,
    RETURN,
    APPROVE,
    ASK_POSITION,
    RECEIVE_POSITION,
    ISSUE,
    ABANDON,
    /** Set, move or lift an embargo. */
    EMBARGO,
    /** Update, correct or cancel: opens the next revision. */
    REVISE;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  public Set<Act> open() {
    return switch (this) {
      case DRAFTED ->
          EnumSet.of(
              Act.REDRAFT,
              Act.RETURN,
              Act.APPROVE,
              Act.ASK_POSITION,
              Act.RECEIVE_POSITION,
              Act.ABANDON,
              Act.EMBARGO);
      case RETURNED ->
          EnumSet.of(Act.REDRAFT, Act.ASK_POSITION, Act.RECEIVE_POSITION, Act.ABANDON, Act.EMBARGO);
      case APPROVED ->
          EnumSet.of(
              Act.REDRAFT,
              Act.RETURN,
              Act.APPROVE,
              Act.ASK_POSITION,
              Act.RECEIVE_POSITION,
              Act.ISSUE,
              Act.ABANDON,
              Act.EMBARGO);
      case ISSUED -> EnumSet.of(Act.REVISE, Act.EMBARGO);
      case ABANDONED -> EnumSet.noneOf(Act.class);
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
