package org.tocsin.core.leverage;

import java.util.List;
import org.tocsin.core.model.Tie;

/**
 * Which way influence runs along a tie, and how strong the kinds are held to be, strongest first.
 * The order is a convention with a reason for each place, not a measurement: who pays can stop
 * paying; who supplies can withhold; who guarantees has undertaken a duty and has a standing to
 * speak; an organisation can apply its rules to a member, and a member has a voice in it; an ally is
 * listened to; a mediator has access and no more.
 */
final class Influence {

  static final List<Tie.Kind> STRONGEST_FIRST =
      List.of(
          Tie.Kind.SPONSOR,
          Tie.Kind.SUPPLIER,
          Tie.Kind.GUARANTOR,
          Tie.Kind.MEMBER_OF,
          Tie.Kind.ALLY,
          Tie.Kind.MEDIATOR);

  private Influence() {}

  /** 0 for the strongest kind. */
  static int rank(Tie.Kind kind) {
    return STRONGEST_FIRST.indexOf(kind);
  }

  /** Allies, and an organisation and its member, can each move the other. */
  static boolean bothWays(Tie.Kind kind) {
    return kind == Tie.Kind.ALLY || kind == Tie.Kind.MEMBER_OF;
  }
}
