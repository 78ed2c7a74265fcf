package org.tocsin.intake.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.PopulationClaim;
import org.tocsin.core.model.Recommendation;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Tie;
import org.tocsin.core.problem.Where;
import org.tocsin.core.time.Edtf;
import org.tocsin.intake.yaml.YamlNode;
import org.tocsin.intake.yaml.YamlSequence;

/** Reads the situation with its places, lifelines, actors and recommendations. */
final class SituationReader {
  /** Ten years: what is asked for later than that is asked of nobody. */
  private static final int MOST_DAYS = 3_650;

  private static final Map<String, Lifeline.Kind> KINDS = Words.of(Lifeline.Kind.class);

  private SituationReader() {}

  static Optional<DraftSituation> read(Fields fields) {
    Optional<String> id = fields.declaredId(CaseIds.Kind.SITUATION);
    Optional<Label> name = Labels.label(fields, "name");
    Optional<Label> population = Labels.label(fields, "population");
    boolean fictional = fields.truth("fictional").orElse(false);
    List<PopulationClaim> people = fields.each("people", Shapes.PEOPLE, SituationReader::people);
    List<GeoPoint> area = area(fields);
    List<Place> places = fields.each("places", Shapes.PLACE, SituationReader::place);
    List<Lifeline> lifelines = fields.each("lifelines", Shapes.LIFELINE, SituationReader::lifeline);
    List<Actor> actors = fields.each("actors", Shapes.ACTOR, SituationReader::actor);
    List<Tie> ties = fields.each("ties", Shapes.TIE, SituationReader::tie);
    List<Recommendation> recommendations =
        fields.each("recommendations", Shapes.RECOMMENDATION, SituationReader::recommendation);
    if (!fields.intact()) {
      return Optional.empty();
    }
    return Optional.of(
        new DraftSituation(
            fields.origin(),
            new Situation(
                id.orElseThrow(),
                name.orElseThrow(),
                population.orElseThrow(),
                people,
                area,
                places,
                lifelines,
                actors,
                ties,
                recommendations,
                fictional)));
  }

  private static Optional<PopulationClaim> people(Fields fields) {
    Optional<String> source = fields.reference("source", CaseIds.Kind.SOURCE);
    Optional<Figure> figure = Figures.count(fields, "figure");
    Optional<Availability> available = Times.availability(fields, "available");
    return fields.intact()
        ? Optional.of(
            new PopulationClaim(
                source.orElseThrow(), figure.orElseThrow(), available.orElseThrow()))
        : Optional.empty();
  }

  private static Optional<Place> place(Fields fields) {
    Optional<String> id = fields.declaredId(CaseIds.Kind.PLACE);
    Optional<Label> name = Labels.label(fields, "name");
    Optional<GeoPoint> point =
        fields.node("point").flatMap(node -> point(node, fields.where("point"), fields.notes()));
    Optional<BigDecimal> precision =
        fields
            .node("precision-km")
            .flatMap(node -> Values.quantity(node, fields.where("precision-km"), fields.notes()));
    Optional<Figure> population = Figures.count(fields, "population");
    List<Lifeline.Kind> supplies = supplies(fields);
    return fields.intact()
        ? Optional.of(
            new Place(id.orElseThrow(), name.orElseThrow(), point, precision, population, supplies))
        : Optional.empty();
  }

  private static Optional<Lifeline> lifeline(Fields fields) {
    Optional<String> id = fields.declaredId(CaseIds.Kind.LIFELINE);
    Optional<Lifeline.Kind> kind = fields.word("kind", Lifeline.Kind.class);
    Optional<Label> name = Labels.label(fields, "name");
    List<String> joins = fields.references("joins", CaseIds.Kind.PLACE);
    Optional<Availability> available = Times.availability(fields, "available");
    List<GeoPoint> line = points(fields, "line");
    if (fields.intact() && joins.size() < 2) {
      fields.notes().spoil(fields.where("joins"), "case.joins-two");
    }
    return fields.intact()
        ? Optional.of(
            new Lifeline(
                id.orElseThrow(),
                name.orElseThrow(),
                kind.orElseThrow(),
                joins,
                line,
                available.orElseThrow()))
        : Optional.empty();
  }

  private static Optional<Actor> actor(Fields fields) {
    Optional<String> id = fields.declaredId(CaseIds.Kind.ACTOR);
    Optional<Actor.Kind> kind = fields.word("kind", Actor.Kind.class);
    Optional<Label> name = Labels.label(fields, "name");
    return fields.intact()
        ? Optional.of(new Actor(id.orElseThrow(), name.orElseThrow(), kind.orElseThrow()))
        : Optional.empty();
  }

  private static Optional<Recommendation> recommendation(Fields fields) {
    Optional<String> id = fields.declaredId(CaseIds.Kind.RECOMMENDATION);
    Optional<Label> to = Labels.label(fields, "to");
    Optional<String> actor = fields.reference("actor", CaseIds.Kind.ACTOR);
    Optional<Label> measure = Labels.label(fields, "measure");
    Optional<Integer> days = fields.whole("within-days", 0, MOST_DAYS);
    List<String> restsOn = fields.references("rests-on", CaseIds.BASES);
    if (fields.intact() && restsOn.isEmpty()) {
      fields.notes().spoil(fields.where("rests-on"), "case.rests-on-nothing");
    }
    return fields.intact()
        ? Optional.of(
            new Recommendation(
                id.orElseThrow(),
                to.orElseThrow(),
                actor,
                measure.orElseThrow(),
                days.orElseThrow(),
                restsOn))
        : Optional.empty();
  }

  /** Empty where one of them is no point, which is then reported. */
  private static List<GeoPoint> points(Fields fields, String key) {
    List<GeoPoint> points = new ArrayList<>();
    List<YamlNode> nodes = fields.list(key);
    for (int i = 0; i < nodes.size(); i++) {
      point(nodes.get(i), fields.origin().where(key, i), fields.notes()).ifPresent(points::add);
    }
    return points.size() < nodes.size() ? List.of() : points;
  }

  private static List<Lifeline.Kind> supplies(Fields fields) {
    List<Lifeline.Kind> kinds = new ArrayList<>();
    List<YamlNode> nodes = fields.list("supplies");
    for (int i = 0; i < nodes.size(); i++) {
      Values.oneOf(nodes.get(i), KINDS, fields.origin().where("supplies", i), fields.notes())
          .ifPresent(kinds::add);
    }
    return kinds;
  }

  private static Optional<Tie> tie(Fields fields) {
    Optional<String> from = fields.reference("from", CaseIds.Kind.ACTOR);
    Optional<Tie.Kind> kind = fields.word("kind", Tie.Kind.class);
    Optional<String> to = fields.reference("to", CaseIds.Kind.ACTOR);
    Optional<Edtf> period = Times.time(fields, "period");
    Optional<Availability> available = Times.availability(fields, "available");
    List<String> restsOn = fields.references("rests-on", CaseIds.BASES);
    if (fields.intact() && restsOn.isEmpty()) {
      fields.notes().spoil(fields.where("rests-on"), "case.rests-on-nothing");
    }
    return fields.intact()
        ? Optional.of(
            new Tie(
                from.orElseThrow(),
                kind.orElseThrow(),
                to.orElseThrow(),
                period,
                available.orElseThrow(),
                restsOn))
        : Optional.empty();
  }

  /** A ring: at least three points, and the first once more at its end, whether written or not. */
  private static List<GeoPoint> area(Fields fields) {
    List<GeoPoint> ring = new ArrayList<>(points(fields, "area"));
    if (ring.isEmpty()) {
      return List.of();
    }
    if (!ring.get(0).equals(ring.get(ring.size() - 1))) {
      ring.add(ring.get(0));
    }
    if (ring.stream().distinct().count() < 3) {
      fields.notes().spoil(fields.where("area"), "case.area-three");
    }
    return ring;
  }

  private static Optional<GeoPoint> point(YamlNode node, Where where, CaseNotes notes) {
    if (!(node instanceof YamlSequence pair) || pair.elements().size() != 2) {
      notes.spoil(where, "case.expected-point");
      return Optional.empty();
    }
    Optional<BigDecimal> latitude = Values.decimal(pair.elements().get(0), where, notes);
    Optional<BigDecimal> longitude = Values.decimal(pair.elements().get(1), where, notes);
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return Optional.empty();
    }
    if (!GeoPoint.onEarth(latitude.get(), longitude.get())) {
      notes.spoil(
          where,
          "case.not-on-earth",
          latitude.get().toPlainString(),
          longitude.get().toPlainString());
      return Optional.empty();
    }
    return Optional.of(new GeoPoint(latitude.get(), longitude.get()));
  }
}
