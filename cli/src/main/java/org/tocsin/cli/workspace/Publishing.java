package org.tocsin.cli.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tocsin.cli.Refusal;
import org.tocsin.core.desk.DeskCommand;
import org.tocsin.core.desk.JournalEntries;
import org.tocsin.core.desk.Outgoing;
import org.tocsin.core.desk.Version;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.problem.Problems;
import org.tocsin.journal.Journal;
import org.tocsin.journal.SiteProofs;
import org.tocsin.journal.note.NoteSigner;
import org.tocsin.journal.note.SignedNote;
import org.tocsin.journal.site.KeyHistory;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Notice;
import org.tocsin.notice.site.Proofs;
import org.tocsin.notice.site.Published;
import org.tocsin.notice.site.Site;
import org.tocsin.notice.site.SitePublisher;

/**
 * Writes the site of everything issued, with its proofs, signed by the desk's key. Fails closed.
 */
public final class Publishing {

  private static final String MANIFEST = "proof/manifest";
  private static final String CHECKPOINT = "proof/checkpoint";

  /** Entries that say nothing which a site would show. */
  private static final List<String> SILENT =
      List.of("site.published/1", "desk.backed-up/1", "protected.read/1");

  private final Workspace workspace;
  private final Problems warnings = new Problems();

  public Publishing(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Publishes, or publishes again; what has not changed is left as it is. What waits under an
   * embargo is nowhere in it.
   *
   * @param person a named signer: no site is signed by a machine alone
   * @throws Refusal where nothing was issued yet, all of it waits, or there is no key to sign with
   */
  public Published publish(Path to, String person, Instant at) {
    Outgoing outgoing = Outgoing.at(workspace.state(), at);
    List<Notice> notices = notices(outgoing);
    NoteSigner signer = SigningKey.current(workspace);
    SortedMap<String, byte[]> files = files(new Edition(notices));
    long size = size(outgoing);
    SortedMap<String, byte[]> proofs =
        new TreeMap<>(
            new SiteProofs(workspace.journal(), signer, keyHistory())
                .files(earlier(), positions(outgoing), size));
    String checkpoint =
        new String(Objects.requireNonNull(proofs.get(CHECKPOINT)), StandardCharsets.UTF_8);
    Published published =
        new SitePublisher()
            .publish(
                to,
                files,
                new Proofs(
                    signer.verifier().name(),
                    size,
                    proofs,
                    text -> SignedNote.sign(text, signer).bytes()));
    record(to, size, checkpoint, person, at);
    return published;
  }

  private List<Notice> notices(Outgoing outgoing) {
    List<Notice> issued = new AlertDesk(workspace).issued();
    if (issued.isEmpty()) {
      throw Refusal.of("publish.nothing-issued");
    }
    List<Notice> notices =
        issued.stream().filter(notice -> outgoing.out().contains(notice.id().text())).toList();
    if (notices.isEmpty()) {
      throw Refusal.of("publish.all-wait", told(outgoing));
    }
    return notices;
  }

  /** Such as {@code corridor-001 until 2026-12-01T09:00:00Z}. */
  private static String told(Outgoing outgoing) {
    return outgoing.waiting().entrySet().stream()
        .map(each -> each.getKey() + " until " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  /** What was published without, and why. */
  public Problems warnings() {
    return warnings;
  }

  /** What the notices come to, and what modules lay beside it. */
  private SortedMap<String, byte[]> files(Edition edition) {
    SortedMap<String, byte[]> beside = Enclosures.all(edition, warnings);
    SortedMap<String, byte[]> files = new TreeMap<>(Site.files(edition.beside(beside.keySet())));
    beside.forEach(
        (path, bytes) -> {
          if (files.put(path, bytes) != null) {
            throw new IllegalStateException("two writers write " + path);
          }
        });
    return files;
  }

  /** A publication is recorded once, however often it is written out again. */
  private void record(Path to, long size, String checkpoint, String person, Instant at) {
    boolean known =
        workspace.state().publications().stream()
            .flatMap(version -> version.value().stream())
            .anyMatch(publication -> publication.size() == size);
    if (!known) {
      workspace.ask(
          new DeskCommand.RecordPublication(
              "sha256:" + AlertDesk.sha256(read(to.resolve(MANIFEST))), size, checkpoint),
          person,
          at);
    }
  }

  /**
   * The journal's size, unless nothing but publications and the like came since the last one, and
   * no embargo passed.
   */
  private long size(Outgoing outgoing) {
    Journal journal = workspace.journal();
    List<Version<DeskFact.SitePublished>> publications = workspace.state().publications();
    if (publications.isEmpty() || !outgoing.out().equals(Outgoing.published(workspace.state()))) {
      return journal.size();
    }
    long last =
        publications
            .get(publications.size() - 1)
            .value()
            .map(DeskFact.SitePublished::size)
            .orElse(0L);
    boolean[] silent = {true};
    journal.read(last, journal.size(), entry -> silent[0] &= SILENT.contains(entry.kind()));
    return silent[0] ? last : journal.size();
  }

  private List<SignedNote> earlier() {
    return workspace.state().publications().stream()
        .flatMap(version -> version.value().stream())
        .map(publication -> SignedNote.parse(publication.checkpoint()))
        .toList();
  }

  /**
   * From the journal, in order: a key that was rotated away and then revoked has two statements.
   */
  private KeyHistory keyHistory() {
    List<SignedNote> statements = new ArrayList<>();
    new JournalEntries(workspace.journal())
        .forEach(
            0,
            recorded -> {
              if (recorded.fact() instanceof DeskFact.KeyRotated rotated) {
                statements.add(SignedNote.parse(rotated.statement()));
              } else if (recorded.fact() instanceof DeskFact.KeyRevoked revoked) {
                statements.add(SignedNote.parse(revoked.statement()));
              }
            });
    return KeyHistory.of(statements);
  }

  /** Where the public entry of each notice that goes out stands. */
  private Map<String, Long> positions(Outgoing outgoing) {
    Map<String, Long> positions = new HashMap<>();
    workspace
        .journal()
        .read(
            0,
            workspace.journal().size(),
            entry -> {
              if (entry.kind().equals("notice.issued/1")) {
                positions.put(
                    entry.bodyObject().findText("notice").orElseThrow(), entry.position());
              }
            });
    positions.keySet().retainAll(outgoing.out());
    return positions;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
