package org.tocsin.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Situation;
import org.tocsin.desk.draw.map.MapPoint;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.room.Look;
import org.tocsin.desk.room.Part;
import org.tocsin.desk.room.SeenPages;
import org.tocsin.desk.room.Soon;
import org.tocsin.desk.room.Viewed;

/**
 * A part of every situation, as far as it is worked out; the rest is on its way.
 *
 * @param known in the order in which situations were filed; one that was not on file on the day
 *     looked at is not among them
 * @param missing situations that are still to be worked out
 */
public record Glances<T>(List<Seen<T>> known, List<Situation> missing) {

  /** What is worked out of one situation. */
  public record Seen<T>(Situation situation, T part) {}

  public Glances {
    known = List.copyOf(known);
    missing = List.copyOf(missing);
  }

  /** A part of each of several situations takes as long as all of one with so many times fewer. */
  private static final int AS_MUCH = 5;

  /** The part of a situation that the watch and the map show. */
  static final Part<Glance> GLANCE = new Glance.Worked();

  public static final List<Part<?>> BEFOREHAND =
      List.of(
          new Viewed(),
          GLANCE,
          new Drafts.Worked(),
          new Provisions.Worked(),
          new Answered.Worked(),
          new SituationPage.Worked("en", Optional.empty()));

  /**
   * How far it is.
   *
   * @param of all situations
   */
  public record Progress(int worked, int of) {
    public boolean whole() {
      return worked == of;
    }
  }

  /** Once nothing is missing it is kept until something is recorded: every page asks for it. */
  @SuppressWarnings("unchecked") // the part, which says of which type it is, is in the key
  static <T> Glances<T> of(Sight sight, Part<T> part) {
    DeskRoom room = sight.room();
    SeenPages.Key key =
        new SeenPages.Key(room.state().position(), List.of(part, sight.asOf(), sight.insider()));
    Optional<Object> kept = room.wholes().now(key);
    if (kept.isPresent()) {
      return (Glances<T>) kept.get();
    }
    Glances<T> all = gathered(sight, part);
    return all.missing().isEmpty() ? room.wholes().page(Glances.class, key, () -> all) : all;
  }

  private static <T> Glances<T> gathered(Sight sight, Part<T> part) {
    List<Seen<T>> known = new ArrayList<>();
    List<Situation> missing = new ArrayList<>();
    List<Situation> situations = sight.room().situations();
    int incidents = situations.stream().mapToInt(each -> sight.room().incidents(each.id())).sum();
    for (Situation situation : situations) {
      Soon<T> soon =
          sight
              .room()
              .soon(
                  part,
                  new Look(situation.id(), sight.asOf(), sight.insider()),
                  incidents / AS_MUCH);
      soon.now().ifPresent(value -> known.add(new Seen<>(situation, value)));
      if (soon.isLater()) {
        missing.add(situation);
      }
    }
    return new Glances<>(known, missing);
  }

  /** For a page or a map of all of them. */
  public static Glances<Glance> of(Sight sight) {
    return of(sight, GLANCE);
  }

  /** Incidents with a point, of all that is worked out. */
  public static List<MapPoint> points(Glances<Glance> glances) {
    return glances.known().stream()
        .flatMap(each -> each.part().map().incidents().stream())
        .toList();
  }

  public Progress progress() {
    return new Progress(known.size(), known.size() + missing.size());
  }
}
