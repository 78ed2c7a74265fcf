package org.tocsin.desk.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Assessor;
import org.tocsin.core.assess.LevelTable;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;
import org.tocsin.notice.Level;

/**
 * What was worked out of situations, kept until something is recorded of them. Two requests for the
 * same wait for one reckoning. What all accounts tell and what named sources tell are kept apart,
 * by {@link Look#insider}. In memory alone.
 */
final class SeenSituations {

  /** What may be taken of the memory there is for views, and as much for what follows from them. */
  private static final int SHARE = 5;

  /**
   * Bytes that an account takes in a view, for readers a third of it: 1,290 and 380 were measured.
   */
  private static final long IN_VIEW = 2_000;

  /** Bytes that an account takes with all that is worked out of it: 10 to 20 kilobytes. */
  private static final long WORKED_OUT = 20_000;

  /** What a view takes besides its accounts, as accounts. */
  private static final long EACH = 20;

  private static final int MOST_LEVELS = 100_000;

  /** For those within and for readers, of 200 situations: six parts each, and some other days. */
  private static final int MOST_PARTS = 3_000;

  /** Of the memory there is, for parts that are large. */
  private static final int SHARE_OF_LARGE = 20;

  /** Bytes, of the largest there are. */
  private static final long LARGE = 300_000;

  private record Key(Look look, long version) {}

  private record PartKey(Part<?> part, Key key) {}

  /**
   * Most pages show a view alone, and making one takes a tenth of a second with 1,500 accounts: so
   * there is room for those of a large desk all at once.
   */
  private final WorkedOnce<Key, Optional<SituationView>> views =
      new WorkedOnce<>(accounts(IN_VIEW), seen -> weight(seen, Function.identity()));

  private final WorkedOnce<Key, Optional<Reasoning>> reasonings =
      new WorkedOnce<>(accounts(WORKED_OUT), seen -> weight(seen, Reasoning::view));

  /** Made of reasonings that are kept as well, or were until lately. */
  private final WorkedOnce<Key, Optional<Assessment>> assessments =
      new WorkedOnce<>(accounts(WORKED_OUT), seen -> weight(seen, Assessment::view));

  private final WorkedOnce<Key, Optional<Level>> levels = new WorkedOnce<>(MOST_LEVELS);
  private final WorkedOnce<PartKey, Optional<?>> parts = new WorkedOnce<>(MOST_PARTS);
  private final WorkedOnce<PartKey, Optional<?>> largeParts =
      new WorkedOnce<>((int) (Runtime.getRuntime().maxMemory() / SHARE_OF_LARGE / LARGE));

  /** How often something was recorded of each; the last touched last. */
  private final Map<String, Long> versions = new LinkedHashMap<>();

  private long all;

  /** How many may be kept. What was asked for longest ago then has to be worked out again. */
  private static long accounts(long bytes) {
    return Runtime.getRuntime().maxMemory() / SHARE / bytes;
  }

  private static <T> long weight(Optional<T> seen, Function<T, SituationView> view) {
    return EACH + seen.map(view).map(each -> each.reports().size()).orElse(0);
  }

  /**
   * The situation as seen from there.
   *
   * @param state asked once the key is made: what is kept may be newer than its key, never older
   */
  Optional<SituationView> view(Supplier<DeskState> state, Look look) {
    return views.get(
        key(look),
        () ->
            look.insider()
                ? ViewBuilder.of(state.get(), look.situation(), look.asOf())
                : view(state, within(look)).map(all -> new Reasoning(all).inPublic().view()));
  }

  private static Look within(Look look) {
    return new Look(look.situation(), look.asOf(), true);
  }

  /** What is worked out of a view, each part when it is first asked for. */
  Optional<Reasoning> reasoning(Supplier<DeskState> state, Look look) {
    return reasonings.get(
        key(look),
        () ->
            look.insider()
                ? view(state, look).map(Reasoning::new)
                : reasoning(state, within(look)).map(Reasoning::inPublic));
  }

  Optional<Assessment> assessment(Supplier<DeskState> state, Look look) {
    return assessments.get(
        key(look), () -> reasoning(state, look).map(new Assessor(LevelTable.standard())::assess));
  }

  Optional<Level> level(Supplier<DeskState> state, Look look) {
    return levels.get(
        key(look), () -> reasoning(state, look).map(each -> AlertDesk.answer(each.view()).level()));
  }

  /** The part as it is kept; empty where it is still to be worked out. */
  <T> Optional<Soon.Known<T>> now(Part<T> part, Look look) {
    return kept(part)
        .now(new PartKey(part, key(look)))
        .map(kept -> new Soon.Known<>(as(part, kept)));
  }

  <T> Optional<T> part(Part<T> part, Look look, Supplier<Optional<T>> work) {
    return as(part, kept(part).get(new PartKey(part, key(look)), work::get));
  }

  private WorkedOnce<PartKey, Optional<?>> kept(Part<?> part) {
    return part.isLarge() ? largeParts : parts;
  }

  private static <T> Optional<T> as(Part<T> part, Optional<?> kept) {
    return kept.map(value -> part.type().cast(value));
  }

  /** Forgets what was worked out of this situation; of every one where none is named. */
  void changed(Optional<String> situation) {
    synchronized (versions) {
      if (situation.isPresent()) {
        long version = versions.getOrDefault(situation.get(), 0L) + 1;
        versions.remove(situation.get());
        versions.put(situation.get(), version);
      } else {
        all++;
      }
    }
  }

  /** These, with those first of which something was recorded last. */
  List<String> lastTouchedFirst(List<String> situations) {
    Set<String> order = new LinkedHashSet<>();
    synchronized (versions) {
      List<String> touched = new ArrayList<>(versions.keySet());
      for (int i = touched.size() - 1; i >= 0; i--) {
        order.add(touched.get(i));
      }
    }
    order.addAll(situations);
    order.retainAll(new LinkedHashSet<>(situations));
    return List.copyOf(order);
  }

  /** What is seen from a position of the journal is the same whatever is recorded after it. */
  private Key key(Look look) {
    if (look.asOf().position().isPresent()) {
      return new Key(look, -1);
    }
    synchronized (versions) {
      return new Key(look, (all << 32) + versions.getOrDefault(look.situation(), 0L));
    }
  }
}
