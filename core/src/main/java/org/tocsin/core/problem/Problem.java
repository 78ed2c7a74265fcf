package org.tocsin.core.problem;

import java.util.List;

/**
 * One thing that is wrong with what somebody gave the desk.
 *
 * @param where file, line and path inside it
 * @param code names the message in {@code problems.properties}; stable, so that scripts can match
 *     it
 * @param grade whether the work can go on
 * @param args what the message is about, in the order the message names them
 */
public record Problem(Where where, String code, Grade grade, List<String> args) {

  public enum Grade {
    /** Nothing of what was asked is done. */
    ERROR,
    /** Done, but a person should look. */
    WARNING
  }

  public Problem {
    args = List.copyOf(args);
  }

  public static Problem error(Where where, String code, String... args) {
    return new Problem(where, code, Grade.ERROR, List.of(args));
  }

  public static Problem warning(Where where, String code, String... args) {
    return new Problem(where, code, Grade.WARNING, List.of(args));
  }

  public boolean isError() {
    return grade == Grade.ERROR;
  }
}
