package org.tocsin.core.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.forecast.DeathsAhead;
import org.tocsin.core.forecast.ForecastProvenance;
import org.tocsin.core.forecast.ForecastRun;
import org.tocsin.core.forecast.OnsetRisk;
import org.tocsin.core.forecast.Outlook;
import org.tocsin.core.model.Sealed;

/** A forecast with every part there can be, which no real one has. */
final class ForecastSamples {

  private ForecastSamples() {}

  static DeskFact.ForecastMade made() {
    return new DeskFact.ForecastMade(
        new ForecastRun(
            "f-0123456789",
            "pool",
            "monthly/1",
            "ged_best_os",
            LocalDate.of(2022, 10, 31),
            LocalDate.of(2023, 12, 31),
            20261122,
            new ForecastProvenance(
                "sha256:00",
                "sha256:11",
                "leads 3-14, 1000 draws",
                List.of("v-2"),
                LocalDate.of(2022, 11, 30),
                30,
                true),
            List.of(
                new Outlook(
                    "strand",
                    "77",
                    "Northland",
                    Optional.of(
                        new OnsetRisk(new BigDecimal("0.0123"), new BigDecimal("0.0251"), 12, 160)),
                    List.of(
                        new DeathsAhead(
                            LocalDate.of(2023, 1, 1),
                            LocalDate.of(2023, 3, 31),
                            14,
                            0,
                            310,
                            new BigDecimal("0.412")))))),
        new Sealed("v-4", "hmac-sha256:44"));
  }
}
