package org.tocsin.core.model;

import java.util.List;
import java.util.Optional;

/**
 * A watched population: who, how many, where, on what it depends, who the actors are.
 *
 * @param population the people at risk, as a name for them
 * @param people how many, as each source says it
 * @param area closed ring of points, first point repeated at the end; empty where only places are
 *     known
 * @param ties between the actors
 * @param fictional a teaching case: everything published from it says so
 */
public record Situation(
    String id,
    Label name,
    Label population,
    List<PopulationClaim> people,
    List<GeoPoint> area,
    List<Place> places,
    List<Lifeline> lifelines,
    List<Actor> actors,
    List<Tie> ties,
    List<Recommendation> recommendations,
    boolean fictional)
    implements CaseRecord {

  public Situation {
    people = List.copyOf(people);
    area = List.copyOf(area);
    places = List.copyOf(places);
    lifelines = List.copyOf(lifelines);
    actors = List.copyOf(actors);
    ties = List.copyOf(ties);
    recommendations = List.copyOf(recommendations);
  }

  /** The same with other recommendations. */
  public Situation advising(List<Recommendation> advice) {
    return new Situation(
        id, name, population, people, area, places, lifelines, actors, ties, advice, fictional);
  }

  /** The same with other word on how many people there are. */
  public Situation peopled(List<PopulationClaim> claims) {
    return new Situation(
        id,
        name,
        population,
        claims,
        area,
        places,
        lifelines,
        actors,
        ties,
        recommendations,
        fictional);
  }

  /** The same with other ties. */
  public Situation tied(List<Tie> others) {
    return new Situation(
        id,
        name,
        population,
        people,
        area,
        places,
        lifelines,
        actors,
        others,
        recommendations,
        fictional);
  }

  public Optional<Place> place(String placeId) {
    return places.stream().filter(place -> place.id().equals(placeId)).findFirst();
  }

  public Optional<Lifeline> lifeline(String lifelineId) {
    return lifelines.stream().filter(lifeline -> lifeline.id().equals(lifelineId)).findFirst();
  }

  public Optional<Actor> actor(String actorId) {
    return actors.stream().filter(actor -> actor.id().equals(actorId)).findFirst();
  }
}
