package org.tocsin.cli.verb;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.Unlocking;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Source;
import org.tocsin.intake.casefile.Seals;
import picocli.CommandLine.Option;

/** A source that is not on file yet. */
final class SourceOptions {

  @Option(
      names = "--new-source",
      paramLabel = "NAME",
      description = "A new source, by its public name: an institution's, never a private person's.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--protected-source",
      description =
          "A new source who must not become known. Who it is is asked without being shown, and"
              + " goes into the vault alone.")
  private boolean hidden;

  @Option(
      names = "--identity-file",
      paramLabel = "FILE",
      description = "A file whose first line says who the protected source is.")
  private Optional<String> identityFile = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "WORD",
      description = "Of the new source: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Kinds.class)
  private Optional<String> kind = Optional.empty();

  @Option(
      names = "--reliability",
      paramLabel = "A-F",
      description =
          "Of the new source (Admiralty scale): A completely reliable, F cannot be judged."
              + " Default: F.")
  private Optional<String> reliability = Optional.empty();

  /** Words for completion. */
  static final class Kinds implements Iterable<String> {
    @Override
    public java.util.Iterator<String> iterator() {
      return Typed.words(Source.Kind.class).iterator();
    }
  }

  /** The new source, if there is to be one; a protected one's identity is sealed, not yet kept. */
  Optional<Source> made(Session session, Workspace open) {
    if (name.isEmpty() && !hidden) {
      if (kind.isPresent() || reliability.isPresent() || identityFile.isPresent()) {
        throw Refusal.of("source.of-no-new-one");
      }
      return Optional.empty();
    }
    if (name.isPresent() && hidden) {
      throw Refusal.of("source.named-and-protected");
    }
    Reliability grade =
        reliability.map(text -> Typed.word(Reliability.class, text)).orElse(Reliability.F);
    Source.Kind sort =
        kind.map(text -> Typed.word(Source.Kind.class, text))
            .orElseGet(
                () -> {
                  if (hidden) {
                    return Source.Kind.WITNESS;
                  }
                  throw Refusal.of(
                      "source.kind-missing", String.join(", ", Typed.words(Source.Kind.class)));
                });
    String id =
        Typed.idFor(
            name.orElse("protected"),
            "source",
            taken -> !open.state().versions(RecordKind.SOURCE, taken).isEmpty());
    Source.Identity identity =
        name.<Source.Identity>map(
                text -> new Source.Identity.Public(Label.of("en", Typed.text(text))))
            .orElseGet(() -> protectedIdentity(session, open));
    return Optional.of(new Source(id, identity, sort, grade, Optional.empty()));
  }

  private Source.Identity protectedIdentity(Session session, Workspace open) {
    char[] who =
        identityFile
            .map(file -> Unlocking.firstLine(file(session, file)))
            .orElseGet(() -> session.secret("Who the source is (not shown): "));
    String text = new String(who).strip();
    Arrays.fill(who, '\0');
    return new Source.Identity.Protected(
        open.sealing().seal(Typed.text(text).getBytes(StandardCharsets.UTF_8), Seals.IDENTITY));
  }

  private static Path file(Session session, String name) {
    return session.path(name);
  }
}
