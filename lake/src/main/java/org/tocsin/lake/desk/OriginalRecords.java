package org.tocsin.lake.desk;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.desk.Version;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.lake.store.Unpacking;
import org.tocsin.vault.ItemId;

/** Records as their providers wrote them, from the files in the vault. */
public final class OriginalRecords {

  private final Workspace workspace;

  public OriginalRecords(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The bytes of one record. What lies before it in the file is opened too: some seconds where that
   * is gigabytes.
   *
   * @param item the vault's, which has the file
   * @param zipped whether the offset is in the data file of a zip
   * @param offset in bytes
   * @param length in bytes
   */
  public byte[] record(String item, boolean zipped, long offset, int length) {
    ItemId id = ItemId.parse(item).orElseThrow(() -> gone(item));
    try (InputStream file = workspace.vault().open(id)) {
      InputStream records = zipped ? unpacked(item, file) : file;
      records.skipNBytes(offset);
      byte[] record = records.readNBytes(length);
      if (record.length < length) {
        throw gone(item);
      }
      return record;
    } catch (EOFException e) {
      throw gone(item);
    } catch (IOException e) {
      throw gone(String.valueOf(e.getMessage()));
    }
  }

  private InputStream unpacked(String item, InputStream file) throws IOException {
    Described described = described(item);
    return new Unpacking(described.recognising()::recognise)
        .open(file, described.name())
        .orElseThrow(() -> gone(described.name()))
        .records();
  }

  private Described described(String item) {
    return workspace.state().imports().stream()
        .map(Version::value)
        .flatMap(Optional::stream)
        .filter(imported -> imported.original().item().equals(item))
        .map(DeskFact.EventsImported::description)
        .flatMap(description -> workspace.texts().text(description).stream())
        .map(Described::read)
        .findFirst()
        .orElseThrow(() -> gone(item));
  }

  private static Refusal gone(String what) {
    return Refusal.of("lake.original-gone", what);
  }
}
