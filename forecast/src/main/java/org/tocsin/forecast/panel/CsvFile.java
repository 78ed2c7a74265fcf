package org.tocsin.forecast.panel;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Where;

/**
 * Opens the CSV files that forecasts are made from, kept in and held against: UTF-8, comma, a first
 * row of names. Rows that are too long or too short are handed on, so that they can be told with
 * their line.
 */
public final class CsvFile {

  /** Room for one cell or row; rows of draws are long. */
  private static final int LARGEST = 1 << 26;

  /** What reads a file. */
  public interface Reading {
    /**
     * @param header names of the columns, without blanks around them
     */
    void read(List<String> header, Iterator<CsvRecord> rows);
  }

  private CsvFile() {}

  /**
   * @throws Refusal where there is no such file, it is empty, or is no CSV
   */
  public static void read(Path file, Reading reading) {
    read(file, file, reading);
  }

  /**
   * @param named what the person calls it, where that is another file
   */
  public static void read(Path file, Path named, Reading reading) {
    Where where = Where.file(named.toString());
    if (!Files.isRegularFile(file)) {
      throw Refusal.at(
          where,
          "forecast.cannot-read",
          Files.isDirectory(file) ? "it is a folder" : "no such file");
    }
    try (CsvReader<CsvRecord> records = format().ofCsvRecord(file)) {
      read(where, records, reading);
    } catch (CsvParseException e) {
      throw Refusal.at(where, "panel.not-csv", String.valueOf(e.getMessage()));
    } catch (IOException | UncheckedIOException e) {
      throw Refusal.at(where, "forecast.cannot-read", e.toString());
    }
  }

  /**
   * Of what was kept elsewhere.
   *
   * @param named what the person calls it
   */
  public static void read(Reader text, String named, Reading reading) {
    Where where = Where.file(named);
    try (CsvReader<CsvRecord> records = format().ofCsvRecord(text)) {
      read(where, records, reading);
    } catch (CsvParseException e) {
      throw Refusal.at(where, "panel.not-csv", String.valueOf(e.getMessage()));
    } catch (IOException | UncheckedIOException e) {
      throw Refusal.at(where, "forecast.cannot-read", e.toString());
    }
  }

  private static CsvReader.CsvReaderBuilder format() {
    return CsvReader.builder()
        .maxBufferSize(LARGEST)
        .detectBomHeader(true)
        .allowExtraFields(true)
        .allowMissingFields(true);
  }

  private static void read(Where where, CsvReader<CsvRecord> records, Reading reading) {
    Iterator<CsvRecord> rows = records.iterator();
    if (!rows.hasNext()) {
      throw Refusal.at(where, "panel.empty");
    }
    List<String> header = rows.next().getFields().stream().map(String::strip).toList();
    if (header.get(0).startsWith("PAR1")) {
      throw Refusal.at(where, "panel.parquet");
    }
    if (header.stream().anyMatch(name -> name.chars().anyMatch(Character::isISOControl))) {
      throw Refusal.at(where, "panel.not-csv", "its first row is no text");
    }
    reading.read(header, rows);
  }

  /** The line on which a row begins. */
  public static Where line(Path file, CsvRecord row) {
    return Where.line(file.toString(), Math.toIntExact(row.getStartingLineNumber()));
  }
}
