package org.tocsin.lake.code;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the state of a Gleditsch-Ward number is called now: the first name of its territory. */
public final class CountryName {

  private static final Map<Integer, String> BY_GW =
      CodeFile.lines("territories.tsv", 5).stream()
          .filter(line -> present(line.get(3)).matches("[0-9]+.*"))
          .collect(
              Collectors.toMap(
                  line -> Integer.valueOf(present(line.get(3)).split("/", -1)[0]),
                  line -> line.get(4).split("\\|", -1)[0],
                  (first, second) -> first));

  private CountryName() {}

  /** The state that has it at the end of the list. */
  private static String present(String states) {
    String last = states.substring(states.lastIndexOf(';') + 1);
    return last.substring(last.indexOf(':') + 1);
  }

  public static Optional<String> of(int gw) {
    return Optional.ofNullable(BY_GW.get(gw));
  }
}
