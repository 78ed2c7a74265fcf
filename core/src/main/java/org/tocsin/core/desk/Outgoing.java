package org.tocsin.core.desk;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.fact.DeskFact;

/**
 * Which notices may be public at an instant, and which wait for an embargo to pass. Notices of one
 * situation come out in the order issued: a later one cites the earlier ones, so it waits as long
 * as they do.
 */
public final class Outgoing {

  private final Set<String> out = new LinkedHashSet<>();
  private final Map<String, Instant> waiting = new LinkedHashMap<>();
  private final Map<String, Instant> held = new HashMap<>();
  private final Instant at;

  private Outgoing(DeskState state, Instant at) {
    this.at = at;
    state.alerts().stream()
        .filter(file -> file.issue().isPresent())
        .sorted(Comparator.comparing(file -> file.issue().orElseThrow().at()))
        .forEach(this::add);
  }

  public static Outgoing at(DeskState state, Instant at) {
    return new Outgoing(state, at);
  }

  private void add(AlertFile file) {
    file.embargo()
        .map(AlertFile.Embargo::until)
        .ifPresent(until -> held.merge(file.situation(), until, Outgoing::later));
    Optional<Instant> until = waitsBehind(file.situation());
    if (until.isPresent()) {
      waiting.put(file.revision(), until.get());
    } else {
      out.add(file.revision());
    }
  }

  private Optional<Instant> waitsBehind(String situation) {
    return Optional.ofNullable(held.get(situation)).filter(at::isBefore);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Revisions that were issued and that nothing holds back. */
  public Set<String> out() {
    return Collections.unmodifiableSet(out);
  }

  /** Revisions that were issued and wait, in the order issued, each with the end of its waiting. */
  public Map<String, Instant> waiting() {
    return Collections.unmodifiableMap(waiting);
  }

  /** Until when a revision waits, or would if it were issued now. */
  public Optional<Instant> waitsUntil(AlertFile file) {
    if (file.issue().isPresent()) {
      return Optional.ofNullable(waiting.get(file.revision()));
    }
    Optional<Instant> own = file.embargo().map(AlertFile.Embargo::until).filter(at::isBefore);
    Optional<Instant> before = waitsBehind(file.situation());
    return own.isPresent() && before.isPresent()
        ? Optional.of(later(own.get(), before.get()))
        : own.or(() -> before);
  }

  /** What a publication had. */
  public static Set<String> in(DeskState state, Version<DeskFact.SitePublished> publication) {
    return publication
        .value()
        .map(site -> at(state.at(site.size()), publication.recordedAt()).out())
        .orElse(Set.of());
  }

  /** What the last publication had; empty before the first. */
  public static Set<String> published(DeskState state) {
    List<Version<DeskFact.SitePublished>> publications = state.publications();
    return publications.isEmpty() ? Set.of() : in(state, publications.get(publications.size() - 1));
  }

  /** Whether the last publication had it; what was public once stays so. */
  public static boolean published(DeskState state, String revision) {
    return published(state).contains(revision);
  }
}
