package org.tocsin.intake.casefile;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.core.problem.Where;
import org.tocsin.intake.yaml.YamlNode;
import org.tocsin.intake.yaml.YamlScalar;
import org.tocsin.intake.yaml.YamlScalar.Kind;

/** Single values of a case file. Each answers empty, with a problem noted, for what is unfit. */
final class Values {
  /** The form of every id on a desk. */
  static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,79}");

  /** Plain decimals; no exponents, with which a short text could stand for an endless number. */
  static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

  private Values() {}

  static Optional<YamlScalar> scalar(YamlNode node, Where where, CaseNotes notes) {
    if (node instanceof YamlScalar scalar && !scalar.isNothing()) {
      return Optional.of(scalar);
    }
    notes.spoil(where, "case.expected-value");
    return Optional.empty();
  }

  static Optional<String> text(YamlNode node, Where where, CaseNotes notes) {
    Optional<YamlScalar> scalar = scalar(node, where, notes);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    if (scalar.get().kind() != Kind.TEXT) {
      notes.spoil(where, "case.expected-text", Shown.of(scalar.get().text()));
      return Optional.empty();
    }
    return notBlank(scalar.get(), where, notes);
  }

  static Optional<String> textOrNumber(YamlScalar scalar, Where where, CaseNotes notes) {
    if (scalar.kind() == Kind.TEXT) {
      return notBlank(scalar, where, notes);
    }
    if (scalar.kind() == Kind.INTEGER) {
      return Optional.of(scalar.text());
    }
    notes.spoil(where, "case.expected-text", Shown.of(scalar.text()));
    return Optional.empty();
  }

  private static Optional<String> notBlank(YamlScalar scalar, Where where, CaseNotes notes) {
    if (scalar.text().isBlank()) {
      notes.spoil(where, "case.blank");
      return Optional.empty();
    }
    return Optional.of(scalar.text().strip());
  }

  static Optional<Boolean> truth(YamlScalar scalar, Where where, CaseNotes notes) {
    if (scalar.kind() == Kind.TRUTH) {
      return Optional.of(scalar.text().equalsIgnoreCase("true"));
    }
    notes.spoil(where, "case.expected-truth", Shown.of(scalar.text()));
    return Optional.empty();
  }

  static Optional<Integer> whole(
      YamlScalar scalar, int least, int most, Where where, CaseNotes notes) {
    if (scalar.kind() == Kind.INTEGER && scalar.text().matches("-?[0-9]{1,9}")) {
      int number = Integer.parseInt(scalar.text());
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    }
    notes.spoil(
        where,
        "case.expected-whole",
        Shown.of(scalar.text()),
        Integer.toString(least),
        Integer.toString(most));
    return Optional.empty();
  }

  static Optional<BigDecimal> decimal(YamlNode node, Where where, CaseNotes notes) {
    Optional<YamlScalar> scalar = scalar(node, where, notes);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    boolean number = scalar.get().kind() == Kind.INTEGER || scalar.get().kind() == Kind.DECIMAL;
    if (number && DECIMAL.matcher(scalar.get().text()).matches()) {
      return Optional.of(new BigDecimal(scalar.get().text()));
    }
    notes.spoil(where, "case.expected-number", Shown.of(scalar.get().text()));
    return Optional.empty();
  }

  /** A number from 0. */
  static Optional<BigDecimal> quantity(YamlNode node, Where where, CaseNotes notes) {
    Optional<BigDecimal> number = decimal(node, where, notes);
    if (number.isPresent() && number.get().signum() < 0) {
      notes.spoil(where, "case.negative", number.get().toPlainString());
      return Optional.empty();
    }
    return number;
  }

  static Optional<String> id(YamlNode node, Where where, CaseNotes notes) {
    Optional<String> id = text(node, where, notes);
    if (id.isPresent() && !ID.matcher(id.get()).matches()) {
      notes.spoil(where, "case.bad-id", Shown.of(id.get()), idLike(id.get()));
      return Optional.empty();
    }
    return id;
  }

  /** An id as near to the text as can be. */
  private static String idLike(String text) {
    String id =
        text.toLowerCase(java.util.Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+", "");
    String cut = id.substring(0, Math.min(80, id.length())).replaceAll("-+$", "");
    return cut.isEmpty() ? "r-1" : cut;
  }

  static <T> Optional<T> oneOf(YamlNode node, Map<String, T> words, Where where, CaseNotes notes) {
    Optional<YamlScalar> scalar = scalar(node, where, notes);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> meant = Optional.ofNullable(words.get(scalar.get().text()));
    if (meant.isEmpty()) {
      notes.unknownWord(where, "case.unknown-word", scalar.get().text(), words.keySet(), true);
    }
    return meant;
  }
}
