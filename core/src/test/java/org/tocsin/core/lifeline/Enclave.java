package org.tocsin.core.lifeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.PopulationClaim;
import org.tocsin.core.model.Situation;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;

/** The sample situation with places and lifelines of a test's own. */
final class Enclave {

  private final List<PopulationClaim> people = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Lifeline> lifelines = new ArrayList<>();

  Enclave people(String source, String figure) {
    people.add(new PopulationClaim(source, figure(figure), Samples.available("2020-01-01")));
    return this;
  }

  Enclave place(String id, Lifeline.Kind... supplies) {
    return settlement(id, Optional.empty(), supplies);
  }

  Enclave settlement(String id, String population, Lifeline.Kind... supplies) {
    return settlement(id, Optional.of(figure(population)), supplies);
  }

  private Enclave settlement(String id, Optional<Figure> population, Lifeline.Kind... supplies) {
    places.add(
        new Place(
            id,
            Samples.label(id),
            Optional.empty(),
            Optional.empty(),
            population,
            List.of(supplies)));
    return this;
  }

  Enclave lifeline(String id, Lifeline.Kind kind, String... joins) {
    lifelines.add(
        new Lifeline(
            id,
            Samples.label(id),
            kind,
            List.of(joins),
            List.of(),
            Samples.available("2020-01-01")));
    return this;
  }

  /** A desk that knows of this and nothing else. */
  SampleDesk desk() {
    SampleDesk desk = SampleDesk.ready();
    Situation plain = Samples.situation();
    desk.correct(
        new Situation(
            plain.id(),
            plain.name(),
            plain.population(),
            people,
            plain.area(),
            places,
            lifelines,
            plain.actors(),
            List.of(),
            List.of(),
            plain.fictional()));
    return desk;
  }

  static Figure figure(String text) {
    return Figure.parse(text).figure().orElseThrow();
  }
}
