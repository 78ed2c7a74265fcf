package org.tocsin.intake.casefile;

import java.util.Optional;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Source;

/** Reads a source: by its public name, or protected. */
final class SourceReader {
  private SourceReader() {}

  static Optional<DraftSource> read(Fields fields) {
    Optional<String> id = fields.declaredId(CaseIds.Kind.SOURCE);
    Optional<Source.Kind> kind = fields.word("kind", Source.Kind.class);
    Optional<Reliability> reliability = fields.word("reliability", Reliability.class);
    Optional<String> speaksFor = fields.reference("speaks-for", CaseIds.Kind.ACTOR);
    Optional<DraftSource.Identity> identity = identity(fields);
    return fields.intact()
        ? Optional.of(
            new DraftSource(
                fields.origin(),
                id.orElseThrow(),
                identity.orElseThrow(),
                kind.orElseThrow(),
                reliability.orElseThrow(),
                speaksFor))
        : Optional.empty();
  }

  private static Optional<DraftSource.Identity> identity(Fields fields) {
    boolean named = fields.origin().node().get("name").isPresent();
    boolean hidden = fields.origin().node().get("protected").isPresent();
    if (named == hidden) {
      fields
          .notes()
          .spoil(fields.origin().where(), named ? "case.two-identities" : "case.no-identity");
    }
    Optional<Label> name = Labels.label(fields, "name");
    Optional<String> who = fields.text("protected");
    return name.<DraftSource.Identity>map(DraftSource.Identity.Open::new)
        .or(() -> who.map(DraftSource.Identity.Protected::new));
  }
}
