package org.tocsin.core.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.PopulationClaim;
import org.tocsin.core.model.Recommendation;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.model.Tie;
import org.tocsin.core.time.Edtf;

/** Records of one invented situation. */
public final class Samples {

  public static final String SITUATION = "strand";

  private Samples() {}

  public static Edtf time(String edtf) {
    return Edtf.parse(edtf).time().orElseThrow(() -> new IllegalArgumentException(edtf));
  }

  public static Availability available(String edtf) {
    Edtf written = time(edtf);
    return new Availability(written, written.availableBy().orElseThrow());
  }

  public static Label label(String name) {
    return Label.of("en", name);
  }

  public static GeoPoint point(String latitude, String longitude) {
    return new GeoPoint(new BigDecimal(latitude), new BigDecimal(longitude));
  }

  public static Situation situation() {
    return new Situation(
        SITUATION,
        label("The Strand"),
        label("People of the Strand"),
        List.of(
            new PopulationClaim(
                "press", Figure.about(new BigDecimal(9000)), available("2020-01-01"))),
        List.of(),
        List.of(
            new Place(
                "harbour",
                label("Harbour"),
                Optional.of(point("10.5", "20.25")),
                Optional.of(BigDecimal.ONE),
                Optional.empty(),
                List.of()),
            plainPlace("mill", "Mill"),
            plainPlace("ford", "Ford")),
        List.of(
            new Lifeline(
                "causeway",
                label("Causeway"),
                Lifeline.Kind.ROAD,
                List.of("ford", "harbour"),
                List.of(),
                available("2020-01-01")),
            new Lifeline(
                "east-pipe",
                label("East pipe"),
                Lifeline.Kind.WATER,
                List.of("mill", "harbour"),
                List.of(),
                available("2020-01-01")),
            new Lifeline(
                "west-pipe",
                label("West pipe"),
                Lifeline.Kind.WATER,
                List.of("mill", "harbour"),
                List.of(),
                available("2020-01-01"))),
        List.of(
            new Actor("northland", label("Northland"), Actor.Kind.STATE),
            new Actor("southland", label("Southland"), Actor.Kind.STATE),
            new Actor("league", label("Harbour League"), Actor.Kind.ORGANISED_GROUP),
            new Actor("unknown-men", label("Men in plain clothes"), Actor.Kind.UNIDENTIFIED)),
        List.of(
            new Tie(
                "southland",
                Tie.Kind.ALLY,
                "northland",
                Optional.of(time("2019/..")),
                available("2020-01-01"),
                List.of("treaty"))),
        List.of(
            new Recommendation(
                "rec-observers",
                label("Council of the Sea"),
                Optional.empty(),
                label("Send observers to the causeway"),
                7,
                List.of("treaty", "r-1"))),
        false);
  }

  private static Place plainPlace(String id, String name) {
    return new Place(
        id, label(name), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  public static Source source(String id, Source.Kind kind, Reliability reliability) {
    return new Source(
        id, new Source.Identity.Public(label("The " + id)), kind, reliability, Optional.empty());
  }

  public static Source protectedSource(String id, Sealed identity, Reliability reliability) {
    return new Source(
        id,
        new Source.Identity.Protected(identity),
        Source.Kind.WITNESS,
        reliability,
        Optional.empty());
  }

  public static Incident incident(String id) {
    return new Incident(id, SITUATION, label("Incident " + id));
  }

  public static Agreement agreement() {
    return new Agreement(
        "treaty",
        SITUATION,
        label("Treaty of the Causeway"),
        List.of("northland", "southland"),
        Optional.of(time("2020-06-01")),
        Optional.of(time("2020-06-02")),
        available("2020-06-03"),
        "press",
        List.of(
            new Agreement.Clause(
                "4",
                label("Northland keeps the causeway open"),
                List.of("northland"),
                List.of("causeway"),
                List.of(EventKind.LIFELINE_CLOSED, EventKind.LIFELINE_NARROWED),
                Optional.of(label("Passage")),
                List.of(),
                Optional.empty()),
            new Agreement.Clause(
                "7",
                label("Nobody is detained"),
                List.of("northland", "southland"),
                List.of(),
                List.of(EventKind.DETENTION),
                Optional.empty(),
                List.of(),
                Optional.empty())));
  }

  public static Response response(
      String id, Response.Instrument instrument, String happened, SampleVault vault) {
    return new Response(
        id,
        SITUATION,
        label("Council of the Sea"),
        instrument,
        List.of("northland"),
        time(happened),
        available(happened),
        "press",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        vault.text("statement of " + id));
  }
}
