package org.tocsin.cli.ask;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tocsin.core.model.Measure;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.typed.Plain;

/**
 * What of whom, and how many, as people say it in English, French or Arabic: {@code over 200
 * killed}, {@code tués : plus de 200}. It comes to a measure and a figure in English.
 */
final class SpokenFigure {

  private static final Map<String, Measure> NAMES = names();

  /** Longest first, that {@code civilians killed} is not taken for {@code killed}. */
  private static final List<String> BY_LENGTH =
      NAMES.keySet().stream()
          .sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name))
          .toList();

  /** Each a pattern, and what it is in English. */
  private static final List<Map.Entry<String, String>> ENGLISH =
      List.of(
          Map.entry("(?<=[0-9]) (?=[0-9]{3}(?![0-9]))", ""),
          Map.entry("^(?:plus de|اكثر من|ما يزيد (?:على|عن)) ", "over "),
          Map.entry("^(?:au moins|ما لا يقل عن|على الاقل) ", "at least "),
          Map.entry("^(?:au plus|jusqu'a|ما لا يزيد (?:على|عن)|حتى) ", "at most "),
          Map.entry("^(?:moins de|اقل من) ", "under "),
          Map.entry("^(?:environ|autour de|نحو|حوالي) ", "about "),
          Map.entry("^entre (.+) et (.+)$", "between $1 and $2"),
          Map.entry("^بين (.+) و ?(.+)$", "between $1 and $2"),
          Map.entry("^(?:(?:de|من) )?(.+) (?:a|الى) (.+)$", "$1 to $2"),
          Map.entry("^(.+) (?:or|ou|او) (.+)$", "$1 to $2"),
          Map.entry("^(.+) (?:au moins|على الاقل)$", "at least $1"),
          Map.entry("(?<=[0-9]) (?:mille|الف|الاف)(?= |$)", " thousand"),
          Map.entry("(?<=[0-9]) (?:millions|مليون|ملايين)(?= |$)", " million"),
          Map.entry("^(?:inconnu|غير معروف)$", "unknown"));

  private SpokenFigure() {}

  /** A measure and what is said of it; empty if no measure is named first or last. */
  static Optional<Map.Entry<Measure, String>> split(String text) {
    String plain = Plain.of(text);
    for (String name : BY_LENGTH) {
      Optional<String> rest = rest(plain, name);
      if (rest.isPresent()) {
        return Optional.of(Map.entry(Objects.requireNonNull(NAMES.get(name)), rest.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> rest(String plain, String name) {
    String rest = "";
    if (plain.startsWith(name)) {
      rest = plain.substring(name.length());
      if (!rest.isEmpty() && " :=".indexOf(rest.charAt(0)) < 0) {
        return Optional.empty();
      }
    } else if (plain.endsWith(" " + name)) {
      rest = plain.substring(0, plain.length() - name.length() - 1);
    }
    rest = rest.replaceAll("^[ :=]+| +$", "").replaceAll(" (?:people|personnes|اشخاص|شخص)$", "");
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  /** A figure with the words of it in English. */
  static String english(String text) {
    String english = Plain.of(text);
    for (Map.Entry<String, String> each : ENGLISH) {
      english = english.replaceAll(each.getKey(), each.getValue());
    }
    return english;
  }

  private static Map<String, Measure> names() {
    Map<String, Measure> names = new HashMap<>();
    for (Measure measure : Measure.values()) {
      names.put(measure.word(), measure);
      names.put(measure.word().replace('-', ' '), measure);
      for (String language : Catalogue.LANGUAGES) {
        names.put(Plain.of(Catalogue.in(language).say("measure." + measure.word())), measure);
      }
    }
    List.of("dead", "deaths", "tues", "tue", "morts", "mort", "قتيل", "قتيلا")
        .forEach(name -> names.put(name, Measure.KILLED));
    List.of("wounded", "blesses", "blesse", "جريح", "جريحا")
        .forEach(name -> names.put(name, Measure.INJURED));
    List.of("detenus", "arrested", "arretes", "محتجز", "معتقلون")
        .forEach(name -> names.put(name, Measure.DETAINED));
    List.of("deplaces", "نازحون", "نازح", "مشرد")
        .forEach(name -> names.put(name, Measure.DISPLACED));
    List.of("cut off", "معزولون").forEach(name -> names.put(name, Measure.PERSONS_CUT_OFF));
    List.of("affected").forEach(name -> names.put(name, Measure.PERSONS_AFFECTED));
    List.of("civils tues").forEach(name -> names.put(name, Measure.CIVILIANS_KILLED));
    List.of("hours", "heures", "ساعة", "ساعات")
        .forEach(name -> names.put(name, Measure.DURATION_HOURS));
    return Map.copyOf(names);
  }
}
