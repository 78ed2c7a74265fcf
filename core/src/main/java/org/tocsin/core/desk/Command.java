package org.tocsin.core.desk;

import org.tocsin.core.problem.Problem;

/** What somebody asks of the desk. */
public interface Command {

  /**
   * Facts to record, or problems. Pure: the same state and asker give the same decision.
   *
   * @param state what has been decided so far
   * @param asker who asks, and when
   */
  Decision decide(DeskState state, Asker asker);

  /**
   * @param person pseudonym
   */
  record Asker(String person, java.time.Instant at) {

    /** The problem to answer with when the asker may not do this. */
    public java.util.Optional<Problem> lacks(
        DeskState state, org.tocsin.core.fact.DeskFact.Role role) {
      return state.person(person).filter(known -> known.may(role)).isPresent()
          ? java.util.Optional.empty()
          : java.util.Optional.of(
              Problem.error(
                  org.tocsin.core.problem.Where.nowhere(),
                  "desk.not-entitled",
                  person,
                  role.name().toLowerCase(java.util.Locale.ROOT)));
    }
  }
}
