package org.tocsin.core.alert;

import java.util.Optional;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Source;
import org.tocsin.notice.LocalText;
import org.tocsin.notice.Teller;

/** Names as the public sees them. */
final class PublicNames {

  private PublicNames() {}

  static LocalText text(Label label) {
    return LocalText.ofTags(label.byLanguage());
  }

  /** Whether it has a public name. */
  static boolean named(Optional<Source> source) {
    return source.filter(known -> !known.isProtected()).isPresent();
  }

  /** A source that is not on record is treated as protected: it is never guessed at. */
  static Teller teller(Optional<Source> source) {
    return source
        .map(Source::identity)
        .filter(Source.Identity.Public.class::isInstance)
        .map(Source.Identity.Public.class::cast)
        .<Teller>map(open -> new Teller.Named(text(open.name())))
        .orElse(new Teller.Protected());
  }
}
