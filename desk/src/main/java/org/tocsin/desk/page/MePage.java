package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;

/**
 * One's own password and second factor.
 *
 * @param offered the secret to type into an authenticator, in base 32; empty until asked for
 * @param uri the same as authenticators take it by a link
 * @param factorNeeded whether the desk asks this person for a second factor
 * @param changes what was changed of both, the newest first
 * @param visits of this person, the newest first
 * @param toTell whether some of them wait to be seen
 */
public record MePage(
    String name,
    List<String> roles,
    boolean secondFactor,
    Optional<String> offered,
    Optional<String> uri,
    int shortest,
    boolean factorNeeded,
    List<Change> changes,
    List<Visited> visits,
    boolean toTell,
    Optional<String> problem) {

  /**
   * @param at with its zone
   * @param seen whether the person said that they have seen it
   */
  public record Change(String at, String says, boolean seen) {}

  /**
   * @param id by which it can be ended
   * @param began with its zone
   * @param browser what it calls itself; empty where it said nothing
   * @param here whether it is the one that asks
   */
  public record Visited(
      String id, String began, String seen, boolean locked, String browser, boolean here) {}
}
