package org.tocsin.desk.action;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tocsin.core.typed.Plain;

/**
 * Which of those on file somebody means who types a name: the one that is called so, in any case
 * and without marks; else the only one of which that is one of several names, parted by strokes;
 * else the only one whose name begins so.
 */
final class Meant {

  /** Fewer letters begin too much. */
  private static final int SHORTEST = 3;

  private static final List<BiPredicate<String, String>> WAYS =
      List.of(
          String::equals,
          (name, wanted) -> Arrays.asList(name.split(" ?/ ?", -1)).contains(wanted),
          (name, wanted) -> wanted.length() >= SHORTEST && name.startsWith(wanted));

  private Meant() {}

  static <T> Optional<T> by(String text, List<T> all, Function<T, Stream<String>> names) {
    String wanted = Plain.of(text);
    for (BiPredicate<String, String> way : WAYS) {
      List<T> so =
          all.stream()
              .filter(each -> names.apply(each).anyMatch(name -> way.test(Plain.of(name), wanted)))
              .toList();
      if (!so.isEmpty()) {
        return so.size() == 1 ? Optional.of(so.get(0)) : exactly(text, so, names);
      }
    }
    return Optional.empty();
  }

  /** Of several, the one that is written just so. */
  private static <T> Optional<T> exactly(
      String text, List<T> several, Function<T, Stream<String>> names) {
    return several.stream()
        .filter(each -> names.apply(each).anyMatch(name -> name.equals(text.strip())))
        .findFirst();
  }
}
