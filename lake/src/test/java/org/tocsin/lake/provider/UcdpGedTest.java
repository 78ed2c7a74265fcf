package org.tocsin.lake.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which version a file of UCDP's is of, by its name. */
class UcdpGedTest {

  @ParameterizedTest
  @CsvSource({
    "GEDEvent_v23_1.csv,23.1",
    "GEDEvent_V23_1.csv,23.1",
    "gedevent-v25.1.csv,25.1",
    "ged231.csv,23.1",
    "ged172.csv,17.2",
    "ged231-central-african-republic.csv,23.1",
    "ucdp-23.1-482.csv,23.1",
    "UCDP GED 24.1.csv,24.1",
    "GEDEvent_v23_0_5.csv,23.0.5",
    "GEDEvent_v23_0_12.csv,23.0.12",
    "GEDEvent_v24_01_24_06.csv,24.01.24.06",
    "GED_2024_01_15_v24_1.csv,24.1",
    "2024-06-15 GEDEvent_v24_1.csv,24.1",
    "15_01_2024_ged241.csv,24.1",
    "GEDEvent_v24_1_2024_06_15.csv,24.1",
    "GEDEvent_v24_1_24_06_15.csv,24.1",
    "GEDEvent_v25_0_5_20_07_25.csv,25.0.5",
    "20240115_GEDEvent_v24_0_1.csv,24.0.1"
  })
  void a_version_is_told_by_the_name_and_no_date_is_taken_for_it(String name, String version) {
    assertThat(UcdpGed.release(name)).isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource({
    "GED_2024_01_15.csv",
    "GED_24_01_15.csv",
    "GED_2024_01_1.csv",
    "GED 15.1.2024.csv",
    "GED_15_1_24.csv",
    "2024.12.1.csv",
    "country482.csv",
    "GEDEvent.csv",
    "GEDEvent_v99.csv"
  })
  void a_name_that_tells_none_gives_none(String name) {
    assertThat(UcdpGed.release(name)).isEmpty();
  }
}
