package org.tocsin.core.fact;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.core.forecast.ForecastRun;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.SealedText;

/**
 * What the desk is: its name, its people by pseudonym, its keys, what it published and destroyed.
 */
public sealed interface DeskFact extends Fact {

  /**
   * @param origin the journal's origin, as in its checkpoints
   * @param sender identifies the desk as sender of alerts; no spaces, commas, {@code <} or {@code
   *     &}
   * @param contact how the institution is reached
   * @param exercise everything this desk publishes is an exercise
   */
  record Founded(String origin, Label name, String sender, String contact, boolean exercise)
      implements DeskFact {}

  /** What a person of the desk may do. */
  enum Role {
    /** Files, links, judges and drafts. */
    ANALYST,
    /** Returns or approves drafts. */
    REVIEWER,
    /** Issues. */
    SIGNER,
    /** Reads, but nothing of protected sources. */
    READER,
    /** Takes people in and lets them go. */
    ADMINISTRATOR
  }

  /**
   * @param person pseudonym, {@code p-} and 32 hexadecimal digits
   * @param name the real one, in the vault alone
   */
  record PersonEnrolled(String person, SortedSet<Role> roles, Sealed name) implements DeskFact {
    public PersonEnrolled {
      roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    }
  }

  record PersonLeft(String person) implements DeskFact {}

  /** The first key the desk signs with. */
  record KeyAuthorised(String verifier) implements DeskFact {}

  /**
   * @param statement what is published of it: a note signed by both keys
   */
  record KeyRotated(String from, String to, String statement) implements DeskFact {}

  /**
   * @param statement what is published of it
   */
  record KeyRevoked(String verifier, String statement) implements DeskFact {}

  /**
   * Somebody had what protected sources said put before them, on a screen that many share.
   *
   * @param what accounts and sources, as {@code kind/id}
   */
  record ProtectedRead(List<String> what) implements DeskFact {
    public ProtectedRead {
      what = List.copyOf(what);
    }
  }

  /** The key of a vault item was destroyed; what it sealed is beyond reach, here and for good. */
  record ItemDestroyed(String item, Optional<SealedText> reason) implements DeskFact {}

  /**
   * @param manifest {@code sha256:} digest of the manifest
   * @param size journal size of the checkpoint it was published with
   */
  record SitePublished(String manifest, long size, String checkpoint) implements DeskFact {}

  /**
   * Case files brought these records, or have them as they stood already.
   *
   * @param situation id
   * @param records by kind and id, {@code report/r-7}; those not recorded so before
   */
  record CaseImported(String situation, List<String> records) implements DeskFact {
    public CaseImported {
      records = List.copyOf(records);
    }
  }

  /**
   * @param archive {@code sha256:} digest of the archive, so that it can be recognised and replaced
   *     later
   */
  record BackedUp(String archive) implements DeskFact {}

  /**
   * A file of event data was taken in. Its rows are never recorded one by one: they lie in the lake
   * and are read again from the original at any time.
   *
   * @param provider as the lake names it
   * @param release the provider's version; empty where none was told
   * @param releasedOn when the provider released it, where that is known
   * @param rows taken in
   * @param rejected broken records, kept aside
   * @param bytes of the original
   * @param original in the vault; its commitment is the digest by which the file is known again
   * @param description its name and how it was read, in the vault
   */
  record EventsImported(
      String provider,
      Optional<String> release,
      Optional<LocalDate> releasedOn,
      long rows,
      long rejected,
      long bytes,
      Sealed original,
      Sealed description)
      implements DeskFact {}

  /**
   * A forecast was made. What it says of every country is never recorded one by one.
   *
   * @param forecasts the file of them, compressed, in the vault; its digest before that is in the
   *     run's provenance
   */
  record ForecastMade(ForecastRun run, Sealed forecasts) implements DeskFact {}
}
