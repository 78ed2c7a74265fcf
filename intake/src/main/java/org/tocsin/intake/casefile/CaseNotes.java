package org.tocsin.intake.casefile;

import java.util.Collection;
import java.util.Optional;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/**
 * What is noted while a case folder is read: problems, and which ids are declared and referred to.
 */
final class CaseNotes {
  /** Nobody reads more in one go, and a hostile file must not make more. */
  private static final int MOST = 1_000;

  private final Problems problems;
  private final CaseIds ids = new CaseIds();
  private int count;
  private int spoiled;

  CaseNotes(Problems problems) {
    this.problems = problems;
  }

  CaseIds ids() {
    return ids;
  }

  /** A mistake beside a value: the record can still be read and checked further. */
  void error(Where where, String code, String... args) {
    if (room(where)) {
      problems.error(where, code, args);
    }
  }

  /** A mistake that leaves a record without a value it needs. */
  void spoil(Where where, String code, String... args) {
    spoiled++;
    error(where, code, args);
  }

  void warn(Where where, String code, String... args) {
    if (room(where)) {
      problems.warning(where, code, args);
    }
  }

  /**
   * Says that a word is not among those known: with the one probably meant, under {@code
   * code.near}, or else with all of them.
   */
  void unknownWord(
      Where where, String code, String given, Collection<String> known, boolean spoils) {
    spoiled += spoils ? 1 : 0;
    if (count > MOST) {
      return;
    }
    Optional<String> near = Nearest.to(given, known);
    if (near.isPresent()) {
      error(where, code + ".near", Shown.of(given), near.get());
    } else {
      error(where, code, Shown.of(given), Shown.list(known));
    }
  }

  /** Number of values that could not be read so far. */
  int spoiled() {
    return spoiled;
  }

  private boolean room(Where where) {
    count++;
    if (count == MOST + 1) {
      problems.error(where, "case.more-problems", Integer.toString(MOST));
    }
    return count <= MOST;
  }
}
