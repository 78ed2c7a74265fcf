package org.tocsin.intake.casefile;

import java.util.Optional;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Source;

/** Who says something. See {@link Source}. */
public record DraftSource(
    Origin origin,
    String id,
    Identity identity,
    Source.Kind kind,
    Reliability reliability,
    Optional<String> speaksFor)
    implements Draft {

  /** Public by name, or protected: then it goes to the vault alone. */
  public sealed interface Identity {
    record Open(Label name) implements Identity {}

    /** Whoever prints one by mistake prints nothing. */
    record Protected(String who) implements Identity {
      @Override
      public String toString() {
        return "Protected";
      }
    }
  }
}
