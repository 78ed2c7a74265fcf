package org.tocsin.desk.access;

import java.util.Map;

/**
 * The form that takes back what was just done: sent, it records the opposite, and both stay on
 * record.
 *
 * @param action where it goes
 * @param fields what it sends
 */
public record Undo(String action, Map<String, String> fields) {

  public Undo {
    fields = Map.copyOf(fields);
  }
}
