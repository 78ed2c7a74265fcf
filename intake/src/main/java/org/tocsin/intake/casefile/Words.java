package org.tocsin.intake.casefile;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tocsin.core.model.Reliability;

/**
 * The words that stand for an enumeration's constants: lower case with hyphens; grades keep their
 * capital.
 */
final class Words {
  private Words() {}

  /** Words to constants, in the order declared. */
  static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      words.put(word(constant), constant);
    }
    return words;
  }

  static String word(Enum<?> constant) {
    return constant instanceof Reliability
        ? constant.name()
        : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
