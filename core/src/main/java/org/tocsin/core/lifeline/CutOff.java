package org.tocsin.core.lifeline;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.time.Truth;

/**
 * One settlement without one kind of lifeline, for one stretch of time without a break.
 *
 * @param effect {@code CLOSES}: nothing came through; {@code NARROWS}: what came through came by a
 *     narrowed lifeline alone
 * @param since when it began
 * @param until when it ended; empty while it surely goes on
 * @param still whether it goes on at the cutoff
 * @param hours how long, by the cutoff
 * @param personHours those hours times the settlement's people
 * @param lifelines ids of those whose closing or narrowing keeps it cut off
 * @param lastOfKind whether one of them was the last of its kind for the settlement before anything
 *     was closed
 * @param closures all that the hours are worked out from
 * @param evidence what closings, reopenings and people rest on
 * @param disputedBy reports that tell otherwise or state a party's position
 */
public record CutOff(
    Settlement settlement,
    Lifeline.Kind kind,
    LifelineEffect effect,
    Between since,
    Optional<Between> until,
    Truth still,
    Hours hours,
    Figure personHours,
    List<String> lifelines,
    boolean lastOfKind,
    List<Closure> closures,
    List<String> evidence,
    List<String> disputedBy) {

  public CutOff {
    lifelines = List.copyOf(lifelines);
    closures = List.copyOf(closures);
    evidence = List.copyOf(evidence);
    disputedBy = List.copyOf(disputedBy);
  }
}
