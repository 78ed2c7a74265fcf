package org.tocsin.forecast.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the figures that the data's README gives for 2012 to 2017. */
class PeersTest {

  private static final Path PANEL =
      Path.of(System.getProperty("tocsin.root", ".."))
          .resolve("../shared/data/monthly/ged-country-month-to-2017.csv");

  @ParameterizedTest
  @CsvSource({
    "ged_best_sb, zero, 36.878, 1.306, 1475.1, 737.6",
    "ged_best_sb, last_poisson, 23.500, 0.986, 881.8, 449.0",
    "ged_best_sb, conflictology12, 19.116, 0.658, 453.0, 271.1",
    "ged_best_sb, boot_240, 36.300, 0.991, 1343.6, 716.1",
    "ged_best_os, zero, 4.013, 0.883, 160.5, 80.3",
    "ged_best_os, last_poisson, 4.396, 0.773, 156.9, 81.0",
    "ged_best_os, conflictology12, 3.038, 0.511, 64.3, 39.2",
    "ged_best_os, boot_240, 3.929, 0.687, 140.3, 78.0"
  })
  void theirScoresAreThoseOfTheReadme(
      String target, String name, double crps, double ign, double mis95, double mis90) {
    Assumptions.assumeTrue(Files.exists(PANEL), "the monthly panel is not at hand");
    MonthlyPanel panel = PanelReader.read(PANEL, target);
    MonthlyForecaster peer =
        Peers.ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();

    List<Scored> scored = new ForwardTest(2012, 2017, 1000).run(panel, peer);
    Summary summary = Summary.of(scored);

    assertThat(summary.rows()).isEqualTo(14_040);
    assertThat(summary.exact()).isCloseTo(crps, within(0.0006));
    // Theirs are drawn with chance, ours are quantiles.
    assertThat(summary.ignorance()).isCloseTo(ign, within(0.012));
    assertThat(summary.mis95() / mis95).isCloseTo(1, within(0.02));
    assertThat(summary.mis90() / mis90).isCloseTo(1, within(0.02));
    System.err.println(target + " " + name + " " + summary);
  }
}
