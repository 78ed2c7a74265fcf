package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;

/**
 * The password is asked for before a form goes on.
 *
 * @param name of whoever sits there
 * @param locked whether the screen was left alone, rather than the step a grave one
 * @param minutes for how long a password given holds for grave steps
 * @param action where the form goes
 * @param sent all that was in it
 * @param problem why it did not go on
 */
public record ProvePage(
    String name,
    boolean locked,
    long minutes,
    String action,
    List<Field> sent,
    Optional<String> problem) {

  public record Field(String name, String value) {}

  public ProvePage {
    sent = List.copyOf(sent);
  }
}
