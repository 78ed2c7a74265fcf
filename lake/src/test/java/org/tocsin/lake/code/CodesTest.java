package org.tocsin.lake.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.core.ladder.EventCodes;

class CodesTest {

  @ParameterizedTest
  @CsvSource({
    "UP, 1990-01-01, 365, SUN",
    "UP, 2014-03-01, 369, UKR",
    "OD, 2010-06-01, 625, SDN",
    "OD, 2011-07-09, 626, SSD",
    "KV, 1999-03-24, 345, YUG",
    "KV, 2007-01-01, 340, SRB",
    "KV, 2009-01-01, 347, XKX",
    "BK, 1992-04-26, 345, YUG",
    "BK, 1992-04-27, 346, BIH",
    "CG, 1996-01-01, 490, ZAR",
    "IZ, 2020-11-13, 645, IRQ"
  })
  void a_country_is_the_one_of_that_day(String fips, LocalDate day, int gw, String iso3) {
    Territory.State state = Territory.fips(fips).orElseThrow().on(day.toEpochDay());
    assertThat(state.gw()).isEqualTo(gw);
    assertThat(state.iso3()).isEqualTo(iso3);
  }

  @Test
  void countries_are_found_by_the_names_that_ucdp_uses() {
    for (String name :
        new String[] {
          "DR Congo (Zaire)",
          "Yemen (North Yemen)",
          "Myanmar (Burma)",
          "Ivory Coast",
          "Cambodia (Kampuchea)"
        }) {
      assertThat(Territory.named(name)).as(name).isPresent();
    }
    assertThat(Territory.isoNumber("4")).map(Territory::iso3).contains("AFG");
    assertThat(Territory.named("Atlantis")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5.399784, 26.486881, 137213",
    "-90, -180, 1",
    "90, 180, 259200",
    "0, 0, 129961",
    "-0.0001, -0.0001, 129240"
  })
  void cells_are_numbered_from_the_south_west(double latitude, double longitude, int cell) {
    assertThat(PrioGrid.cell(latitude, longitude)).isEqualTo(cell);
  }

  @Test
  void every_cameo_code_but_statements_and_appeals_has_a_plover_event_on_the_ladder() {
    for (String code : EventCodes.cameo().lines().keySet()) {
      Optional<Plover> plover = Plover.cameo(code);
      boolean words = code.startsWith("01") || code.startsWith("02");
      assertThat(plover.isEmpty()).as(code).isEqualTo(words);
      plover.ifPresent(
          found -> {
            String known =
                found.mode().map(mode -> found.event() + "/" + mode).orElse(found.event());
            assertThat(EventCodes.plover().line(known)).as(code + " " + known).isPresent();
          });
    }
  }

  @Test
  void every_acled_type_of_the_ladder_has_a_plover_event_that_is_on_it_too_or_none() {
    for (String code : EventCodes.acled().lines().keySet()) {
      int slash = code.indexOf('/', code.startsWith("Explosions/Remote violence") ? 26 : 0);
      Optional<Plover> plover =
          slash < 0
              ? Plover.acled(code, "")
              : Plover.acled(code.substring(0, slash), code.substring(slash + 1));
      plover.ifPresent(
          found -> {
            String known =
                found.mode().map(mode -> found.event() + "/" + mode).orElse(found.event());
            assertThat(EventCodes.plover().line(known)).as(code).isPresent();
          });
    }
  }
}
