package org.tocsin.lake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.lake.provider.Recognising;

/** Real files of the providers, where somebody has put them beside the checkout. */
class RealFilesTest {

  private static final Path DATA =
      Path.of(System.getProperty("tocsin.root", ".")).resolve("../shared/data");

  private static final LakeWriter.Watching QUIET =
      new LakeWriter.Watching() {
        @Override
        public void begin() {}

        @Override
        public void close() {}
      };

  @TempDir Path folder;

  @Test
  void every_event_of_a_country_in_ged_is_taken_in() throws Exception {
    try (Lake lake = lake()) {
      Load load = load(lake, "ged/ged231-central-african-republic.csv");
      assertThat(load.provider()).isEqualTo("ucdp-ged");
      assertThat(load.release()).isEqualTo("23.1");
      assertThat(load.rejected()).isZero();
      assertThat(load.rows()).isEqualTo(1848);
      assertThat(one(lake, "SELECT count(*) FROM event")).isEqualTo("1848");
      assertThat(one(lake, "SELECT sum(deaths) FROM event")).isEqualTo("14948");
      assertThat(one(lake, "SELECT count(*) FROM event WHERE date_precision <> 'day'"))
          .isEqualTo("481");
      assertThat(one(lake, "SELECT count(*) FROM event WHERE gw = 482 AND iso3 = 'CAF'"))
          .isEqualTo("1848");
    }
  }

  @Test
  void every_event_of_two_gdelt_files_is_taken_in() throws Exception {
    try (Lake lake = lake()) {
      assertThat(load(lake, "gdelt/20201113.export.CSV").rows()).isEqualTo(2824);
      Load second = load(lake, "gdelt/20201114.export.CSV");
      assertThat(second.rows()).isEqualTo(2601);
      assertThat(second.provider()).isEqualTo("gdelt-2-events");
      assertThat(second.rejected()).isZero();
      assertThat(one(lake, "SELECT count(*) FROM event WHERE country <> '' AND gw IS NULL"))
          .isLessThan("20");
    }
  }

  @Test
  void a_sample_in_another_layout_is_taken_in_by_a_mapping() throws Exception {
    String mapping =
        """
        name: ged-sample
        codes: ucdp
        columns:
          event_id: id
          date_start: date
          type_code: type_of_violence
          latitude: latitude
          longitude: longitude
          country: country
          deaths: best
          deaths_civilians: civilian_deaths
        """;
    try (Lake lake = lake()) {
      Load load =
          load(lake, "ged/ged251-world-sample.csv", Recognising.by(mapping, "mapping.yaml"));
      assertThat(load.rejected()).isZero();
      assertThat(load.rows()).isEqualTo(9972);
      assertThat(one(lake, "SELECT count(*) FROM events WHERE gw IS NULL")).isEqualTo("0");
      assertThat(one(lake, "SELECT world FROM import")).isEqualTo("true");
    }
  }

  private Lake lake() {
    return Lake.write(folder.resolve("lake/events.duckdb"), new byte[Lake.KEY_LENGTH], 2);
  }

  private static Load load(Lake lake, String name) throws Exception {
    return load(lake, name, Recognising.usual());
  }

  private static Load load(Lake lake, String name, Recognising recognising) throws Exception {
    Path file = DATA.resolve(name);
    assumeTrue(Files.exists(file), "no data beside the checkout: " + name);
    LakeWriter writer = new LakeWriter(lake, 2);
    try (InputStream in = Files.newInputStream(file)) {
      Unpacking.Opened opened =
          new Unpacking(recognising::recognise)
              .open(in, String.valueOf(file.getFileName()))
              .orElseThrow();
      Load load =
          writer.load(
              opened.form(),
              opened.records(),
              () -> Files.newInputStream(file),
              opened.member(),
              new LakeWriter.Brought("v-0", Files.size(file), Optional.empty(), Optional.empty()),
              tally -> QUIET);
      writer.commit();
      return load;
    }
  }

  private static String one(Lake lake, String sql) throws Exception {
    try (Statement statement = lake.connection().createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return String.valueOf(result.getObject(1));
    }
  }
}
