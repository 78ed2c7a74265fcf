package org.tocsin.intake.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which keys a mapping may have, and which it must have.
 *
 * @param name as in the published schema's {@code $defs}
 */
record Shape(String name, List<String> required, List<String> optional) {

  static Shape of(String name, List<String> required, List<String> optional) {
    return new Shape(name, List.copyOf(required), List.copyOf(optional));
  }

  List<String> keys() {
    List<String> keys = new ArrayList<>(required);
    keys.addAll(optional);
    return keys;
  }

  Set<String> keySet() {
    return new TreeSet<>(keys());
  }

  boolean has(String key) {
    return required.contains(key) || optional.contains(key);
  }
}
