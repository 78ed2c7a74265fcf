package org.tocsin.core.text;

import java.time.Instant;
import java.util.List;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Label;
import org.tocsin.core.time.Edtf;

/** A value that a phrase names, not yet worded in any language. */
public sealed interface Arg {

  record Name(Label label) implements Arg {}

  record Count(long number) implements Arg {}

  record Amount(Figure figure) implements Arg {}

  record When(Edtf time) implements Arg {}

  /** A moment, worded as its UTC day, or with the time where it is not midnight. */
  record Moment(Instant instant) implements Arg {}

  /** A key of the catalogue, such as {@code event.lifeline-closed}. */
  record Term(String key) implements Arg {}

  /** What stays as it is in every language: a clause's number. */
  record Verbatim(String text) implements Arg {}

  /** A phrase within a phrase. */
  record Said(Phrase phrase) implements Arg {}

  record Several(List<Arg> items) implements Arg {
    public Several {
      items = List.copyOf(items);
    }
  }
}
