package org.tocsin.desk.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.time.Edtf;

/**
 * What is looked for. An empty set or option asks for nothing in particular; filters add up.
 *
 * @param text words that must all be there; {@code "several words"} in that order, {@code -word}
 *     not there; the last word may be a beginning. No text is wrong
 * @param language of the reader, BCP 47, for names there are several of
 * @param place id of a place of a situation
 * @param when overlapped, as far as is known, by when it happened
 * @param rungs of the severity ladder, 1 to 7
 * @param parties actors it names, by id
 * @param byProtected whether it rests on an account of a protected source
 */
public record Query(
    String text,
    String language,
    Set<Kind> kinds,
    Set<String> situations,
    Optional<String> place,
    Optional<Box> box,
    Optional<Edtf> when,
    Set<Integer> rungs,
    Set<String> parties,
    Set<Reliability> reliabilities,
    Set<Credibility> credibilities,
    Optional<Boolean> byProtected) {

  public Query {
    kinds = copy(kinds, Kind.class);
    situations = Collections.unmodifiableSet(new TreeSet<>(situations));
    rungs = Collections.unmodifiableSet(new TreeSet<>(rungs));
    parties = Collections.unmodifiableSet(new TreeSet<>(parties));
    reliabilities = copy(reliabilities, Reliability.class);
    credibilities = copy(credibilities, Credibility.class);
  }

  private static <E extends Enum<E>> Set<E> copy(Set<E> some, Class<E> type) {
    Set<E> copy = EnumSet.noneOf(type);
    copy.addAll(some);
    return Collections.unmodifiableSet(copy);
  }

  /** Words alone. */
  public static Query of(String text) {
    return new Query(
        text,
        "en",
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.empty());
  }

  public Query in(String otherLanguage) {
    return new Query(
        text,
        otherLanguage,
        kinds,
        situations,
        place,
        box,
        when,
        rungs,
        parties,
        reliabilities,
        credibilities,
        byProtected);
  }

  public Query kinds(Set<Kind> some) {
    return new Query(
        text,
        language,
        some,
        situations,
        place,
        box,
        when,
        rungs,
        parties,
        reliabilities,
        credibilities,
        byProtected);
  }

  public Query situations(Set<String> some) {
    return new Query(
        text,
        language,
        kinds,
        some,
        place,
        box,
        when,
        rungs,
        parties,
        reliabilities,
        credibilities,
        byProtected);
  }

  public Query place(String id) {
    return new Query(
        text,
        language,
        kinds,
        situations,
        Optional.of(id),
        box,
        when,
        rungs,
        parties,
        reliabilities,
        credibilities,
        byProtected);
  }

  public Query within(Box area) {
    return new Query(
        text,
        language,
        kinds,
        situations,
        place,
        Optional.of(area),
        when,
        rungs,
        parties,
        reliabilities,
        credibilities,
        byProtected);
  }

  public Query when(Edtf time) {
    return new Query(
        text,
        language,
        kinds,
        situations,
        place,
        box,
        Optional.of(time),
        rungs,
        parties,
        reliabilities,
        credibilities,
        byProtected);
  }

  public Query rungs(Set<Integer> some) {
    return new Query(
        text,
        language,
        kinds,
        situations,
        place,
        box,
        when,
        some,
        parties,
        reliabilities,
        credibilities,
        byProtected);
  }

  public Query parties(Set<String> some) {
    return new Query(
        text,
        language,
        kinds,
        situations,
        place,
        box,
        when,
        rungs,
        some,
        reliabilities,
        credibilities,
        byProtected);
  }

  public Query graded(Set<Reliability> sources, Set<Credibility> accounts) {
    return new Query(
        text,
        language,
        kinds,
        situations,
        place,
        box,
        when,
        rungs,
        parties,
        sources,
        accounts,
        byProtected);
  }

  public Query byProtected(boolean wanted) {
    return new Query(
        text,
        language,
        kinds,
        situations,
        place,
        box,
        when,
        rungs,
        parties,
        reliabilities,
        credibilities,
        Optional.of(wanted));
  }
}
