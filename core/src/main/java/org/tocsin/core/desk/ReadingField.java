package org.tocsin.core.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tocsin.core.model.Measure;

/**
 * The fields of an incident for which one account's word can be adopted: four of its own, and each
 * measure.
 */
public final class ReadingField {

  public static final String HAPPENED = "happened";
  public static final String WHAT = "what";
  public static final String PLACE = "place";
  public static final String LIFELINE = "lifeline";

  private ReadingField() {}

  public static List<String> words() {
    List<String> words = new ArrayList<>(List.of(HAPPENED, WHAT, PLACE, LIFELINE));
    Arrays.stream(Measure.values()).map(Measure::word).forEach(words::add);
    return words;
  }

  public static boolean known(String word) {
    return words().contains(word);
  }
}
