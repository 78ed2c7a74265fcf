package org.tocsin.cli.verb;

import java.util.List;

/** What there is, for messages that say what was not found. */
final class Lists {

  private Lists() {}

  static String joined(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
