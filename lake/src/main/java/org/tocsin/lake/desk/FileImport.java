package org.tocsin.lake.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.desk.DeskCommand;
import org.tocsin.core.desk.Version;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.problem.Where;
import org.tocsin.lake.provider.Head;
import org.tocsin.lake.provider.Recognising;
import org.tocsin.lake.record.ByteOrderMark;
import org.tocsin.lake.record.ChunkCutter;
import org.tocsin.lake.store.LakeWriter;
import org.tocsin.lake.store.Load;
import org.tocsin.lake.store.Tally;
import org.tocsin.lake.store.Unpacking;
import org.tocsin.vault.Commitment;
import org.tocsin.vault.ItemId;

/**
 * Takes one file in, whole or not at all: its bytes into the vault, a line about it into the
 * journal, its rows into the lake, in one reading. The lake is committed last, since it alone can
 * be filled again from the others.
 */
public final class FileImport {

  /** Items of this kind are originals of event data. */
  public static final String KIND = "events";

  /** Files of a zip of which the beginning is kept, to tell why none of them is known. */
  private static final int MOST_LOOKED_AT = 20;

  /** What a person asked for. */
  public record Asked(
      String person,
      Optional<String> release,
      Optional<LocalDate> releasedOn,
      Optional<String> mapping,
      Recognising recognising) {}

  private final Session session;
  private final Workspace workspace;
  private final LakeWriter writer;
  private final Asked asked;
  private final Watch watch;

  public FileImport(Session session, Workspace workspace, LakeWriter writer, Asked asked) {
    this(
        session,
        workspace,
        writer,
        asked,
        (name, tally, expected) -> new Progress(session, name, tally, expected));
  }

  public FileImport(
      Session session, Workspace workspace, LakeWriter writer, Asked asked, Watch watch) {
    this.watch = watch;
    this.session = session;
    this.workspace = workspace;
    this.writer = writer;
    this.asked = asked;
  }

  /** Tells how far the reading of a file is. */
  @FunctionalInterface
  public interface Watch {
    /**
     * @param expected bytes to be read, unpacked; 0 where that is not known
     */
    LakeWriter.Watching over(String name, Tally tally, long expected);
  }

  /** The same of a file on disk. */
  public Optional<Load> take(Path file) {
    return take(EventFile.of(file));
  }

  /**
   * Takes a file in.
   *
   * @return empty where the desk has the very same file already
   * @throws Refusal where it cannot be taken in; nothing of it stays then
   */
  public Optional<Load> take(EventFile file) {
    Where where = Where.file(file.place());
    try {
      long size = file.size();
      Object changed = file.version();
      look(file, where, size);
      NativeCiphers.preferFor(size);
      if (known(file, size)) {
        return Optional.empty();
      }
      return Optional.of(read(file, where, size, changed));
    } catch (IOException | UncheckedIOException e) {
      if (e.getCause() instanceof Error fatal) {
        // Of the thread that seals; it is no fault of the file.
        throw fatal;
      }
      throw unreadable(where, e);
    }
  }

  /** Refuses what no provider knows before anything is sealed. */
  private void look(EventFile file, Where where, long size) throws IOException {
    if (size == 0) {
      throw Refusal.at(where, "events.empty");
    }
    try (InputStream in = file.open()) {
      byte[] head = in.readNBytes(Head.LENGTH);
      if (ByteOrderMark.wide(head, head.length)) {
        throw Refusal.at(where, "events.wide");
      }
    }
    List<Head> seen = new ArrayList<>();
    Unpacking looking =
        new Unpacking(
            head -> {
              if (seen.size() < MOST_LOOKED_AT) {
                seen.add(head);
              }
              return asked.recognising().recognise(head);
            });
    try (InputStream in = file.open()) {
      if (looking.open(in, file.name()).isEmpty()) {
        throw new Refusal(asked.recognising().unknown(where, seen));
      }
    }
  }

  /** By the commitments of originals of the same length. */
  private boolean known(EventFile file, long size) throws IOException {
    for (Version<DeskFact.EventsImported> version : workspace.state().imports()) {
      Optional<DeskFact.EventsImported> same =
          version.value().filter(imported -> imported.bytes() == size);
      if (same.isPresent() && same(file, same.get().original())) {
        return true;
      }
    }
    return false;
  }

  private boolean same(EventFile file, Sealed original) throws IOException {
    Optional<ItemId> item = ItemId.parse(original.item()).filter(workspace.vault()::contains);
    Optional<Commitment> commitment = Commitment.parse(original.commitment());
    if (item.isEmpty() || commitment.isEmpty()) {
      return false;
    }
    try (InputStream in = file.open()) {
      return workspace.vault().same(item.get(), commitment.get(), in);
    }
  }

  private Load read(EventFile file, Where where, long size, Object changed) throws IOException {
    Pipe pipe = new Pipe();
    Sealer sealer = Sealer.start(workspace.sealing(), pipe, file, size);
    boolean done = false;
    try {
      Load load = load(pipe.reading(), file, size);
      done = true;
      Sealed original = sealer.sealed();
      if (file.size() != size || !file.version().equals(changed)) {
        throw Refusal.at(where, "events.changed");
      }
      if (load.rows() == 0) {
        throw Refusal.at(where, "events.no-rows", Long.toString(load.rejected()));
      }
      record(file, size, load, original);
      writer.commit();
      return load;
    } catch (IOException | RuntimeException | Error e) {
      pipe.abandon();
      sealer.join();
      if (done) {
        writer.rollback();
      }
      workspace.sealing().discard();
      throw e;
    }
  }

  private Load load(InputStream in, EventFile file, long size) throws IOException {
    Unpacking.Opened opened = unpacking().open(in, file.name()).orElseThrow();
    String release = asked.release().orElse(opened.form().release());
    Load load =
        writer.load(
            opened.form(),
            opened.records(),
            () -> unpacking().open(file.open(), file.name()).orElseThrow().records(),
            opened.member(),
            new LakeWriter.Brought(
                PENDING,
                size,
                Optional.of(release),
                asked.releasedOn().or(() -> Released.of(opened.form().provider(), release))),
            tally -> watch.over(file.name(), tally, opened.member().isPresent() ? 0 : size));
    // What stands behind the records, such as a zip's list of files, belongs to the original.
    in.transferTo(java.io.OutputStream.nullOutputStream());
    return load;
  }

  /** Stands for the vault's item until the original is sealed. */
  private static final String PENDING = "pending";

  private void record(EventFile file, long size, Load load, Sealed original) {
    writer.name(load.importId(), original.item());
    Sealed description =
        workspace
            .sealing()
            .seal(new Described(file.name(), asked.mapping()).bytes(), "events-description");
    workspace.ask(
        new DeskCommand.RecordImport(
            new DeskFact.EventsImported(
                load.provider(),
                Optional.of(load.release()).filter(release -> !release.isEmpty()),
                load.releasedOn(),
                load.rows(),
                load.rejected(),
                size,
                original,
                description)),
        asked.person(),
        session.now());
  }

  private Unpacking unpacking() {
    return new Unpacking(asked.recognising()::recognise);
  }

  private static Refusal unreadable(Where where, Exception e) {
    if (e instanceof Unpacking.Bomb) {
      return Refusal.at(where, "events.bomb");
    } else if (e instanceof Unpacking.SecondMember second) {
      return Refusal.at(where, "events.two-files", String.valueOf(second.getMessage()));
    } else if (e instanceof ChunkCutter.NotThisForm) {
      return Refusal.at(where, "events.not-this-form", String.valueOf(e.getMessage()));
    } else if (e instanceof java.util.zip.ZipException || e instanceof java.io.EOFException) {
      return Refusal.at(
          where, "events.damaged-zip", Objects.requireNonNullElse(e.getMessage(), "it ends early"));
    }
    return e instanceof NoSuchFileException || e.getCause() instanceof NoSuchFileException
        ? Refusal.at(where, "events.gone")
        : Refusal.at(where, "events.unreadable", String.valueOf(e.getMessage()));
  }
}
