package org.tocsin.lake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Of what the database says, what a person can do about it. */
class LakeFaultTest {

  private static String code(String message) {
    return LakeFault.of("open", new SQLException(message)).problems().all().get(0).code();
  }

  @Test
  void a_lake_in_use_a_missing_driver_and_damage_are_told_apart() {
    assertThat(
            code(
                "IO Error: Could not set lock on file \"lake\": Conflicting lock is held in java"
                    + " (PID 7). See also https://duckdb.org"))
        .isEqualTo("lake.busy");
    assertThat(
            code(
                "IO Error: Cannot open file \"lake\": The process cannot access the file because it"
                    + " is being used by another process."))
        .isEqualTo("lake.busy");
    assertThat(code("No suitable driver found for jdbc:duckdb:")).isEqualTo("install.changed");
    assertThat(code("IO Error: Corrupt database file")).isEqualTo("lake.refused");
  }
}
