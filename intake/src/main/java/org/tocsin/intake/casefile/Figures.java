package org.tocsin.intake.casefile;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.figure.FigureProblem;
import org.tocsin.core.figure.FigureResult;
import org.tocsin.core.model.Measure;
import org.tocsin.core.problem.Where;
import org.tocsin.intake.yaml.YamlMapping;
import org.tocsin.intake.yaml.YamlNode;
import org.tocsin.intake.yaml.YamlScalar;

/**
 * Figures of a case file: a number, words around a number, or its lowest, best and highest value.
 */
final class Figures {
  private static final Map<String, Measure> MEASURES = Words.of(Measure.class);

  private Figures() {}

  static SortedMap<Measure, Figure> all(Fields record) {
    SortedMap<Measure, Figure> figures = new TreeMap<>();
    record
        .inner("figures", Shapes.FIGURES)
        .ifPresent(
            fields ->
                MEASURES.forEach(
                    (word, measure) ->
                        figure(fields, word, text -> FigureWords.read(measure, text))
                            .ifPresent(figure -> figures.put(measure, figure))));
    return figures;
  }

  /** How many people or things. */
  static Optional<Figure> count(Fields fields, String key) {
    return figure(fields, key, Figure::parse);
  }

  private static Optional<Figure> figure(
      Fields fields, String key, Function<String, FigureResult> reader) {
    Optional<YamlNode> node = fields.node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof YamlMapping) {
      return fields.inner(key, Shapes.FIGURE_RANGE).flatMap(Figures::range);
    }
    if (node.get() instanceof YamlScalar scalar && scalar.kind() != YamlScalar.Kind.TEXT) {
      return Values.quantity(scalar, fields.where(key), fields.notes()).map(Figure::of);
    }
    return fields
        .text(key)
        .flatMap(text -> words(text, reader.apply(text), fields.where(key), fields.notes()));
  }

  private static Optional<Figure> words(
      String text, FigureResult result, Where where, CaseNotes notes) {
    Optional<FigureProblem> problem = result.problem();
    if (problem.isPresent()) {
      Optional<String> offered = problem.get().suggestion();
      if (offered.isPresent()) {
        notes.spoil(
            where, "case.bad-figure.near", Shown.of(text), problem.get().expected(), offered.get());
      } else {
        notes.spoil(where, "case.bad-figure", Shown.of(text), problem.get().expected());
      }
    }
    return result.figure();
  }

  private static Optional<Figure> range(Fields fields) {
    Optional<BigDecimal> low = side(fields, "low");
    Optional<BigDecimal> best = side(fields, "best");
    Optional<BigDecimal> high = side(fields, "high");
    if (!fields.intact()) {
      return Optional.empty();
    }
    Where where = fields.origin().where();
    if (low.isEmpty() && best.isEmpty() && high.isEmpty()) {
      fields.notes().spoil(where, "case.empty-figure");
      return Optional.empty();
    }
    if (descends(low, best) || descends(best, high) || descends(low, high)) {
      fields.notes().spoil(where, "case.figure-order");
      return Optional.empty();
    }
    return Optional.of(new Figure(low, best, high));
  }

  private static boolean descends(Optional<BigDecimal> one, Optional<BigDecimal> next) {
    return one.isPresent() && next.isPresent() && one.get().compareTo(next.get()) > 0;
  }

  private static Optional<BigDecimal> side(Fields fields, String key) {
    return fields
        .node(key)
        .flatMap(node -> Values.quantity(node, fields.where(key), fields.notes()));
  }
}
