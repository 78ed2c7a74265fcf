package org.tocsin.intake.casefile;

import java.util.Arrays;
import java.util.List;
import org.tocsin.core.model.Measure;

/**
 * Every mapping that a case file may hold. The published schema has the same, and a test compares
 * them.
 */
final class Shapes {
  static final Shape CASE =
      Shape.of(
          "case",
          List.of(),
          List.of(
              "situation",
              "sources",
              "reports",
              "incidents",
              "agreements",
              "responses",
              "outcomes",
              "coverage"));

  static final Shape SITUATION =
      Shape.of(
          "situation",
          List.of("id", "name", "population"),
          List.of(
              "fictional",
              "people",
              "area",
              "places",
              "lifelines",
              "actors",
              "ties",
              "recommendations"));

  static final Shape PEOPLE =
      Shape.of("people-claim", List.of("source", "figure", "available"), List.of());

  static final Shape PLACE =
      Shape.of(
          "place",
          List.of("id", "name"),
          List.of("point", "precision-km", "population", "supplies"));

  static final Shape LIFELINE =
      Shape.of("lifeline", List.of("id", "kind", "name", "joins", "available"), List.of("line"));

  static final Shape ACTOR = Shape.of("actor", List.of("id", "kind", "name"), List.of());

  static final Shape TIE =
      Shape.of("tie", List.of("from", "kind", "to", "available", "rests-on"), List.of("period"));

  static final Shape RECOMMENDATION =
      Shape.of(
          "recommendation",
          List.of("id", "to", "measure", "within-days", "rests-on"),
          List.of("actor"));

  static final Shape SOURCE =
      Shape.of(
          "source",
          List.of("id", "kind", "reliability"),
          List.of("name", "protected", "speaks-for"));

  static final Shape REPORT =
      Shape.of(
          "report",
          List.of("id", "source", "happened", "available", "credibility", "statement"),
          List.of(
              "what",
              "place",
              "lifeline",
              "lifelines",
              "attributed-to",
              "position-of",
              "figures",
              "indicators",
              "evidence"));

  static final Shape LIFELINE_CHANGE =
      Shape.of("lifeline-change", List.of("id", "effect"), List.of("at"));

  static final Shape FIGURES =
      Shape.of("figures", List.of(), Arrays.stream(Measure.values()).map(Measure::word).toList());

  static final Shape FIGURE_RANGE =
      Shape.of("figure-range", List.of(), List.of("low", "best", "high"));

  static final Shape TEXT = Shape.of("text", List.of("lang", "text"), List.of());

  static final Shape EVIDENCE =
      Shape.of("evidence", List.of("id", "file", "media-type"), List.of("whence"));

  static final Shape INCIDENT =
      Shape.of("incident", List.of("id", "name", "accounts"), List.of("readings"));

  static final Shape ACCOUNT = Shape.of("account", List.of("report"), List.of("reason"));

  static final Shape READING = Shape.of("reading", List.of("field", "report", "reason"), List.of());

  static final Shape AGREEMENT =
      Shape.of(
          "agreement",
          List.of("id", "name", "parties", "available", "source", "clauses"),
          List.of("signed", "in-force"));

  static final Shape CLAUSE =
      Shape.of(
          "clause",
          List.of("number", "provides"),
          List.of("bound", "lifelines", "forbids", "subject", "area", "period"));

  static final Shape RESPONSE =
      Shape.of(
          "response",
          List.of("id", "by", "instrument", "happened", "available", "source", "statement"),
          List.of("to", "incidents", "asked", "asked-by", "compliance"));

  static final Shape COMPLIANCE =
      Shape.of("compliance", List.of("verdict", "source", "available"), List.of());

  static final Shape OUTCOME =
      Shape.of(
          "outcome",
          List.of("id", "happened", "available", "what", "source", "statement"),
          List.of("figures"));

  static final Shape COVERAGE =
      Shape.of(
          "coverage",
          List.of("id", "period", "available", "source", "articles"),
          List.of("outlets", "incidents"));

  static final List<Shape> ALL =
      List.of(
          CASE,
          SITUATION,
          PEOPLE,
          PLACE,
          LIFELINE,
          ACTOR,
          TIE,
          RECOMMENDATION,
          SOURCE,
          REPORT,
          LIFELINE_CHANGE,
          FIGURES,
          FIGURE_RANGE,
          TEXT,
          EVIDENCE,
          INCIDENT,
          ACCOUNT,
          READING,
          AGREEMENT,
          CLAUSE,
          RESPONSE,
          COMPLIANCE,
          OUTCOME,
          COVERAGE);

  private Shapes() {}
}
