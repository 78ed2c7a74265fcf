package org.tocsin.desk.room;

import java.util.Optional;

/**
 * That the view of a situation is kept, which nearly every page is made from: how many accounts it
 * has.
 */
public record Viewed() implements Part<Integer> {
  @Override
  public Class<Integer> type() {
    return Integer.class;
  }

  @Override
  public Optional<Integer> of(DeskRoom room, Look look) {
    return room.view(look).map(view -> view.reports().size());
  }
}
