package org.tocsin.journal.site;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was asked on the command line of the small verifier.
 *
 * @param pins file of pinned keys, if not the usual one
 */
record VerifyArguments(
    Path site, Optional<String> key, Optional<Path> since, Optional<Path> pins, boolean json) {
  /** A mistake in the arguments, in words for the person. */
  static final class Mistake extends Exception {
    private static final long serialVersionUID = 1L;

    Mistake(String message) {
      super(message);
    }
  }

  static VerifyArguments parse(String[] arguments) throws Mistake {
    Optional<String> site = Optional.empty();
    Optional<String> key = Optional.empty();
    Optional<Path> since = Optional.empty();
    Optional<Path> pins = Optional.empty();
    boolean json = false;
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      switch (argument) {
        case "--json" -> json = true;
        case "--key" -> key = Optional.of(value(arguments, ++i));
        case "--since" -> since = Optional.of(path(value(arguments, ++i)));
        case "--pins" -> pins = Optional.of(path(value(arguments, ++i)));
        default -> {
          if (argument.startsWith("-") || site.isPresent()) {
            throw new Mistake("unexpected: " + argument);
          }
          site = Optional.of(argument);
        }
      }
    }
    String directory = site.orElseThrow(() -> new Mistake("which site? give its directory"));
    return new VerifyArguments(path(directory), key, since, pins, json);
  }

  private static String value(String[] arguments, int i) throws Mistake {
    if (i >= arguments.length) {
      throw new Mistake(arguments[i - 1] + " needs a value");
    }
    return arguments[i];
  }

  private static Path path(String text) throws Mistake {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new Mistake("not a path: " + text);
    }
  }
}
