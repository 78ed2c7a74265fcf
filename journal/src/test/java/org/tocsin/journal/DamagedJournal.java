package org.tocsin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Journals to be damaged, as files, and what opening one may answer. */
final class DamagedJournal {
  static final List<String> FILES = List.of("journal.db", "journal.db-wal", "journal.head");

  private DamagedJournal() {}

  /**
   * Makes a journal of batches and copies its files while it is open, so that its write-ahead log
   * is there.
   */
  static Head make(Path directory, int... batches) throws IOException {
    Path origin = directory.resolveSibling(directory.getFileName() + "-origin");
    try (Journal journal = Journal.create(origin, Drafts.salts())) {
      for (int batch : batches) {
        journal.append(Drafts.NOON, Drafts.drafts(batch));
      }
      Files.createDirectories(directory);
      for (String name : FILES) {
        Files.copy(origin.resolve(name), directory.resolve(name));
      }
      return journal.head();
    }
  }

  /** Makes a journal and closes it, so that all entries are in the database file. */
  static Head makeClosed(Path directory, int... batches) {
    try (Journal journal = Journal.create(directory, Drafts.salts())) {
      for (int batch : batches) {
        journal.append(Drafts.NOON, Drafts.drafts(batch));
      }
      return journal.head();
    }
  }

  static void cut(Path file, long length) throws IOException {
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) length));
  }

  static void flip(Path file, long offset) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) offset] ^= 0x10;
    Files.write(file, bytes);
  }

  /** Changes rows as someone with the database open might. */
  static void sql(Path directory, String sql, Object... values) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("journal.db"));
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      assertThat(statement.executeUpdate()).isPositive();
    }
  }

  /**
   * Opens and reads everything; asserts that either all that was acknowledged is there and sound,
   * or it is refused by a fault that says which file and what to do.
   *
   * @return whether it was sound
   */
  static boolean isSoundOrRefused(Path directory, Head acknowledged, String what) {
    try (Journal journal = Journal.open(directory, Drafts.salts())) {
      journal.read(0, journal.size(), entry -> {});
      assertThat(journal.head()).as(what).isEqualTo(acknowledged);
      return true;
    } catch (JournalFault fault) {
      assertThat(fault.where()).as(what).contains(directory.resolve("journal.").toString());
      assertThat(fault.found()).as(what).isNotBlank();
      assertThat(fault.remedy()).as(what).isNotBlank();
      return false;
    }
  }
}
