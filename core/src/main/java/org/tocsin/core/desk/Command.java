package org.tocsin.core.desk;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Where;

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
  record Asker(String person, Instant at) {

    /** The problem to answer with when the asker may not do this. */
    public Optional<Problem> lacks(DeskState state, Role role) {
      return state.person(person).filter(known -> known.may(role)).isPresent()
          ? Optional.empty()
          : Optional.of(
              Problem.error(
                  Where.nowhere(),
                  "desk.not-entitled",
                  person,
                  role.name().toLowerCase(Locale.ROOT)));
    }
  }
}
